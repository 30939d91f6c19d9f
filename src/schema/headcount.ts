import { z } from 'astro/zod';
import { rowKind } from './budget.ts';
import { label, optionalText, persons, sourceLines } from './cells.ts';

/**
 * One grade (직급) within a job category (직종): posts allotted and persons in post.
 * Source: 정·현원, one printed column each.
 */
export const headcountGrade = z.strictObject({
  kind: rowKind.meta({ title: '구분행' }),
  category: label.meta({ title: '직종' }),
  /** Empty where the category has no grades. */
  grade: optionalText.meta({ title: '직급' }),
  /** Authorised headcount (정원). */
  authorized: persons.meta({ title: '정원(명)' }),
  /** Current headcount (현원); may exceed the authorised one. */
  current: persons.meta({ title: '현원(명)' }),
  printed: optionalText.meta({ title: '원문 표기' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One row of the headcount. */
export type HeadcountGrade = z.output<typeof headcountGrade>;
