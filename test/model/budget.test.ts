import { expect, test } from 'vitest';
import { budgetYear } from '../../src/model/budget.ts';
import { report2021 } from '../support/report.ts';

const budget = budgetYear(2021, report2021.budgetProjects.rows);

test('budgetYear adds up the printed projects of 2021', () => {
  expect(budget.total).toMatchObject({
    original: 16_710_587_000,
    previousOriginal: 13_374_638_000,
    previousAmended: 12_763_492_000,
    difference: 3_335_949_000,
  });
  expect(budget.total.rate).toBeCloseTo(0.249423, 6);
});

test('budgetYear sets apart what the projects without a base hide', () => {
  expect(budget.projects.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual([
    '선거관리',
  ]);
  expect(budget.withoutNew).toMatchObject({ original: 12_941_723_000, difference: -432_915_000 });
  expect(budget.withoutNew.rate).toBeCloseTo(-0.032368, 6);
});

test('budgetYear gives a project without a base no rate', () => {
  expect(budget.projects.find(({ name }) => name === '선거관리')?.rate).toBeNull();
});
