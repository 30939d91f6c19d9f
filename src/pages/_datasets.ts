import { reportCharts } from '../charts/report.ts';
import { type Dataset, reportDatasets } from '../datasets/report.ts';
import { reports } from './_frame.ts';

/** Every dataset of every report, newest report first. */
export async function datasets(): Promise<Dataset[]> {
  return (await reports()).flatMap((report) => reportDatasets(report, reportCharts(report)));
}

/** `getStaticPaths` of the downloads: one path a dataset. */
export async function datasetPaths() {
  return (await datasets()).map(({ table }) => ({
    params: { dataset: table.id },
    props: { table },
  }));
}
