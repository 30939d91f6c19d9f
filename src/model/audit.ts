import type { BudgetProject, BudgetTask, TaskBudget } from '../schema/budget.ts';
import type { Figure } from '../schema/cells.ts';
import type { HeadcountGrade } from '../schema/headcount.ts';
import type { Metric, Target } from '../schema/task.ts';
import { changePercent, difference, type Exact, exact, isEqual, sum } from './exact.ts';

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

/** What kind of statement a check tests, in the order of the report. */
export type CheckKind =
  | 'headcount-sums'
  | 'project-sums'
  | 'project-differences'
  | 'task-quarters'
  | 'task-sums'
  | 'plan-quarters'
  | 'plan-sums'
  | 'plan-projects'
  | 'task-plans'
  | 'text'
  | 'rates';

/**
 * How a rate is printed where the plain rule does not reach: `new` prints 100 for want of a base,
 * `small` two decimals where one would print a change as 0.0, `unchanged` a `-` for no change.
 */
export type Convention = 'new' | 'small' | 'unchanged';

/** One statement of the printed report, computed again. */
export interface Check {
  /** Stable, and the check's address on the audit page. */
  id: string;
  kind: CheckKind;
  /** What is stated, in Korean. */
  statement: string;
  /** The cell whose printed value is tested. */
  cell: AuditedCell;
  /** The cells it is computed from. */
  terms: AuditedCell[];
  /** In the printed unit; null where no rate exists. */
  recomputed: Exact | null;
  outcome: 'holds' | 'fails' | 'convention';
  convention?: Convention;
}

/** Every printed total, difference, quarter sum, repeated figure and rate of a report, computed again with exact arithmetic. */
export function auditChecks(report: AuditedReport): Check[] {
  return [
    ...headcountSums(report),
    ...projectSums(report),
    ...projectDifferences(report),
    ...taskQuarters(report),
    ...taskSums(report),
    ...planQuarters(report),
    ...planSums(report),
    ...planProjects(report),
    ...taskPlans(report),
    ...partsOfMetrics(report),
    ...targetsOfMetrics(report),
    ...rates(report),
  ];
}

const quarters = ['quarter1', 'quarter2', 'quarter3', 'quarter4'] as const;
const planFields = ['budget', 'previousBudget', ...quarters] as const;
const projectFields = ['original', 'previousOriginal', 'previousAmended', 'difference'] as const;

const fieldNames = {
  authorized: '정원',
  current: '현원',
  original: '본예산',
  previousOriginal: '전년 본예산',
  previousAmended: '전년 추경예산',
  difference: '증감',
  budget: '예산액',
  previousBudget: '전년 예산액',
  quarter1: '1분기',
  quarter2: '2분기',
  quarter3: '3분기',
  quarter4: '4분기',
};

function headcountSums({ headcount }: AuditedReport): Check[] {
  const items = headcount.rows.filter(({ kind }) => kind === 'item');
  return sums(headcount.rows).flatMap(({ row, parts }) => {
    const isTotal = row.kind === 'total';
    // A subtotal stands for its category, wherever categories without one stand between.
    const summed = isTotal ? parts : items.filter(({ category }) => category === row.category);
    const name = isTotal ? '합계' : `${row.category} 소계`;
    return (['authorized', 'current'] as const).map((field) =>
      equality('headcount-sums', {
        id: idOf('정현원', name, fieldNames[field]),
        statement: `${name} ${fieldNames[field]} = ${isTotal ? '항목' : '직급'} ${summed.length}개의 합`,
        cell: figure('headcount', headcount, row, field),
        terms: summed.map((part) => figure('headcount', headcount, part, field)),
      }),
    );
  });
}

function projectSums({ budgetProjects }: AuditedReport): Check[] {
  return sums(budgetProjects.rows).flatMap(({ row, parts }) =>
    projectFields.map((field) =>
      equality('project-sums', {
        id: idOf('사업별', row.project, fieldNames[field]),
        statement: `${row.project} ${fieldNames[field]} = 세부사업 ${parts.length}개의 합`,
        cell: figure('budgetProjects', budgetProjects, row, field),
        terms: parts.map((part) => figure('budgetProjects', budgetProjects, part, field)),
      }),
    ),
  );
}

function projectDifferences({ budgetProjects }: AuditedReport): Check[] {
  return budgetProjects.rows.map((row) => {
    const after = figure('budgetProjects', budgetProjects, row, 'original');
    const before = figure('budgetProjects', budgetProjects, row, 'previousOriginal');
    return equality('project-differences', {
      id: idOf('사업별', row.project, '증감-차'),
      statement: `${row.project} 증감 = 본예산 - 전년 본예산`,
      cell: figure('budgetProjects', budgetProjects, row, 'difference'),
      terms: [after, before],
      recomputed: difference(after.value, before.value),
    });
  });
}

