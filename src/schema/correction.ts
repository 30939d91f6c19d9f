import { z } from 'astro/zod';
import { date, label, optionalText } from './cells.ts';

/**
 * One value of a closed year that was corrected (정정). Corrections of one address follow each other:
 * the first `before` is the released value, each further one the `after` above it.
 */
export const correction = z.strictObject({
  /** The figure's address, or the cell's where no page shows it as a figure. */
  address: label.meta({ title: '주소' }),
  /** As released; empty where the cell did not exist. */
  before: optionalText.meta({ title: '이전 값' }),
  /** Empty where the cell exists no more. */
  after: optionalText.meta({ title: '새 값' }),
  reason: label.meta({ title: '사유' }),
  date: date.meta({ title: '정정일' }),
  approvedBy: label.meta({ title: '승인' }),
});

/** One correction. */
export type Correction = z.output<typeof correction>;

/** `released/<year>.json`: for each file of a closed year, the text of every cell by its address. Empty cells are left out. */
export const releasedValues = z.record(z.string(), z.record(z.string(), z.string()));

/** What was released of one year. */
export type ReleasedValues = z.output<typeof releasedValues>;
