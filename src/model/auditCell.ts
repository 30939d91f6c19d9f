import type { BudgetProject, BudgetTask, TaskBudget } from '../schema/budget.ts';
import type { Figure } from '../schema/cells.ts';
import type { HeadcountGrade } from '../schema/headcount.ts';
import type { Metric, Target } from '../schema/task.ts';
import { type Exact, exact } from './exact.ts';

/** A printed table with what says where each of its cells stands in its file. */
export interface AuditedTable<Row> {
  file: string;
  rows: Row[];
  lines: number[];
  headers: Record<string, { title: string; column: number }>;
}

/** The tables of a report that are audited (검산). */
export interface AuditedReport {
  headcount: AuditedTable<HeadcountGrade>;
  budgetProjects: AuditedTable<BudgetProject>;
  budgetTasks: AuditedTable<BudgetTask>;
  taskBudgets: AuditedTable<TaskBudget>;
  targets: AuditedTable<Target>;
  metrics: AuditedTable<Metric>;
}

/** A printed number: where it stands in its file and in the source document, and its value in the printed unit. */
export interface AuditedCell {
  table: keyof AuditedReport;
  /** Index of the row in its table. */
  row: number;
  field: string;
  printed: string;
  value: Exact;
  place: { file: string; line: number; column: number; field: string };
  /** Lines of the source document. */
  lines: [number, number];
}

/** The cell of a row in which a figure stands. */
export function figure<Row extends { lines: [number, number] }>(
  name: keyof AuditedReport,
  table: AuditedTable<Row>,
  row: Row,
  field: { [Field in keyof Row]: Row[Field] extends Figure ? Field : never }[keyof Row] & string,
): AuditedCell {
  // The type of `field` says that a figure stands there; TypeScript cannot follow it through Row.
  const { printed, value } = row[field] as Figure;
  // Money is won in the house and thousand won in print.
  return auditedCell(
    name,
    table,
    row,
    field,
    printed,
    exact(name === 'headcount' ? value : value / 1000),
  );
}

/** The cell in which a metric stands. */
export function metricCell(metrics: AuditedTable<Metric>, row: Metric): AuditedCell {
  return auditedCell('metrics', metrics, row, 'value', row.printed, exact(row.value));
}

/** A cell of a row with its value in the printed unit. */
export function auditedCell<Row extends { lines: [number, number] }>(
  name: keyof AuditedReport,
  { file, rows, lines, headers }: AuditedTable<Row>,
  row: Row,
  field: string,
  printed: string,
  value: Exact,
): AuditedCell {
  const index = rows.indexOf(row);
  const { title, column } = headers[field] ?? { title: '', column: 1 };
  return {
    table: name,
    row: index,
    field,
    printed,
    value,
    place: { file, line: lines[index] ?? 1, column, field: title },
    lines: row.lines,
  };
}
