import type { BudgetProject, BudgetTask, TaskBudget } from '../schema/budget.ts';
import { changeRate } from './change.ts';

/** A sum of budgets in two years and how it changed. Amounts are won; the rate is null where there was nothing before. */
export interface BudgetSum {
  original: number;
  previousOriginal: number;
  previousAmended: number;
  difference: number;
  rate: number | null;
}

/** One detailed project with its computed change and its share of the year's original budget, a fraction. */
export interface ProjectChange extends BudgetSum {
  name: string;
  share: number;
  /** Nothing was budgeted for it the year before. */
  isNew: boolean;
}

/** The budget of one fiscal year against the year before, computed from the items alone. */
export interface BudgetYear {
  year: number;
  /** In the order of the printed table. */
  projects: ProjectChange[];
  total: BudgetSum;
  /** The total without the projects that are new; the same as `total` where none is. */
  withoutNew: BudgetSum;
}

/** The budget by project of one report. */
export function budgetYear(year: number, rows: readonly BudgetProject[]): BudgetYear {
  const items = rows.filter(({ kind }) => kind === 'item');
  const total = sum(items);
  const projects = items.map(
    (row): ProjectChange => ({
      name: row.project,
      ...sum([row]),
      share: total.original === 0 ? 0 : row.original.value / total.original,
      isNew: row.previousOriginal.value === 0 && row.original.value > 0,
    }),
  );
  return {
    year,
    projects,
    total,
    withoutNew: sum(items.filter((_, index) => !projects[index]?.isNew)),
  };
}

function sum(rows: readonly BudgetProject[]): BudgetSum {
  const original = rows.reduce((total, row) => total + row.original.value, 0);
  const previousOriginal = rows.reduce((total, row) => total + row.previousOriginal.value, 0);
  const previousAmended = rows.reduce((total, row) => total + row.previousAmended.value, 0);
  return {
    original,
    previousOriginal,
    previousAmended,
    difference: original - previousOriginal,
    rate: changeRate(previousOriginal, original),
  };
}

/** Planned spending (집행예정액) of one task or project by quarter, in won. */
export interface QuarterPlan {
  name: string;
  quarters: [number, number, number, number];
  purposes: string[];
}

/** The quarters of the items among printed rows; purposes are empty where the table has none. */
export function quarterPlans(rows: readonly (BudgetTask | TaskBudget)[]): QuarterPlan[] {
  return rows
    .filter(({ kind }) => kind === 'item')
    .map((row) => ({
      name: 'name' in row ? row.name : row.title,
      quarters: [row.quarter1.value, row.quarter2.value, row.quarter3.value, row.quarter4.value],
      purposes: 'purpose1' in row ? [row.purpose1, row.purpose2, row.purpose3, row.purpose4] : [],
    }));
}
