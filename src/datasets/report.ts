import { allCharts, type ReportCharts } from '../charts/report.ts';
import type { Report } from '../site/report.ts';
import { printedTables } from '../tables/printed.ts';
import type { TableSpec } from '../tables/spec.ts';

/** A table to take along: the printed tables of a report, then what its charts show. */
export interface Dataset {
  table: TableSpec;
  /** The path of the page on which the table stands. */
  page: string;
  isChart: boolean;
  /** Of a table that grows beside the reports. */
  isGrowing?: boolean;
  year: number;
  asOf: string;
}

/** Every dataset of a report. Each table id is its address: `/data/<id>.csv`. */
export function reportDatasets(report: Report, charts: ReportCharts): Dataset[] {
  const { year, cover } = report;
  const root = `/reports/${year}/`;
  const common = { year, asOf: cover.asOf };
  return [
    ...printedTables(report).map(({ table }) => ({
      table,
      page: table.origin?.page ?? root,
      isChart: false,
      ...common,
    })),
    ...allCharts(charts).map(({ table, source }) => ({
      table: { ...table, source },
      page: root,
      isChart: true,
      ...common,
    })),
  ];
}
