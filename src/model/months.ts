/** One year, month by month; a month of which nothing is known is null, which is not zero. */
export interface MonthlyYear<Value> {
  year: number;
  months: (Value | null)[];
}

/** Rows of one table gathered by year, newest first, and by month: `combine` makes one value of the rows of one month, or null. */
export function byMonth<Row extends { year: number; month: number }, Value>(
  rows: readonly Row[],
  combine: (rows: Row[]) => Value | null,
): MonthlyYear<Value>[] {
  return byYear(rows).map(({ year, rows }) => ({
    year,
    months: Array.from({ length: 12 }, (_, index) => {
      const ofMonth = rows.filter(({ month }) => month === index + 1);
      return ofMonth.length === 0 ? null : combine(ofMonth);
    }),
  }));
}

/** Rows gathered by year, newest first. */
export function byYear<Row extends { year: number }>(
  rows: readonly Row[],
): { year: number; rows: Row[] }[] {
  return [...Map.groupBy(rows, ({ year }) => year)]
    .map(([year, rows]) => ({ year, rows }))
    .sort((a, b) => b.year - a.year);
}

/**
 * Sums of a year and of the year before over the months that both know, and those months from 1 to
 * 12; null where they share none.
 */
export function sharedMonths(
  { months }: MonthlyYear<number>,
  before: MonthlyYear<number> | undefined,
): { now: number; earlier: number; months: number[] } | null {
  const shared = months.flatMap((value, index) => {
    const earlier = before?.months[index] ?? null;
    return value === null || earlier === null ? [] : [{ value, earlier, month: index + 1 }];
  });
  if (shared.length === 0) return null;
  return {
    now: shared.reduce((sum, { value }) => sum + value, 0),
    earlier: shared.reduce((sum, { earlier }) => sum + earlier, 0),
    months: shared.map(({ month }) => month),
  };
}
