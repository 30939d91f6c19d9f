import { allCharts, type ReportCharts } from '../charts/report.ts';
import type { Report } from '../site/report.ts';
import { budgetProjectsTable, budgetTasksTable, taskBudgetTable } from '../tables/budget.ts';
import { headcountTable, metricsTable, scheduleTable, targetsTable } from '../tables/report.ts';
import type { TableSpec } from '../tables/spec.ts';

/** A table to take along: the printed tables of a report, then what its charts show. */
export interface Dataset {
  table: TableSpec;
  /** The path of the page on which the table stands. */
  page: string;
  isChart: boolean;
  year: number;
  asOf: string;
}

/** Every dataset of a report. Each table id is its address: `/data/<id>.csv`. */
export function reportDatasets(report: Report, charts: ReportCharts): Dataset[] {
  const { year, cover } = report;
  const root = `/reports/${year}/`;
  const printed: [TableSpec, string][] = [
    [budgetProjectsTable(report), `${root}budget/`],
    [budgetTasksTable(report), `${root}budget/`],
    [headcountTable(report), `${root}organization/`],
    ...cover.tasks.flatMap(({ number }): [TableSpec, string][] => [
      [targetsTable(report, number), `${root}tasks/${number}/`],
      [taskBudgetTable(report, number), `${root}tasks/${number}/`],
    ]),
    [metricsTable(report, report.metrics.rows), '/performance/'],
    [scheduleTable(report), '/calendar/'],
  ];
  const common = { year, asOf: cover.asOf };
  return [
    ...printed.map(([table, page]) => ({ table, page, isChart: false, ...common })),
    ...allCharts(charts).map(({ table, source }) => ({
      table: { ...table, source },
      page: root,
      isChart: true,
      ...common,
    })),
  ];
}
