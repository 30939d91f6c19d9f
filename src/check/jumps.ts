import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace, type Table } from '../reader/table.ts';
import type { Figure } from '../schema/cells.ts';
import type { ReadReport } from '../site/report.ts';

/** A figure a hundred times as large or as small as a year ago was most likely written in another unit (원, 천원). */
const jump = 100;

/** Warnings for amounts and persons that jump against the report of the year before. Reports are in order of year. */
export function jumpIssues(reports: readonly ReadReport[]): DataIssue[] {
  const whole = reports.flatMap(({ report }) => report ?? []);
  return whole.flatMap((report, index) => {
    const before = whole[index - 1];
    if (before?.year !== report.year - 1) return [];
    return [
      ...jumps(report.budgetProjects, before.budgetProjects, ({ project }) => project, [
        'original',
        'previousOriginal',
        'previousAmended',
      ]),
      ...jumps(report.budgetTasks, before.budgetTasks, ({ title }) => title, [
        'budget',
        'previousBudget',
      ]),
      ...jumps(report.taskBudgets, before.taskBudgets, ({ name }) => name, [
        'budget',
        'previousBudget',
      ]),
      ...jumps(
        report.headcount,
        before.headcount,
        ({ category, grade }) => `${category}\n${grade}`,
        ['authorized', 'current'],
      ),
    ];
  });
}

type Figures<Row> = { [Field in keyof Row]: Row[Field] extends Figure ? Field : never }[keyof Row] &
  string;

function jumps<Row>(
  table: Table<Row>,
  before: Table<Row>,
  key: (row: Row) => string,
  fields: readonly Figures<Row>[],
): DataIssue[] {
  const earlier = new Map(before.rows.map((row) => [key(row), row]));
  return table.rows.flatMap((row, index) =>
    fields.flatMap((field) => {
      const then = earlier.get(key(row))?.[field] as Figure | undefined;
      const now = row[field] as Figure;
      if (!then || then.value === 0 || now.value === 0) return [];
      const ratio = Math.abs(now.value / then.value);
      if (ratio < jump && ratio > 1 / jump) return [];
      return [
        issueAt(cellPlace(table, index, field), {
          code: 'W167',
          value: now.printed,
          message: `지난해(${then.printed})와 단위가 같은 값`,
          fix: `${ratio > 1 ? `지난해의 ${Math.round(ratio)}배` : `지난해의 ${Math.round(1 / ratio)}분의 1`}입니다. 원과 천원을 섞어 적지 않았는지 살피세요.`,
        }),
      ];
    }),
  );
}
