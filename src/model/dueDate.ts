import type { Cycle } from '../schema/proactive.ts';
import { dateOf, dayOf, plusDays } from './day.ts';

/** A declared time that days can be reckoned from: dates that come every year, or so many days after each period ends. */
export type DueRule =
  | { kind: 'yearly'; dates: { month: number; day: number | null }[] }
  | { kind: 'monthly'; day: number | null }
  | { kind: 'after'; period: Period; days: number };

type Period = Exclude<Cycle, 'anytime' | 'event'>;

/** How many months a period has. */
const months: Record<Period, number> = { month: 1, quarter: 3, half: 6, year: 12 };

const periodWords: Record<string, Period> = {
  월: 'month',
  분기: 'quarter',
  반기: 'half',
  연도: 'year',
};

/**
 * What a declared time (시기) says: null where it names no day, since the item is published as it
 * arises, so many days after an event, or no time was declared; `unreadable` where a cycle has a time of unknown form.
 *
 * Forms: `매월 10일`, `매월 말`, `3월`, `3월 10일`, `1월, 7월`, `분기 종료 후 10일 이내`. A month without
 * a day means its last one; day 31 of a shorter month its last one too.
 */
export function dueRule(cycle: Cycle, timing: string): DueRule | null | 'unreadable' {
  const text = timing.replace(/\s|까지|이내|중$/g, '').replace(/^매년/, '');
  if (cycle === 'anytime' || cycle === 'event' || text === '') return null;
  const [, word, after] = /^매?(월|분기|반기|연도)(?:종료|말|끝난)후(\d{1,3})일$/.exec(text) ?? [];
  if (word !== undefined)
    return periodWords[word] === cycle
      ? { kind: 'after', period: cycle, days: Number(after) }
      : 'unreadable';
  // So many days after something that happens: nobody knows when.
  if (/[시후]\d{1,3}일$/.test(text)) return null;
  if (cycle === 'month') {
    const [, day] = /^(?:매월|다음달|익월)?(\d{1,2}일|말일?)$/.exec(text) ?? [];
    const number = dayNumber(day);
    return number === undefined ? 'unreadable' : { kind: 'monthly', day: number };
  }
  const dates = text.split(/[,·]/).map((part) => {
    const [, month, day] = /^(\d{1,2})월(\d{1,2}일|말일?)?$/.exec(part) ?? [];
    const number = day === undefined ? null : dayNumber(day);
    return Number(month) >= 1 && Number(month) <= 12 && number !== undefined
      ? { month: Number(month), day: number }
      : null;
  });
  const whole = dates.filter((date) => date !== null);
  return whole.length === dates.length && whole.length === 12 / months[cycle]
    ? { kind: 'yearly', dates: whole }
    : 'unreadable';
}

/** The number in `10일`, null for the last of the month (말), undefined for no day at all. */
function dayNumber(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text.startsWith('말')) return null;
  const day = Number.parseInt(text, 10);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** The due dates (기한) of some years, in order. */
export function dueDates(rule: DueRule, firstYear: number, lastYear: number): string[] {
  const dates: string[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (rule.kind === 'yearly')
      for (const { month, day } of rule.dates) dates.push(dateIn(year, month, day));
    else
      for (let month = 1; month <= 12; month += 1) {
        if (rule.kind === 'monthly') dates.push(dateIn(year, month, rule.day));
        else if (month % months[rule.period] === 0)
          dates.push(plusDays(dateIn(year, month, null), rule.days));
      }
  }
  return dates.sort();
}

/** A day of a month; its last one where `day` is null or beyond it. */
function dateIn(year: number, month: number, day: number | null): string {
  const first = dayOf(`${year}-${month}-1`);
  const next = dayOf(month === 12 ? `${year + 1}-1-1` : `${year}-${month + 1}-1`);
  return dateOf(day === null ? next - 1 : Math.min(first + day, next) - 1);
}
