import { reportCharts } from '../charts/report.ts';
import { growingDatasets } from '../datasets/growing.ts';
import { performanceDatasets } from '../datasets/performance.ts';
import { type Dataset, reportDatasets } from '../datasets/report.ts';
import { asOf, reports } from './_frame.ts';
import { growingTables } from './_growing.ts';
import { performance } from './_performance.ts';
import { statisticsCharts } from './_statistics.ts';

/** Every dataset: those of every report, newest report first, then those of the growing tables. */
export async function datasets(): Promise<Dataset[]> {
  return [
    ...(await reports()).flatMap((report) => reportDatasets(report, reportCharts(report))),
    ...growingDatasets(growingTables(), await statisticsCharts(), await asOf()),
    ...performanceDatasets(growingTables(), await performance(), await asOf()),
  ];
}

/** `getStaticPaths` of the downloads: one path a dataset. */
export async function datasetPaths() {
  return (await datasets()).map(({ table }) => ({
    params: { dataset: table.id },
    props: { table },
  }));
}