function taskQuarters({ budgetTasks }: AuditedReport): Check[] {
  return budgetTasks.rows.map((row) =>
    equality('task-quarters', {
      id: idOf('과제별', taskName(row), '분기합'),
      statement: `${taskName(row)} 예산액 = 1~4분기의 합`,
      cell: figure('budgetTasks', budgetTasks, row, 'budget'),
      terms: quarters.map((field) => figure('budgetTasks', budgetTasks, row, field)),
    }),
  );
}

function taskSums({ budgetTasks }: AuditedReport): Check[] {
  return sums(budgetTasks.rows).flatMap(({ row, parts }) =>
    planFields.map((field) =>
      equality('task-sums', {
        id: idOf('과제별', taskName(row), fieldNames[field]),
        statement: `${taskName(row)} ${fieldNames[field]} = 과제 ${parts.length}개의 합`,
        cell: figure('budgetTasks', budgetTasks, row, field),
        terms: parts.map((part) => figure('budgetTasks', budgetTasks, part, field)),
      }),
    ),
  );
}

function planQuarters({ taskBudgets }: AuditedReport): Check[] {
  return taskBudgets.rows.map((row) =>
    equality('plan-quarters', {
      id: idOf('과제', row.task, row.name, '분기합'),
      statement: `과제 ${row.task} ${row.name} 예산액 = 1~4분기의 합`,
      cell: figure('taskBudgets', taskBudgets, row, 'budget'),
      terms: quarters.map((field) => figure('taskBudgets', taskBudgets, row, field)),
    }),
  );
}

function planSums({ taskBudgets }: AuditedReport): Check[] {
  return [...Map.groupBy(taskBudgets.rows, ({ task }) => task).values()]
    .flatMap(sums)
    .flatMap(({ row, parts }) =>
      planFields.map((field) =>
        equality('plan-sums', {
          id: idOf('과제', row.task, row.name, fieldNames[field]),
          statement: `과제 ${row.task} ${row.name} ${fieldNames[field]} = 사업 ${parts.length}개의 합`,
          cell: figure('taskBudgets', taskBudgets, row, field),
          terms: parts.map((part) => figure('taskBudgets', taskBudgets, part, field)),
        }),
      ),
    );
}

function planProjects({ taskBudgets, budgetProjects }: AuditedReport): Check[] {
  return taskBudgets.rows
    .filter(({ kind }) => kind === 'item')
    .flatMap((row) => {
      const project = budgetProjects.rows.find(
        ({ kind, project }) => kind === 'item' && project === row.project,
      );
      // An unknown project is a reference to mend, not a sum.
      if (!project) return [];
      return (
        [
          ['budget', 'original'],
          ['previousBudget', 'previousOriginal'],
        ] as const
      ).map(([field, stated]) =>
        equality('plan-projects', {
          id: idOf('과제', row.task, row.name, '사업별', fieldNames[field]),
          statement: `과제 ${row.task} ${row.name} ${fieldNames[field]} = 사업별 예산의 ${fieldNames[stated]}`,
          cell: figure('taskBudgets', taskBudgets, row, field),
          terms: [figure('budgetProjects', budgetProjects, project, stated)],
        }),
      );
    });
}

function taskPlans({ budgetTasks, taskBudgets }: AuditedReport): Check[] {
  return budgetTasks.rows.flatMap((row) => {
    const plan = taskBudgets.rows.filter(({ task }) => task === row.number);
    if (row.kind !== 'item' || plan.length === 0) return [];
    const total = plan.filter(({ kind }) => kind === 'total');
    const stated = total.length > 0 ? total : plan.filter(({ kind }) => kind === 'item');
    return planFields.map((field) =>
      equality('task-plans', {
        id: idOf('과제별', taskName(row), '집행계획', fieldNames[field]),
        statement: `${taskName(row)} ${fieldNames[field]} = 예산 집행 계획의 합계`,
        cell: figure('budgetTasks', budgetTasks, row, field),
        terms: stated.map((part) => figure('taskBudgets', taskBudgets, part, field)),
      }),
    );
  });
}

function partsOfMetrics({ metrics }: AuditedReport): Check[] {
  return metrics.rows.flatMap((row) => {
    const parts = metrics.rows.filter(({ partOf }) => partOf === row.id);
    if (parts.length === 0) return [];
    return equality('text', {
      id: idOf('본문', row.id),
      statement: `${row.name} = 나누어 적은 ${parts.length}개의 합`,
      cell: metricCell(metrics, row),
      terms: parts.map((part) => metricCell(metrics, part)),
    });
  });
}

