import type { ChartSpec } from '../charts/spec.ts';
import { requestsByYear } from '../model/disclosureRequests.ts';
import type { Growing } from '../site/growing.ts';
import { holidaysTable } from '../tables/holidays.ts';
import { announcedTable, proactiveTable } from '../tables/proactive.ts';
import { appealsTable, groundsTable, ratesTable, requestsTable } from '../tables/requests.ts';
import type { TableSpec } from '../tables/spec.ts';
import type { Dataset } from './report.ts';

/** The datasets of the growing tables that have rows, and of the charts drawn from them. */
export function growingDatasets(
  tables: Growing,
  charts: readonly ChartSpec[],
  asOf: string,
): Dataset[] {
  const { holidays, proactive, announced, requests, grounds, appeals } = tables;
  const years = requestsByYear(requests.rows);
  const common = { year: Number(asOf.slice(0, 4)), asOf };
  const of = (rows: readonly unknown[], page: string, ...list: TableSpec[]): Dataset[] =>
    rows.length === 0
      ? []
      : list.map((table) => ({ table, page, isChart: false, isGrowing: true, ...common }));
  const statistics = '/disclosures/statistics/';
  return [
    ...of(proactive.rows, '/disclosures/proactive/', proactiveTable(proactive.rows)),
    ...of(
      announced.rows,
      '/disclosures/proactive/',
      announcedTable(announced.rows, () => null),
    ),
    ...of(years, statistics, requestsTable(years), ratesTable(years)),
    ...of(grounds.rows, statistics, groundsTable(grounds.rows)),
    ...of(appeals.rows, statistics, appealsTable(appeals.rows)),
    ...of(holidays.rows, '/guide/deadlines/', holidaysTable(holidays.rows)),
    ...charts.map(({ table, source }) => ({
      table: { ...table, source },
      page: statistics,
      isChart: true,
      ...common,
    })),
  ];
}
