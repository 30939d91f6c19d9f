/*
 * Days of the calendar as plain numbers: days since 1970-01-01. No clock and no time zone is asked,
 * so a date is the same in Seoul, in a browser elsewhere and on a build machine.
 */

const dayLength = 86_400_000;

/** The number of the day that an ISO date (`YYYY-MM-DD`) names. */
export function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** The ISO date of a day. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Whether a text is an ISO date that the calendar has. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayOf(text)) === text;
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayOf(date) + 4) % 7) + 7) % 7;
}

/** The date that is so many days later, or earlier where less than zero. */
export function plusDays(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}
