import { allCharts, reportCharts } from '../charts/report.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { reports } from './_frame.ts';
import { performance } from './_performance.ts';
import { statisticsCharts } from './_statistics.ts';

/** Every chart of the site, each once: what has a drawing, a table and downloads of its own. */
export async function siteCharts(): Promise<ChartSpec[]> {
  return [
    ...(await reports()).flatMap((report) => allCharts(reportCharts(report))),
    ...(await performance()).flatMap(({ charts }) => charts),
    ...(await statisticsCharts()),
  ];
}
