import type { ChartSpec } from '../charts/spec.ts';
import type { Growing } from '../site/growing.ts';
import { growingTable } from '../tables/growing.ts';
import { holidaysTable } from '../tables/holidays.ts';
import { announcedTable, proactiveDownload } from '../tables/proactive.ts';
import type { TableSpec } from '../tables/spec.ts';
import type { Dataset } from './report.ts';

/** The datasets of the growing tables that have rows, and of the charts drawn from them. */
export function growingDatasets(
  tables: Growing,
  charts: readonly ChartSpec[],
  asOf: string,
): Dataset[] {
  const { holidays, proactive, announced, requests } = tables;
  const common = { year: Number(asOf.slice(0, 4)), asOf };
  const of = (page: string, table: TableSpec): Dataset[] =>
    table.rows.length === 0 ? [] : [{ table, page, isChart: false, isGrowing: true, ...common }];
  const statistics = '/disclosures/statistics/';
  return [
    ...of('/disclosures/proactive/', proactiveDownload(proactive.rows)),
    ...of(
      '/disclosures/proactive/',
      announcedTable(announced.rows, () => null),
    ),
    ...of(
      statistics,
      growingTable(requests, 'disclosure-requests-by-month', '정보공개 청구 월별 통계', {
        document: charts[0]?.source.document ?? '',
        table: '정보공개 청구',
      }),
    ),
    ...of('/guide/deadlines/', holidaysTable(holidays.rows)),
    ...charts.map(({ table, source }) => ({
      table: { ...table, source },
      page: statistics,
      isChart: true,
      ...common,
    })),
  ];
}
