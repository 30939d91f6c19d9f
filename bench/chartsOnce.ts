// Draws every chart of the real site in every form that a build writes and prints what that took, as JSON.
import { globSync } from 'node:fs';
import { chartPng, registerFont } from '../src/charts/png.ts';
import { allCharts, reportCharts } from '../src/charts/report.ts';
import { drawChart, standaloneSvg } from '../src/charts/svg.ts';
import { readReport } from '../src/site/report.ts';

const { report } = readReport(process.cwd(), 2021);
if (!report) throw new Error('unreadable report');
const charts = allCharts(reportCharts(report));
const begun = performance.now();
registerFont(globSync('src/styles/fonts/*.woff2'));
let svg = 0;
let png = 0;
for (const spec of charts) {
  svg += drawChart(spec, 'narrow').length + drawChart(spec, 'wide').length;
  svg += standaloneSvg(spec, []).length;
  png += chartPng(spec, []).length;
}
console.log(
  JSON.stringify({
    seconds: Math.round(performance.now() - begun) / 1000,
    charts: charts.length,
    'SVG kB': Math.round(svg / 1000),
    'PNG kB': Math.round(png / 1000),
  }),
);
