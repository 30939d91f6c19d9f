import { z } from 'astro/zod';
import { date, printedTime } from './cells.ts';

/**
 * One public holiday (공휴일): a row of `data/holidays.csv`. The table is valid for the whole of
 * every year it has rows of; Saturdays and Sundays need none.
 */
export const holiday = z.strictObject({
  date: date.meta({ title: '날짜' }),
  /** Such as 1월 1일, which is a name here. */
  name: printedTime.meta({ title: '이름' }),
});

/** One public holiday. */
export type Holiday = z.output<typeof holiday>;
