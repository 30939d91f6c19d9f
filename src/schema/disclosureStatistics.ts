import { z } from 'astro/zod';
import { calendarYear, choice, decimal, integer, label, optionalInteger } from './cells.ts';

const notNegative = {
  error: '0 이상의 정수. 예: 12',
  params: { code: 'D128', fix: '건수는 0보다 작을 수 없습니다. 옮겨 적은 값을 살피세요.' },
};

/** A number of cases, none or more. */
export const cases = integer.refine((value) => value >= 0, notNegative);

/** A number of cases; an empty cell is null, and the column may be left out. */
export const optionalCases = optionalInteger
  .refine((value) => value === null || value >= 0, notNegative)
  .optional();

/** 1–12; null for a whole year in one row. */
const month = optionalInteger.refine((value) => value === null || (value >= 1 && value <= 12), {
  error: '1부터 12까지의 달, 또는 빈 칸(한 해 전체)',
  params: { code: 'D128', fix: '달을 1부터 12까지의 수로 적으세요.' },
});

/**
 * Requests for disclosure (정보공개 청구) that one department got in a month, by outcome: a row of
 * `data/performance/disclosure-requests.csv`. Sums only, never a single request.
 */
export const requestCount = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  month: month.meta({ title: '월' }),
  department: label.meta({ title: '부서' }),
  received: cases.meta({ title: '청구(건)' }),
  full: cases.meta({ title: '전부공개(건)' }),
  partial: cases.meta({ title: '부분공개(건)' }),
  closed: cases.meta({ title: '비공개(건)' }),
  notHeld: cases.meta({ title: '부존재(건)' }),
  withdrawn: cases.meta({ title: '취하(건)' }),
  transferred: cases.meta({ title: '이송(건)' }),
  /** Handled as a petition, 제11조제5항. */
  asPetition: cases.meta({ title: '민원처리(건)' }),
  /** Closed as a repeated request, 제11조의2. */
  endedAsRepeat: cases.meta({ title: '종결(건)' }),
  pending: cases.meta({ title: '처리중(건)' }),
  within10Days: optionalCases.meta({ title: '10일이내(건)' }),
  extended: optionalCases.meta({ title: '연장(건)' }),
  overdue: optionalCases.meta({ title: '기한경과(건)' }),
  averageDays: decimal.optional().meta({ title: '평균처리일수(일)' }),
  online: optionalCases.meta({ title: '온라인(건)' }),
  visit: optionalCases.meta({ title: '방문(건)' }),
  mail: optionalCases.meta({ title: '우편(건)' }),
  fax: optionalCases.meta({ title: '팩스(건)' }),
  fee: optionalCases.meta({ title: '수수료(원)' }),
});

/** Requests of one department in one month. */
export type RequestCount = z.output<typeof requestCount>;

/** How often a ground was given in a year (비공개 근거별 건수): a row of `data/performance/disclosure-grounds.csv`. */
export const groundCount = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  ground: integer
    .refine((value) => value >= 1 && value <= 8, {
      error: '제9조제1항의 호 1–8',
      params: { code: 'D207', fix: '정보공개법 제9조제1항의 호 번호를 적으세요.' },
    })
    .meta({ title: '호' }),
  count: cases.meta({ title: '건수(건)' }),
});

/** How often a ground was given in a year. */
export type GroundCount = z.output<typeof groundCount>;

/** Appeals of one kind in a year (불복), by outcome: a row of `data/performance/disclosure-appeals.csv`. */
export const appealCount = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  kind: choice({ 이의신청: '이의신청', 행정심판: '행정심판', 행정소송: '행정소송' }).meta({
    title: '종류',
  }),
  received: cases.meta({ title: '접수(건)' }),
  upheld: cases.meta({ title: '인용(건)' }),
  partly: cases.meta({ title: '부분인용(건)' }),
  dismissed: cases.meta({ title: '기각(건)' }),
  rejected: cases.meta({ title: '각하(건)' }),
  withdrawn: cases.meta({ title: '취하(건)' }),
  pending: cases.meta({ title: '처리중(건)' }),
  /** Sessions of the committee (심의회). */
  committee: optionalCases.meta({ title: '심의회(건)' }),
});

/** Appeals of one kind in a year. */
export type AppealCount = z.output<typeof appealCount>;