function targetsOfMetrics({ targets, metrics }: AuditedReport): Check[] {
  return targets.rows.flatMap((row) => {
    const metric = metrics.rows.find(({ id }) => id === row.metric);
    if (!metric || row.amount === null) return [];
    return equality('text', {
      id: idOf('목표', row.item),
      statement: `추진 목표 '${row.item}' 물량 = 추진 계획의 ${metric.name}`,
      cell: audited('targets', targets, row, 'quantity', row.quantity, exact(row.amount)),
      terms: [metricCell(metrics, metric)],
    });
  });
}

function rates({ budgetProjects }: AuditedReport): Check[] {
  return budgetProjects.rows.map((row) => {
    const after = figure('budgetProjects', budgetProjects, row, 'original');
    const before = figure('budgetProjects', budgetProjects, row, 'previousOriginal');
    const { printed, value } = row.changeRate;
    const percent = exact(value);
    const cell = audited('budgetProjects', budgetProjects, row, 'changeRate', printed, {
      digits: percent.digits * 100n,
      decimals: percent.decimals,
    });
    return {
      id: idOf('증감율', row.project),
      kind: 'rates',
      statement: `${row.project} 증감율 = 증감 ÷ 전년 본예산`,
      cell,
      terms: [after, before],
      ...judgedRate(cell, before.value, after.value),
    };
  });
}

/** What a rate should be and whether the printed one is that: rounded half up to one decimal, to two where one would print a change as 0.0. */
function judgedRate(
  { printed, value }: AuditedCell,
  before: Exact,
  after: Exact,
): Pick<Check, 'recomputed' | 'outcome' | 'convention'> {
  const convention = (name: Convention) => ({ outcome: 'convention', convention: name }) as const;
  const isDash = !/\d/.test(printed);
  if (isEqual(before, after))
    return {
      recomputed: exact(0),
      ...(isDash ? convention('unchanged') : held(isEqual(value, exact(0)))),
    };
  if (before.digits === 0n)
    return {
      recomputed: null,
      ...(isEqual(value, exact(100)) ? convention('new') : held(false)),
    };
  const tenths = changePercent(before, after, 1);
  const isSmall = tenths.digits === 0n;
  const recomputed = isSmall ? changePercent(before, after, 2) : tenths;
  const isRight = !isDash && isEqual(value, recomputed);
  return { recomputed, ...(isSmall && isRight ? convention('small') : held(isRight)) };
}

function held(isRight: boolean): Pick<Check, 'outcome'> {
  return { outcome: isRight ? 'holds' : 'fails' };
}

/** A check that two numbers are equal; what is recomputed is the sum of the terms unless given. */
function equality(
  kind: CheckKind,
  check: Pick<Check, 'id' | 'statement' | 'cell' | 'terms'> & { recomputed?: Exact },
): Check {
  const recomputed = check.recomputed ?? sum(check.terms.map(({ value }) => value));
  return { kind, ...check, recomputed, ...held(isEqual(check.cell.value, recomputed)) };
}

/** The sums among printed rows with what they add up: a subtotal the items since the last one, a total all items. */
function sums<Row extends { kind: 'item' | 'subtotal' | 'total' }>(
  rows: readonly Row[],
): { row: Row; parts: Row[] }[] {
  const isItem = ({ kind }: Row) => kind === 'item';
  return rows.flatMap((row, index) => {
    if (row.kind === 'item') return [];
    const last = rows.slice(0, index).findLastIndex(({ kind }) => kind !== 'item');
    return {
      row,
      parts: (row.kind === 'total' ? rows : rows.slice(last + 1, index)).filter(isItem),
    };
  });
}

function figure<Row extends { lines: [number, number] }>(
  name: keyof AuditedReport,
  table: AuditedTable<Row>,
  row: Row,
  field: { [Field in keyof Row]: Row[Field] extends Figure ? Field : never }[keyof Row] & string,
): AuditedCell {
  // The type of `field` says that a figure stands there; TypeScript cannot follow it through Row.
  const { printed, value } = row[field] as Figure;
  // Money is won in the house and thousand won in print.
  return audited(
    name,
    table,
    row,
    field,
    printed,
    exact(name === 'headcount' ? value : value / 1000),
  );
}

function metricCell(metrics: AuditedTable<Metric>, row: Metric): AuditedCell {
  return audited('metrics', metrics, row, 'value', row.printed, exact(row.value));
}

function audited<Row extends { lines: [number, number] }>(
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

function taskName({ number, title }: BudgetTask): string {
  return number === null ? title : `과제 ${number}`;
}

function idOf(...parts: (string | number)[]): string {
  return parts
    .join('-')
    .replace(/[^0-9A-Za-z가-힣]+/g, '-')
    .replace(/^-|-$/g, '');
}
