import type { RequestCount } from '../schema/disclosureStatistics.ts';

/** The outcomes that a request can have, in the order they are shown. */
export const outcomes = [
  'full',
  'partial',
  'closed',
  'notHeld',
  'withdrawn',
  'transferred',
  'asPetition',
  'endedAsRepeat',
  'pending',
] as const;

/** One outcome of a request. */
export type Outcome = (typeof outcomes)[number];

/** Decisions on requests: disclosed whole, in part, or not. */
export type Decisions = Pick<RequestCount, 'full' | 'partial' | 'closed'>;

/** How many decisions there were: the denominator of every rate. */
export function decided({ full, partial, closed }: Decisions): number {
  return full + partial + closed;
}

/**
 * The rate of disclosure (공개율) as a fraction: (전부공개 + 부분공개) ÷ (전부공개 + 부분공개 + 비공개).
 * Requests that were withdrawn, transferred, for what is not held, or handled as petitions are in
 * neither part.
 *
 * @returns null where nothing was decided.
 */
export function disclosureRate(decisions: Decisions): number | null {
  const all = decided(decisions);
  return all === 0 ? null : (decisions.full + decisions.partial) / all;
}

/** One year's requests, all departments together, and the months of which something is known. */
export type RequestYear = { year: number; months: number[]; received: number } & Record<
  Outcome,
  number
>;

/** Requests by year, oldest first. */
export function requestsByYear(rows: readonly RequestCount[]): RequestYear[] {
  return [...Map.groupBy(rows, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, list]) => {
      const sum = (field: Outcome | 'received') =>
        list.reduce((total, row) => total + row[field], 0);
      return {
        year,
        months: monthsOf(list),
        received: sum('received'),
        full: sum('full'),
        partial: sum('partial'),
        closed: sum('closed'),
        notHeld: sum('notHeld'),
        withdrawn: sum('withdrawn'),
        transferred: sum('transferred'),
        asPetition: sum('asPetition'),
        endedAsRepeat: sum('endedAsRepeat'),
        pending: sum('pending'),
      };
    });
}

/** The months that rows tell of, 1–12; a row without a month tells of all. */
function monthsOf(rows: readonly RequestCount[]): number[] {
  const known = new Set(rows.map(({ month }) => month));
  return Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (month) => known.has(month) || known.has(null),
  );
}
