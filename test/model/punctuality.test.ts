import { expect, test } from 'vitest';
import { dueDates, dueRule } from '../../src/model/dueDate.ts';
import { punctuality, standing } from '../../src/model/punctuality.ts';
import type { Cycle, ProactiveItem } from '../../src/schema/proactive.ts';

test.for<[Cycle, string, ReturnType<typeof dueRule>]>([
  ['month', '매월 10일', { kind: 'monthly', day: 10 }],
  ['month', '다음 달 10일', { kind: 'monthly', day: 10 }],
  ['year', '기준 수립 후 10일 이내', null],
  ['month', '10일까지', { kind: 'monthly', day: 10 }],
  ['month', '매월 말', { kind: 'monthly', day: null }],
  ['month', '월 종료 후 10일 이내', { kind: 'after', period: 'month', days: 10 }],
  ['quarter', '분기 종료 후 10일 이내', { kind: 'after', period: 'quarter', days: 10 }],
  ['year', '3월', { kind: 'yearly', dates: [{ month: 3, day: null }] }],
  ['year', '매년 3월 10일', { kind: 'yearly', dates: [{ month: 3, day: 10 }] }],
  [
    'half',
    '1월, 7월 말',
    {
      kind: 'yearly',
      dates: [
        { month: 1, day: null },
        { month: 7, day: null },
      ],
    },
  ],
  ['year', '', null],
  ['anytime', '매월 10일', null],
  ['event', '자료발생시 10일 이내', null],
  ['year', '연초', 'unreadable'],
  ['year', '3월, 9월', 'unreadable'],
  ['half', '3월', 'unreadable'],
  ['month', '3월', 'unreadable'],
  ['quarter', '반기 종료 후 10일 이내', 'unreadable'],
  ['year', '13월', 'unreadable'],
  ['month', '매월 32일', 'unreadable'],
])('dueRule(%s, %s)', ([cycle, timing, rule]) => {
  expect(dueRule(cycle, timing)).toEqual(rule);
});

test('dueDates(rule, from, to) knows how long months are', () => {
  const of = (cycle: Cycle, timing: string, year: number) => {
    const rule = dueRule(cycle, timing);
    if (rule === null || rule === 'unreadable') throw new Error('missing rule');
    return dueDates(rule, year, year);
  };
  expect(of('year', '2월', 2020)).toEqual(['2020-02-29']);
  expect(of('year', '2월 31일', 2021)).toEqual(['2021-02-28']);
  expect(of('half', '6월, 12월', 2021)).toEqual(['2021-06-30', '2021-12-31']);
  expect(of('quarter', '분기 종료 후 10일 이내', 2021)).toEqual([
    '2021-04-10',
    '2021-07-10',
    '2021-10-10',
    '2022-01-10',
  ]);
  expect(of('month', '매월 31일', 2021).slice(0, 4)).toEqual([
    '2021-01-31',
    '2021-02-28',
    '2021-03-31',
    '2021-04-30',
  ]);
});

const monthly: ProactiveItem = {
  item: '업무추진비',
  scope: '사용 내역',
  basis: '시행령 제4조제1항제5호',
  cycle: 'month',
  timing: '매월 10일',
  method: '누리집',
  location: '',
  department: '총무과',
  lastPublished: '2021-03-08',
};

test.for<[string | null, string, ReturnType<typeof standing>]>([
  [
    '2021-03-08',
    '2021-03-15',
    { state: 'onTime', days: 0, lastDue: '2021-03-10', nextDue: '2021-04-10' },
  ],
  [
    '2021-03-10',
    '2021-03-15',
    { state: 'onTime', days: 0, lastDue: '2021-03-10', nextDue: '2021-04-10' },
  ],
  [
    '2021-02-10',
    '2021-03-15',
    { state: 'late', days: 5, lastDue: '2021-03-10', nextDue: '2021-04-10' },
  ],
  [null, '2021-03-15', { state: 'late', days: 5, lastDue: '2021-03-10', nextDue: '2021-04-10' }],
  [
    '2021-03-12',
    '2021-03-15',
    { state: 'after', days: 2, lastDue: '2021-03-10', nextDue: '2021-04-10' },
  ],
  // The day of the due date is not late yet.
  [
    '2021-02-09',
    '2021-03-10',
    { state: 'onTime', days: 0, lastDue: '2021-02-10', nextDue: '2021-03-10' },
  ],
])('an item last published on %s stands so on %s', ([lastPublished, asOf, expected]) => {
  expect(standing({ ...monthly, lastPublished }, asOf)).toEqual(expected);
});

test('a duty that begins later is not late before', () => {
  const item = { ...monthly, lastPublished: null, start: '2021-03-11' };
  expect(standing(item, '2021-03-15')).toEqual({
    state: 'waiting',
    days: 0,
    lastDue: null,
    nextDue: '2021-04-10',
  });
  expect(standing({ ...item, start: '2030-03-11' }, '2021-03-15')?.nextDue).toBe('2030-04-10');
});

test('punctuality(items, asOf) counts items with due dates and leaves the others out', () => {
  const { counts, withoutDates } = punctuality(
    [
      monthly,
      { ...monthly, lastPublished: null },
      { ...monthly, cycle: 'anytime', timing: '수시' },
      { ...monthly, timing: '' },
    ],
    '2021-03-15',
  );
  expect(counts).toEqual({ onTime: 1, late: 1, after: 0, waiting: 0 });
  expect(withoutDates).toBe(2);
});
