import { expect, test } from 'vitest';
import {
  koreanDate,
  koreanDay,
  koreanMoment,
  koreanMonthDay,
  yearWithMonths,
} from '../../src/format/date.ts';

test('dates are written as Korean offices do, with the day of the week on the same line', () => {
  expect(koreanDate('2021-01-10')).toBe('2021. 1. 10.');
  expect(koreanDay('2021-02-08')).toBe('2021.\u00a02.\u00a08.(월)');
  expect(koreanDay('2024-02-29')).toBe('2024.\u00a02.\u00a029.(목)');
  expect(koreanMonthDay('2022-01-01')).toBe('1.\u00a01.(토)');
  expect(koreanMoment('2021-02-17T14:00')).toBe('2021.\u00a02.\u00a017.(수) 14:00');
});

test.for([
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '2023년'],
  [[1, 2, 3], '2023년 1–3월'],
  [[5], '2023년 5월'],
  [[1, 2, 4, 7, 8], '2023년 1–2·4·7–8월'],
] as const)('yearWithMonths(2023, %j) is %s', ([months, text]) => {
  expect(yearWithMonths(2023, months)).toBe(text);
});
