import { expect, test } from 'vitest';
import {
  count,
  exactNumber,
  hundredMillionWon,
  percent,
  thousandWon,
  thousandWonChange,
} from '../../src/format/number.ts';

test.for([
  [0.249423, '24.9%'],
  [-0.032368, '△3.2%'],
  [-0.000164, '△0.02%'],
  [0.9558659, '95.6%'],
  [0, '0.0%'],
  [0.0005, '0.1%'],
  [1.005, '100.5%'],
] as const)('percent(%f) is %s', ([fraction, text]) => {
  expect(percent(fraction)).toBe(text);
});

test.for([
  [16_710_587_000, '16,710,587'],
  [-160_000, '△160'],
  [0, '0'],
] as const)('thousandWon(%i) is %s', ([won, text]) => {
  expect(thousandWon(won)).toBe(text);
});

test('thousandWonChange writes the sign of a rise too', () => {
  expect([134_000_000, -160_000, 0].map(thousandWonChange)).toEqual(['+134,000', '△160', '-']);
});

test.for([
  [16_710_587_000, '167.1'],
  [5_000_000, '0.1'],
  [4_000_000, '0.04'],
  [160_000, '0.002'],
  [0, '0.0'],
] as const)('hundredMillionWon(%i) is %s', ([won, text]) => {
  expect(hundredMillionWon(won)).toBe(text);
});

test('count groups thousands', () => {
  expect(count(10303)).toBe('10,303');
});

test.for([
  [2_639_889n, 0, '2,639,889'],
  [-97n, 1, '△9.7'],
  [-2n, 2, '△0.02'],
  [0n, 1, '0.0'],
  [0n, 0, '0'],
] as const)('exactNumber of %i with %i decimals is %s', ([digits, decimals, text]) => {
  expect(exactNumber({ digits, decimals })).toBe(text);
});
