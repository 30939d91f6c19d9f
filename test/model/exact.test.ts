import { expect, test } from 'vitest';
import { changePercent, difference, exact, isEqual, sum } from '../../src/model/exact.ts';

test('exact(value) holds the shortest decimal text of a number', () => {
  expect(exact(2_639_829)).toEqual({ digits: 2_639_829n, decimals: 0 });
  expect(exact(-9.7)).toEqual({ digits: -97n, decimals: 1 });
  expect(exact(1e-7)).toEqual({ digits: 1n, decimals: 7 });
  expect(exact(1e21)).toEqual({ digits: 10n ** 21n, decimals: 0 });
});

test('sum(terms) leaves no crumbs of binary fractions', () => {
  expect(sum([exact(0.1), exact(0.2)])).toEqual({ digits: 3n, decimals: 1 });
  expect(sum([])).toEqual({ digits: 0n, decimals: 0 });
});

test('difference(a, b) may be less than zero', () => {
  expect(difference(exact(149_760), exact(165_860))).toEqual({ digits: -16_100n, decimals: 0 });
});

test('isEqual(a, b) looks at the number, not at how it is written', () => {
  expect(isEqual({ digits: 70n, decimals: 1 }, exact(7))).toBe(true);
  expect(isEqual(exact(7.1), exact(7))).toBe(false);
});

test.for([
  [165_860, 149_760, 1, -97n],
  [2_000, 2_001, 1, 1n],
  [2_000, 1_999, 1, -1n],
  [20_000, 20_009, 1, 0n],
  [976_820, 976_660, 2, -2n],
] as const)(
  'changePercent(%i, %i) to %i decimals rounds halves away from zero',
  ([before, after, decimals, digits]) => {
    expect(changePercent(exact(before), exact(after), decimals)).toEqual({ digits, decimals });
  },
);
