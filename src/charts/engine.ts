import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Chart.js with no more than our charts use: what draws at build draws in the browser too. */
export { Chart };
