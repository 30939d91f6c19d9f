import type { Holiday } from '../schema/holiday.ts';
import type { Holidays } from './deadline.ts';

/** The holidays of a table, known for the whole of its years; null for an empty table. */
export function holidayTable(rows: readonly Holiday[]): Holidays | null {
  const years = holidayYears(rows);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    names: new Map(rows.map(({ date, name }) => [date, name])),
  };
}

/** The years a table of holidays has rows of, in order. */
export function holidayYears(rows: readonly Holiday[]): number[] {
  return [...new Set(rows.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
}
