import { z } from 'astro/zod';
import {
  choice,
  integer,
  label,
  optionalInteger,
  optionalText,
  percent,
  sourceLines,
  thousandWon,
} from './cells.ts';

/** What a printed row is: one item, the subtotal of items above it, or the total of the table (구분행). */
export const rowKind = choice({ 항목: 'item', 소계: 'subtotal', 합계: 'total' });

/**
 * One detailed project (세부사업) in the table of the original budget by project. Amounts are won.
 * Source: 2021년 본예산 사업별 내역, one printed row each.
 */
export const budgetProject = z.strictObject({
  kind: rowKind.meta({ title: '구분행' }),
  department: label.meta({ title: '부서' }),
  project: label.meta({ title: '세부사업' }),
  /** Original budget (본예산) of the report's year. */
  original: thousandWon.meta({ title: '당해 본예산(천원)' }),
  /** Original budget of the year before; `-` where the project did not exist. */
  previousOriginal: thousandWon.meta({ title: '전년 본예산(천원)' }),
  /** Budget of the year before as amended (추경 후 총액), not the increment: discrepancy D14. */
  previousAmended: thousandWon.meta({ title: '전년 추경예산(천원)' }),
  /** Difference (증감) of the two original budgets as printed. */
  difference: thousandWon.meta({ title: '증감(천원)' }),
  /** Rate of change (증감율) as printed; 100 stands for a project that is new: discrepancy D11. */
  changeRate: percent.meta({ title: '증감율(%)' }),
  lines: sourceLines.meta({ title: '원문행' }),
  note: optionalText.meta({ title: '비고' }),
});

/** One row of the budget by project. */
export type BudgetProject = z.output<typeof budgetProject>;

/**
 * One task (과제) in the table of budgets by task, with the spending planned for each quarter
 * (집행예정액: plans, nothing executed). Amounts are won.
 * Source: 2021년 과제별 예산 내역.
 */
export const budgetTask = z.strictObject({
  kind: rowKind.meta({ title: '구분행' }),
  /** Null on the total row. */
  number: optionalInteger.meta({ title: '번호' }),
  title: label.meta({ title: '과제명' }),
  budget: thousandWon.meta({ title: '당해 예산액(천원)' }),
  previousBudget: thousandWon.meta({ title: '전년 예산액(천원)' }),
  quarter1: thousandWon.meta({ title: '1분기(천원)' }),
  quarter2: thousandWon.meta({ title: '2분기(천원)' }),
  quarter3: thousandWon.meta({ title: '3분기(천원)' }),
  quarter4: thousandWon.meta({ title: '4분기(천원)' }),
  page: optionalText.meta({ title: '쪽수' }),
  lines: sourceLines.meta({ title: '원문행' }),
  note: optionalText.meta({ title: '비고' }),
});

/** One row of the budget by task. */
export type BudgetTask = z.output<typeof budgetTask>;

/**
 * One project within a task's spending plan (예산 집행 계획): amount and purpose of each quarter.
 * Amounts are won. Source: 예산 집행 계획 of each task.
 */
export const taskBudget = z.strictObject({
  task: integer.meta({ title: '과제' }),
  kind: rowKind.meta({ title: '구분행' }),
  name: label.meta({ title: '사업명' }),
  /** The project of the budget by project that this is, under its name there; empty on totals. */
  project: optionalText.meta({ title: '세부사업' }),
  budget: thousandWon.meta({ title: '당해 예산액(천원)' }),
  previousBudget: thousandWon.meta({ title: '전년 예산액(천원)' }),
  quarter1: thousandWon.meta({ title: '1분기(천원)' }),
  purpose1: optionalText.meta({ title: '1분기 집행내용' }),
  quarter2: thousandWon.meta({ title: '2분기(천원)' }),
  purpose2: optionalText.meta({ title: '2분기 집행내용' }),
  quarter3: thousandWon.meta({ title: '3분기(천원)' }),
  purpose3: optionalText.meta({ title: '3분기 집행내용' }),
  quarter4: thousandWon.meta({ title: '4분기(천원)' }),
  purpose4: optionalText.meta({ title: '4분기 집행내용' }),
  /** Pages of the budget's explanatory volume, such as `195~208`. */
  referencePages: optionalText.meta({ title: '설명자료 쪽수' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One row of a task's spending plan. */
export type TaskBudget = z.output<typeof taskBudget>;
