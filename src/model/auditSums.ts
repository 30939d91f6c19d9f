import type { BudgetTask } from '../schema/budget.ts';
import { type AuditedReport, auditedCell, figure, metricCell } from './auditCell.ts';
import { type Check, equality, idOf } from './auditCheck.ts';
import { difference, exact } from './exact.ts';

/** Every sum, difference and repeated figure of a report, in its order. */
export function auditedSums(report: AuditedReport): Check[] {
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
      cell: auditedCell('targets', targets, row, 'quantity', row.quantity, exact(row.amount)),
      terms: [metricCell(metrics, metric)],
    });
  });
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

function taskName({ number, title }: BudgetTask): string {
  return number === null ? title : `과제 ${number}`;
}
