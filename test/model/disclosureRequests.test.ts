import { expect, test } from 'vitest';
import { disclosureRate, requestsByYear } from '../../src/model/disclosureRequests.ts';
import type { RequestCount } from '../../src/schema/disclosureStatistics.ts';

test('disclosureRate() of the national figures of 2014 is 95.6 %', () => {
  // 612,856 requests, of which 364,661 were disclosed and 231,360 ended without a decision.
  const closed = 612_856 - 364_661 - 231_360;
  expect(closed).toBe(16_835);
  const rate = disclosureRate({ full: 364_661, partial: 0, closed });
  expect(rate?.toFixed(3)).toBe('0.956');
});

test('disclosureRate() counts partial disclosure and is null where nothing was decided', () => {
  expect(disclosureRate({ full: 6, partial: 2, closed: 2 })).toBe(0.8);
  expect(disclosureRate({ full: 0, partial: 0, closed: 0 })).toBeNull();
});

const january: RequestCount = {
  year: 2020,
  month: 1,
  department: '총무과',
  received: 10,
  full: 5,
  partial: 1,
  closed: 1,
  notHeld: 1,
  withdrawn: 1,
  transferred: 0,
  asPetition: 0,
  endedAsRepeat: 0,
  pending: 1,
};

test('requestsByYear(rows) adds up months and departments', () => {
  const rows = [
    january,
    { ...january, month: 2 },
    { ...january, year: 2019, department: '감사과' },
  ];
  expect(
    requestsByYear(rows).map(({ year, months, received, full, pending }) => [
      year,
      months,
      received,
      full,
      pending,
    ]),
  ).toEqual([
    [2019, [1], 10, 5, 1],
    [2020, [1, 2], 20, 10, 2],
  ]);
});
