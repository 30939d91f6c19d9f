import { documentName } from '../charts/growing.ts';
import { requestCharts } from '../charts/requests.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { requestsByYear } from '../model/disclosureRequests.ts';
import { siteConfig } from './_frame.ts';
import { growingTables } from './_growing.ts';

/** The charts of requests and appeals: none where there are no figures. */
export async function statisticsCharts(): Promise<ChartSpec[]> {
  const { requests, grounds, appeals } = growingTables();
  return requestCharts(
    requestsByYear(requests.rows),
    grounds.rows,
    appeals.rows,
    documentName(await siteConfig()),
  );
}
