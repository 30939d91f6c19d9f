import { expect, test } from 'vitest';
import { ticks } from '../../src/charts/ticks.ts';

const values = (list: (number | null)[], from = 0) =>
  ticks(list, from, String).map(({ value }) => value);

test('ticks are round, at most six, and reach over the largest value', () => {
  expect(values([14_210, 880])).toEqual([0, 5000, 10_000, 15_000]);
  expect(values([10, null])).toEqual([0, 2, 4, 6, 8, 10]);
  expect(values([3.2])).toEqual([0, 1, 2, 3, 4]);
});

test('ticks may begin higher', () => {
  expect(values([0.961, 0.93], 0.8)).toEqual([0.8, 0.85, 0.9, 0.95, 1]);
});

test('ticks of nothing are 0 to 1', () => {
  expect(values([])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(values([0])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});
