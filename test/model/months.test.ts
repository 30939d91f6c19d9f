import { describe, expect, test } from 'vitest';
import {
  answerRate,
  calls,
  directHandlingRate,
  waitingSeconds,
} from '../../src/model/callCentre.ts';
import { averageDays, received, withinPeriodRate } from '../../src/model/civilPetition.ts';
import { byMonth, byYear, sharedMonths } from '../../src/model/months.ts';
import { callMonth, petitionMonth } from '../support/months.ts';

describe('byMonth', () => {
  test('adds up departments, newest year first, and keeps a missing month apart from zero', () => {
    const rows = [
      callMonth(2022, 1, 100, 90),
      callMonth(2022, 1, 50, 40, { department: '상담과' }),
      callMonth(2022, 3, 0, 0),
      callMonth(2023, 2, 70, 70),
    ];
    const none = null;
    expect(byMonth(rows, (list) => calls(list).offered)).toEqual([
      { year: 2023, months: [none, 70, ...Array(10).fill(none)] },
      { year: 2022, months: [150, none, 0, ...Array(9).fill(none)] },
    ]);
    expect(byYear(rows).map(({ year, rows }) => [year, rows.length])).toEqual([
      [2023, 1],
      [2022, 3],
    ]);
  });
});

describe('sharedMonths', () => {
  const year = (year: number, ...known: (number | null)[]) => ({
    year,
    months: [...known, ...Array(12 - known.length).fill(null)],
  });

  test('compares only months that both years know', () => {
    expect(sharedMonths(year(2023, 10, null, 30, 40), year(2022, 8, 9, 20))).toEqual({
      now: 40,
      earlier: 28,
      months: [1, 3],
    });
  });

  test('is null without a year before, or a month in common', () => {
    expect(sharedMonths(year(2023, 10), undefined)).toBeNull();
    expect(sharedMonths(year(2023, 10), year(2022, null, 5))).toBeNull();
  });
});

test('the answer rate is answered calls of all that came in', () => {
  expect(answerRate({ offered: 400, answered: 380 })).toBe(0.95);
  expect(answerRate({ offered: 0, answered: 0 })).toBeNull();
});

test('the direct handling rate is that of published figures, and only of months that state both', () => {
  // 1,885,372 handled, 309,656 passed on: 85.9 % as the anti-corruption commission published for 2012.
  const stated = callMonth(2012, 1, 0, 0, { directlyHandled: 1_885_372, referred: 309_656 });
  const half = callMonth(2012, 2, 0, 0, { directlyHandled: 999 });
  expect(directHandlingRate([stated, half])).toBeCloseTo(0.859, 3);
  expect(directHandlingRate([half])).toBeNull();
  expect(directHandlingRate([])).toBeNull();
});

test('the mean wait is weighted by the calls that were taken', () => {
  const rows = [
    callMonth(2023, 1, 400, 300, { waitingSeconds: 20 }),
    callMonth(2023, 2, 100, 100, { waitingSeconds: 40 }),
    callMonth(2023, 3, 900, 900),
  ];
  expect(waitingSeconds(rows)).toBe(25);
  expect(waitingSeconds(rows.slice(2))).toBeNull();
});

test('mean days are weighted by what was processed; rows without days are left out', () => {
  const rows = [
    petitionMonth(2023, 1, '질의민원', 10, 9, 2),
    petitionMonth(2023, 1, '고충민원', 1, 1, 12),
    petitionMonth(2023, 1, '기타민원', 50, 50),
  ];
  expect(averageDays(rows)).toBe(3);
  expect(received(rows)).toBe(61);
  expect(averageDays(rows.slice(2))).toBeNull();
});

test('the rate within the period counts only rows that state it', () => {
  const row = petitionMonth(2023, 1, '질의민원', 40, 40);
  expect(withinPeriodRate([{ ...row, withinPeriod: 39 }, row])).toBe(0.975);
  expect(withinPeriodRate([row])).toBeNull();
});
