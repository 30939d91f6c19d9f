import { expect, test } from 'vitest';
import { auditChecks } from '../../src/model/audit.ts';
import { auditSummary } from '../../src/model/auditSummary.ts';
import type { Report } from '../../src/site/report.ts';
import { report2021 } from '../support/report.ts';

const checks = auditChecks(report2021);
const check = (id: string) => checks.find((each) => each.id === id);

/** The real report with some cells of one table changed. */
function changed<Name extends 'headcount' | 'budgetProjects' | 'budgetTasks'>(
  name: Name,
  index: number,
  cells: Partial<Report[Name]['rows'][number]>,
): Report {
  const table = report2021[name];
  const rows = table.rows.map((row, at) => (at === index ? { ...row, ...cells } : row));
  return { ...report2021, [name]: { ...table, rows } };
}

const outcomes = (report: Report) =>
  auditChecks(report)
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ id }) => id);

test('auditChecks finds the 71 equalities and 12 rates of the 2021 report', () => {
  const counts = Object.groupBy(checks, ({ kind }) => kind);
  expect(
    Object.entries(counts).map(([kind, each]) => [
      kind,
      each.length,
      each.filter(({ outcome }) => outcome === 'holds').length,
    ]),
  ).toEqual([
    ['headcount-sums', 6, 6],
    ['project-sums', 4, 4],
    ['project-differences', 12, 12],
    ['task-quarters', 3, 1],
    ['task-sums', 6, 6],
    ['plan-quarters', 6, 6],
    ['plan-sums', 12, 12],
    ['plan-projects', 8, 8],
    ['task-plans', 12, 11],
    ['text', 2, 2],
    ['rates', 12, 9],
  ]);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(83);
});

test('three equalities fail, each at its cell with both values', () => {
  const failures = checks.filter(({ outcome }) => outcome === 'fails');
  expect(
    failures.map(({ id, cell, recomputed }) => [
      id,
      cell.printed,
      recomputed?.digits,
      `${cell.place.file}:${cell.place.line}:${cell.place.column}`,
      cell.place.field,
      cell.lines,
    ]),
  ).toEqual([
    [
      '과제별-과제-1-분기합',
      '2,639,829',
      2_639_889n,
      'data/2021/budget-tasks.csv:2:4',
      '당해 예산액(천원)',
      [77, 77],
    ],
    [
      '과제별-합계-분기합',
      '2,779,426',
      2_779_486n,
      'data/2021/budget-tasks.csv:4:4',
      '당해 예산액(천원)',
      [79, 79],
    ],
    [
      '과제별-과제-1-집행계획-예산액',
      '2,639,829',
      2_639_889n,
      'data/2021/budget-tasks.csv:2:4',
      '당해 예산액(천원)',
      [77, 77],
    ],
  ]);
});

test('auditSummary counts rates by themselves and names the causes', () => {
  const { equalities, rates, causes, others } = auditSummary(
    checks,
    report2021.discrepancies.discrepancies,
  );
  expect(equalities).toEqual({ total: 71, held: 68, failed: 3 });
  expect(rates).toEqual({ total: 12, held: 9, conventions: 3, failed: 0 });
  expect(causes.map(({ id }) => id)).toEqual(['D01', 'D02']);
  expect(others.length).toBe(18);
});

test.for([
  ['증감율-선거관리', 'new', null],
  ['증감율-지방공무원임용관리', 'small', { digits: -2n, decimals: 2 }],
  ['증감율-교직원복지대여', 'unchanged', { digits: 0n, decimals: 0 }],
] as const)('a rate by convention: %s is %s', ([id, convention, recomputed]) => {
  expect(check(id)).toMatchObject({ outcome: 'convention', convention, recomputed });
});

test('a printed rate is rounded half up: a cut one fails', () => {
  const cut = changed('budgetProjects', 1, { changeRate: { printed: '△19.4', value: -0.194 } });
  expect(outcomes(cut)).toContain('증감율-교육행정기록물관리');
});

test('a rate of 0 for a project without a base fails, and so does a dash for a change', () => {
  const zero = changed('budgetProjects', 7, { changeRate: { printed: '-', value: 0 } });
  expect(outcomes(zero)).toContain('증감율-선거관리');
  const dash = changed('budgetProjects', 10, { changeRate: { printed: '-', value: 0 } });
  expect(outcomes(dash)).toContain('증감율-지방공무원임용관리');
});

test('a total that is off by one fails at the total', () => {
  const off = changed('headcount', 14, { authorized: { printed: '81', value: 81 } });
  expect(outcomes(off)).toContain('정현원-합계-정원');
});

test('a subtotal is the sum of its own category', () => {
  expect(check('정현원-교육전문직-소계-현원')?.terms.map(({ printed }) => printed)).toEqual([
    '1',
    '1',
  ]);
});

test('a table without a printed total states no sum', () => {
  const { budgetTasks } = report2021;
  const rows = budgetTasks.rows.filter(({ kind }) => kind === 'item');
  const kinds = auditChecks({ ...report2021, budgetTasks: { ...budgetTasks, rows } }).map(
    ({ kind }) => kind,
  );
  expect(kinds).not.toContain('task-sums');
  expect(kinds.filter((kind) => kind === 'task-quarters').length).toBe(2);
});
