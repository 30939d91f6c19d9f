import { expect, test } from 'vitest';
import {
  afterWorkingHours,
  appealDecision,
  appealPeriod,
  civilPeriod,
  OutsideHolidays,
  petitionDates,
  requestDates,
  workingPeriod,
} from '../../src/model/deadline.ts';
import { holidayTable } from '../../src/model/holidays.ts';
import { readGrowing } from '../../src/site/growing.ts';
import { checkout } from '../support/paths.ts';
import { vectors } from '../support/vectors.ts';

const known = holidayTable(readGrowing(checkout).tables.holidays.rows);
if (!known) throw new Error('missing holidays');
const holidays = known;

test('the 26 worked cases come out', () => {
  expect(vectors.length).toBe(26);
  expect(
    vectors.map(({ kind, received, notified, period_days, work_hours }) => {
      if (kind === 'information_disclosure') {
        const { period, extension, silence, eve } = requestDates(holidays, received ?? '');
        return {
          kind,
          received,
          decision_due: period.due,
          extended_due: extension.due,
          twenty_days_elapsed: silence.due,
          notice_on_due_minus_1: eve,
        };
      }
      if (notified) return { kind, notified, due: appealPeriod(holidays, notified).due };
      if (work_hours)
        return {
          kind,
          received,
          work_hours,
          due: afterWorkingHours(holidays, received ?? '', work_hours),
        };
      if (period_days) {
        const { period, extension, reminders } = petitionDates(
          holidays,
          received ?? '',
          period_days,
        );
        return {
          kind,
          received,
          period_days,
          due: period.due,
          extended_once_due: extension.due,
          forecast_sms: reminders,
        };
      }
      const { period, extension } = appealDecision(holidays, received ?? '');
      return { kind, received, due: period.due, extended_due: extension.due };
    }),
  ).toEqual(vectors.map(({ rule: _, ...vector }) => vector));
});

test('a period says which days it left out, and why', () => {
  expect(workingPeriod(holidays, '2021-02-08', 10)).toEqual({
    from: '2021-02-08',
    days: 10,
    due: '2021-02-23',
    skipped: [
      { date: '2021-02-11', name: '설날 전날' },
      { date: '2021-02-12', name: '설날' },
      { date: '2021-02-13', name: '설날 다음 날' },
      { date: '2021-02-14', name: '일요일' },
      { date: '2021-02-20', name: '토요일' },
      { date: '2021-02-21', name: '일요일' },
    ],
  });
  expect(civilPeriod(holidays, '2021-08-20', 30)).toEqual({
    from: '2021-08-20',
    days: 30,
    due: '2021-09-23',
    skipped: [
      { date: '2021-09-19', name: '일요일' },
      { date: '2021-09-20', name: '추석 전날' },
      { date: '2021-09-21', name: '추석' },
      { date: '2021-09-22', name: '추석 다음 날' },
    ],
  });
});

test('a request received on a day of rest counts from the next working day', () => {
  expect(workingPeriod(holidays, '2021-02-13', 1).due).toBe('2021-02-15');
});

test('against silence the appeal runs 30 days from the twentieth day', () => {
  expect(requestDates(holidays, '2021-02-08').appeal.due).toBe('2021-04-09');
});

test('a leap day counts, and the civil period of a leap year ends on it', () => {
  expect(workingPeriod(holidays, '2020-02-28', 2).due).toBe('2020-03-02');
  expect(civilPeriod(holidays, '2024-01-30', 30).due).toBe('2024-02-29');
});

test('working hours begin with the office and rest at noon', () => {
  expect(afterWorkingHours(holidays, '2021-02-08T07:30', 3)).toBe('2021-02-08T12:00');
  expect(afterWorkingHours(holidays, '2021-02-08T12:30', 5)).toBe('2021-02-08T18:00');
  expect(afterWorkingHours(holidays, '2021-02-10T19:00', 3)).toBe('2021-02-15T12:00');
});

test('nothing is computed on days whose holidays are not known', () => {
  const last = () => workingPeriod(holidays, '2027-12-30', 3);
  expect(last).toThrow(OutsideHolidays);
  expect(last).toThrow('2028-01-01');
  expect(workingPeriod(holidays, '2027-12-30', 2).due).toBe('2027-12-31');
  expect(() => workingPeriod(holidays, '2017-12-29', 1)).toThrow('2017-12-29');
  expect(() => appealPeriod(holidays, '2027-12-10')).toThrow(OutsideHolidays);
  expect(() => afterWorkingHours(holidays, '2027-12-31T17:00', 3)).toThrow(OutsideHolidays);
});
