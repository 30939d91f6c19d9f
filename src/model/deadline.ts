import { isDate, plusDays, weekday } from './day.ts';

/** Public holidays (공휴일) by date, known for every day from `from` to `to`. Saturdays and Sundays are not in it. */
export interface Holidays {
  from: string;
  to: string;
  names: ReadonlyMap<string, string>;
}

/** A day that a period leaves out, and why. */
export interface SkippedDay {
  date: string;
  name: string;
}

/** A period as it was counted: `due` is its last day. */
export interface Period {
  /** The day from which it runs; whether that day itself counts is the rule's. */
  from: string;
  days: number;
  due: string;
  skipped: SkippedDay[];
}

/** A date for which nobody has said which days are holidays: nothing is computed there. */
export class OutsideHolidays extends RangeError {
  readonly date: string;

  constructor(date: string) {
    super(`date outside the holidays: ${date}`);
    this.date = date;
  }
}

/**
 * Why offices do not work on a day: the holiday, 토요일 or 일요일; null for a working day.
 *
 * @throws OutsideHolidays where the holidays of that day are not known.
 */
function restDay({ from, to, names }: Holidays, date: string): string | null {
  if (!isDate(date) || date < from || date > to) throw new OutsideHolidays(date);
  const ofWeek = weekday(date);
  return names.get(date) ?? (ofWeek === 6 ? '토요일' : ofWeek === 0 ? '일요일' : null);
}

/**
 * A period of working days (첫날 산입, 공휴일·토요일 불산입): `from` itself is the first where it is a
 * working day.
 *
 * Source: 정보공개법 제29조제2항, 민원처리법 제19조제2항.
 */
export function workingPeriod(holidays: Holidays, from: string, days: number): Period {
  const skipped: SkippedDay[] = [];
  let due = from;
  for (let counted = 0, date = from; counted < days; date = plusDays(date, 1)) {
    const name = restDay(holidays, date);
    if (name === null) counted += 1;
    else skipped.push({ date, name });
    due = date;
  }
  return { from, days, due, skipped };
}

/**
 * A period of the civil law: `from` does not count, every later day does; a last day that is a
 * Saturday or holiday gives way to the next working day, and those days are `skipped`.
 *
 * Source: 민법 제157조, 제161조, by 정보공개법 제29조제1항.
 */
export function civilPeriod(holidays: Holidays, from: string, days: number): Period {
  restDay(holidays, from);
  const last = workingPeriod(holidays, plusDays(from, days), 1);
  return { from, days, due: last.due, skipped: last.skipped };
}

/** The working day before a date. */
export function previousWorkingDay(holidays: Holidays, date: string): string {
  const before = plusDays(date, -1);
  return restDay(holidays, before) === null ? before : previousWorkingDay(holidays, before);
}

/** A period and the one that may follow when it is extended once by the same length. */
export interface Extendable {
  period: Period;
  /** Runs from the day after `period`. */
  extension: Period;
}

function extendable(holidays: Holidays, received: string, days: number): Extendable {
  const period = workingPeriod(holidays, received, days);
  return { period, extension: workingPeriod(holidays, plusDays(period.due, 1), days) };
}

/** The dates that follow from a request for disclosure (정보공개 청구). */
export interface RequestDates extends Extendable {
  /** The working day before the decision is due. */
  eve: string;
  /** The twentieth working day: without a decision by then, the requester may appeal. */
  silence: Period;
  /** For that appeal. */
  appeal: Period;
}

/**
 * The dates of a request received on a day: decision within 10 days, extension by up to 10, and the
 * appeal against silence after 20 days.
 *
 * Source: 정보공개법 제11조제1항·제2항, 제18조제1항, 제29조.
 */
export function requestDates(holidays: Holidays, received: string): RequestDates {
  const { period, extension } = extendable(holidays, received, 10);
  const silence = workingPeriod(holidays, received, 20);
  return {
    period,
    extension,
    eve: previousWorkingDay(holidays, period.due),
    silence,
    appeal: civilPeriod(holidays, silence.due, 30),
  };
}

/** Until when an appeal (이의신청) may be made, 30 days from the notice. Source: 정보공개법 제18조제1항. */
export function appealPeriod(holidays: Holidays, notified: string): Period {
  return civilPeriod(holidays, notified, 30);
}

/** Until when an appeal is decided: 7 days, and up to 7 more. Source: 정보공개법 제18조제3항. */
export function appealDecision(holidays: Holidays, received: string): Extendable {
  return extendable(holidays, received, 7);
}

/** The dates of a civil petition (민원) whose period is six days or longer. */
export interface PetitionDates extends Extendable {
  /** The days on which those who handle it are reminded (사전예보): the working day before, and the day itself. */
  reminders: [eve: string, due: string];
}

/** The dates of a petition received on a day, by its period in days. Source: 민원처리법 제19조제2항, 시행령 제21조. */
export function petitionDates(holidays: Holidays, received: string, days: number): PetitionDates {
  const { period, extension } = extendable(holidays, received, days);
  return {
    period,
    extension,
    reminders: [previousWorkingDay(holidays, period.due), period.due],
  };
}

/** Office hours in minutes of the day: 09:00–12:00 and 13:00–18:00. */
const shifts = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
] as const;

/** Working hours in one day of a period that is counted in hours. */
export const hoursADay = 8;

/**
 * The moment (`YYYY-MM-DDTHH:MM`) at which so many working hours have passed since another, for
 * periods of up to five days (1일은 8근무시간) and those to be done at once (즉시, 3근무시간).
 *
 * Source: 민원처리법 제19조제1항, 시행령 제19조.
 */
export function afterWorkingHours(holidays: Holidays, received: string, hours: number): string {
  const [receivedOn = '', time = ''] = received.split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  let now = hour * 60 + minute;
  let left = hours * 60;
  for (let date = receivedOn; ; date = plusDays(date, 1), now = 0) {
    if (restDay(holidays, date) !== null) continue;
    for (const [begin, end] of shifts) {
      const start = Math.max(now, begin);
      if (start + left <= end) return `${date}T${clock(start + left)}`;
      left -= Math.max(0, end - start);
    }
  }
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
