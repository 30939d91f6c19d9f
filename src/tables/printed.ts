import type { Report } from '../site/report.ts';
import { budgetProjectsTable, budgetTasksTable, taskBudgetTable } from './budget.ts';
import {
  eventsTable,
  headcountTable,
  metricsTable,
  scheduleTable,
  targetsTable,
} from './report.ts';
import type { TableSpec } from './spec.ts';

/** A printed table of a report under a name that no other table of the report has. */
export interface PrintedTable {
  name: string;
  table: TableSpec;
}

/** Every printed table of a report. */
export function printedTables(report: Report): PrintedTable[] {
  const { cover, metrics } = report;
  return [
    { name: '본예산 사업별 내역', table: budgetProjectsTable(report) },
    { name: '과제별 예산 내역', table: budgetTasksTable(report) },
    { name: '정·현원', table: headcountTable(report) },
    ...cover.tasks.flatMap(({ number }) => [
      { name: `과제 ${number} 추진 목표`, table: targetsTable(report, number) },
      { name: `과제 ${number} 예산 집행 계획`, table: taskBudgetTable(report, number) },
    ]),
    { name: '본문의 지표', table: metricsTable(report, metrics.rows) },
    { name: '추진 일정', table: scheduleTable(report) },
    { name: '본문에 나오는 날짜', table: eventsTable(report) },
  ];
}
