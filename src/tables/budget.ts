import { slug } from '../format/korean.ts';
import type { BudgetTask, TaskBudget } from '../schema/budget.ts';
import type { Figure } from '../schema/cells.ts';
import type { Report } from '../site/report.ts';
import { traced } from './origin.ts';
import type { TableCell, TableColumn, TableSpec } from './spec.ts';

/** The budget by project as printed, with 신규 where the report prints 100 for want of a base. */
export function budgetProjectsTable(report: Report): TableSpec {
  const { year, cover, budgetProjects } = report;
  const spec: TableSpec = {
    id: `budget-projects-${year}`,
    caption: `${year}년 본예산 사업별 내역`,
    unit: '천원',
    rowHeader: '세부사업',
    columns: [
      { key: '부서', label: '부서', numeric: false },
      money('본예산', '본예산(A)', `${year}년도`),
      money('전년-본예산', '본예산(B)', `${year - 1}년도`),
      money('전년-추경예산', '추경예산', `${year - 1}년도`),
      { ...money('증감', '증감 (A-B)'), definition: `본예산(A) − ${year - 1}년도 본예산(B)` },
      { key: '증감율', label: '증감율 (%)', numeric: true, unit: '%' },
    ],
    rows: budgetProjects.rows.map((row) => {
      const isNew =
        row.kind === 'item' && row.previousOriginal.value === 0 && row.original.value > 0;
      const id = slug(row.project);
      return {
        id,
        kind: row.kind,
        header: row.project,
        cells: [
          { text: row.kind === 'item' ? row.department : '' },
          printed(id, '본예산', row.original, 1000),
          printed(id, '전년-본예산', row.previousOriginal, 1000),
          printed(id, '전년-추경예산', row.previousAmended, 1000),
          change(id, '증감', row.difference, 1000),
          isNew
            ? {
                ...change(id, '증감율', row.changeRate, 0.01),
                value: null,
                tag: '신규',
                detail: `원문 표기 ${row.changeRate.printed}`,
              }
            : change(id, '증감율', row.changeRate, 0.01),
        ],
        ...(row.note && { note: row.note }),
      };
    }),
    source: {
      document: cover.source.document,
      table: `${year}년 본예산 사업별 내역`,
      lines: span(budgetProjects.rows),
    },
  };
  return traced(
    report,
    {
      page: `/reports/${year}/budget/`,
      table: budgetProjects,
      rows: budgetProjects.rows,
      fields: [
        'department',
        'original',
        'previousOriginal',
        'previousAmended',
        'difference',
        'changeRate',
      ],
    },
    spec,
  );
}

/** The budget by task as printed, with the spending planned for each quarter. */
export function budgetTasksTable(report: Report): TableSpec {
  const { year, cover, budgetTasks } = report;
  const spec: TableSpec = {
    id: `budget-tasks-${year}`,
    caption: `${year}년 과제별 예산 내역`,
    unit: '천원',
    rowHeader: '과제명',
    columns: [
      { key: '번호', label: '번호', numeric: false },
      ...planColumns(year, '집행예정액'),
      { key: '쪽수', label: '쪽수', numeric: false },
    ],
    rows: budgetTasks.rows.map((row) => {
      const id = row.number === null ? '과제-합계' : `과제-${row.number}`;
      return {
        id,
        kind: row.kind,
        header: row.title,
        cells: [
          { text: row.number === null ? '' : String(row.number) },
          ...planCells(id, row),
          { text: row.page },
        ],
        ...(row.note && { note: row.note }),
      };
    }),
    source: {
      document: cover.source.document,
      table: `${year}년 과제별 예산 내역`,
      lines: span(budgetTasks.rows),
    },
  };
  return traced(
    report,
    {
      page: `/reports/${year}/budget/`,
      table: budgetTasks,
      rows: budgetTasks.rows,
      fields: ['number', ...planFields, 'page'],
    },
    spec,
  );
}

/** One task's spending plan as printed: amounts and purposes by quarter. */
export function taskBudgetTable(report: Report, task: number): TableSpec {
  const { year, cover, taskBudgets } = report;
  const rows = taskBudgets.rows.filter((row) => row.task === task);
  const spec: TableSpec = {
    id: `task-${task}-budget-${year}`,
    caption: `과제 ${task} 예산 집행 계획`,
    unit: '천원',
    rowHeader: '사업명',
    columns: [
      ...planColumns(year, '집행예정액 / 집행내용'),
      { key: '설명자료-쪽수', label: '주요사업별 설명자료 쪽수', numeric: false },
    ],
    rows: rows.map((row) => ({
      id: slug(row.name),
      kind: row.kind,
      header: row.name,
      cells: [...planCells(slug(row.name), row), { text: row.referencePages }],
    })),
    source: {
      document: cover.source.document,
      table: `과제 ${task} 예산 집행 계획`,
      lines: span(rows),
    },
  };
  return traced(
    report,
    {
      page: `/reports/${year}/tasks/${task}/`,
      table: taskBudgets,
      rows,
      fields: [...planFields, 'referencePages'],
    },
    spec,
  );
}

const planFields = [
  'budget',
  'previousBudget',
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
] as const;

function planColumns(year: number, planned: string): TableColumn[] {
  return [
    money('예산액', `'${year % 100}`, '예산액'),
    money('전년-예산액', `'${(year - 1) % 100}`, '예산액'),
    ...[1, 2, 3, 4].map((quarter) => money(`${quarter}분기`, `${quarter}분기`, planned)),
  ];
}

function planCells(id: string, row: BudgetTask | TaskBudget): TableCell[] {
  const purpose = (text: string | undefined) => (text ? { detail: text } : {});
  const purposes =
    'purpose1' in row ? [row.purpose1, row.purpose2, row.purpose3, row.purpose4] : [];
  return [
    printed(id, '예산액', row.budget, 1000),
    printed(id, '전년-예산액', row.previousBudget, 1000),
    ...[row.quarter1, row.quarter2, row.quarter3, row.quarter4].map((amount, index) => ({
      ...printed(id, `${index + 1}분기`, amount, 1000),
      ...purpose(purposes[index]),
    })),
  ];
}

function money(key: string, label: string, group?: string): TableColumn {
  return { key, label, numeric: true, unit: '천원', ...(group && { group }) };
}

/** A printed figure as a cell with an address; `scale` turns the house unit back into the printed one. */
function printed(
  row: string,
  key: string,
  { printed: text, value }: Figure,
  scale: number,
): TableCell {
  return { text, id: `${row}-${key}`, value: Number((value / scale).toPrecision(12)) };
}

function change(row: string, key: string, figure: Figure, scale: number): TableCell {
  const cell = printed(row, key, figure, scale);
  return figure.value === 0 ? cell : { ...cell, tone: figure.value > 0 ? 'increase' : 'decrease' };
}

/** The first and last source line of some rows. */
export function span(rows: readonly { lines: [number, number] }[]): [number, number] {
  return [
    Math.min(...rows.map(({ lines }) => lines[0])),
    Math.max(...rows.map(({ lines }) => lines[1])),
  ];
}
