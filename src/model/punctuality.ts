import type { ProactiveItem } from '../schema/proactive.ts';
import { dayOf } from './day.ts';
import { dueDates, dueRule } from './dueDate.ts';

/**
 * How an item stands on the reference date, by its last publication alone:
 * `onTime` it came after the due date before and by the last one; `late` nothing came since the due
 * date before, `days` ago was the last one; `after` it came `days` after the last due date, which may
 * be late for that one or early for the next; `waiting` no due date has passed yet.
 */
export type State = 'onTime' | 'late' | 'after' | 'waiting';

/** Where an item with declared due dates stands. */
export interface Standing {
  state: State;
  days: number;
  /** The last due date that has passed; null where none has. A due date passes when its day is over. */
  lastDue: string | null;
  nextDue: string;
}

/** Where an item stands on the reference date (기준일); null where it has no due dates. */
export function standing(item: ProactiveItem, asOf: string): Standing | null {
  const rule = dueRule(item.cycle, item.timing);
  if (rule === null || rule === 'unreadable') return null;
  const year = Number(asOf.slice(0, 4));
  const start = item.start ?? '';
  const dates = dueDates(rule, year - 3, Math.max(year, Number(start.slice(0, 4))) + 2);
  const future = dates.filter((date) => date >= asOf && date >= start);
  const [before, lastDue] = dates.filter((date) => date < asOf).slice(-2);
  const nextDue = future[0] ?? asOf;
  if (lastDue === undefined || lastDue < start)
    return { state: 'waiting', days: 0, lastDue: null, nextDue };
  const published = item.lastPublished ?? '';
  const common = { lastDue, nextDue };
  if (published <= (before ?? ''))
    return { state: 'late', days: between(lastDue, asOf), ...common };
  return published <= lastDue
    ? { state: 'onTime', days: 0, ...common }
    : { state: 'after', days: between(lastDue, published), ...common };
}

function between(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** Items with due dates, by how they stand on the reference date. */
export function punctuality(items: readonly ProactiveItem[], asOf: string) {
  const counts: Record<State, number> = { onTime: 0, late: 0, after: 0, waiting: 0 };
  const standings = items.flatMap((item) => {
    const found = standing(item, asOf);
    if (!found) return [];
    counts[found.state] += 1;
    return [{ item, ...found }];
  });
  return { standings, counts, withoutDates: items.length - standings.length };
}
