import type { PetitionMonth } from '../schema/performance.ts';

/** The kinds of civil petitions in the order of the statute. */
export const petitionTypes = ['법정민원', '질의민원', '건의민원', '기타민원', '고충민원'] as const;

/** How many petitions were received. */
export function received(rows: readonly PetitionMonth[]): number {
  return rows.reduce((sum, row) => sum + row.received, 0);
}

/**
 * Mean days from receipt to answer (평균처리일수): the means of the rows weighted by what each
 * processed; rows without one are left out.
 *
 * @returns null where no row has one.
 */
export function averageDays(rows: readonly PetitionMonth[]): number | null {
  const known = rows.flatMap(({ processed, averageDays }) =>
    averageDays == null ? [] : { processed, days: averageDays * processed },
  );
  const processed = known.reduce((sum, row) => sum + row.processed, 0);
  return processed === 0 ? null : known.reduce((sum, { days }) => sum + days, 0) / processed;
}

/**
 * Share of petitions processed within the period that law sets (기한 내 처리율), of the rows that state it.
 *
 * @returns null where no row does.
 */
export function withinPeriodRate(rows: readonly PetitionMonth[]): number | null {
  const known = rows.filter(({ withinPeriod }) => withinPeriod != null);
  const processed = known.reduce((sum, row) => sum + row.processed, 0);
  const within = known.reduce((sum, row) => sum + (row.withinPeriod ?? 0), 0);
  return processed === 0 ? null : within / processed;
}
