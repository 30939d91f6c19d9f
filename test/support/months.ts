import type { CallMonth, PetitionMonth } from '../../src/schema/performance.ts';

/** One month of calls, answered as given. */
export function callMonth(
  year: number,
  month: number,
  offered: number,
  answered: number,
  more: Partial<CallMonth> = {},
): CallMonth {
  return { year, month, department: '운영과', offered, answered, ...more };
}

/** Petitions of one kind in one month, processed in `days` on average. */
export function petitionMonth(
  year: number,
  month: number,
  type: PetitionMonth['type'],
  received: number,
  processed: number,
  days: number | null = null,
): PetitionMonth {
  return { year, month, department: '운영과', type, received, processed, averageDays: days };
}
