import { z } from 'astro/zod';
import { calendarYear, cell, choice, decimal, integer, label } from './cells.ts';
import { cases, optionalCases } from './disclosureStatistics.ts';

const month = integer.refine((value) => value >= 1 && value <= 12, {
  error: '1부터 12까지의 달',
  params: { code: 'D128', fix: '달을 1부터 12까지의 수로 적으세요.' },
});

const optionalNumber = cell((text) => (text === '' ? null : text))
  .pipe(z.union([z.null(), decimal]))
  .refine((value) => value === null || value >= 0, {
    error: '0 이상의 수. 예: 3.5',
    params: { code: 'D128', fix: '0보다 작을 수 없습니다. 옮겨 적은 값을 살피세요.' },
  })
  .optional();

/**
 * One month of a call centre (콜센터): a row of `data/performance/calls.csv`. Sums only, never a
 * single call or agent.
 */
export const callMonth = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  month: month.meta({ title: '월' }),
  department: label.meta({ title: '부서' }),
  /** Calls that came in (인입). */
  offered: cases.meta({ title: '인입(건)' }),
  /** Calls that were taken (응답). */
  answered: cases.meta({ title: '응답(건)' }),
  /** Calls that the centre finished itself (직접처리). */
  directlyHandled: optionalCases.meta({ title: '직접처리(건)' }),
  /** Calls that were passed on (연계·이관). */
  referred: optionalCases.meta({ title: '연계·이관(건)' }),
  /** Mean wait before a call was taken (평균대기). */
  waitingSeconds: optionalNumber.meta({ title: '평균대기(초)' }),
});

/** One month of a call centre. */
export type CallMonth = z.output<typeof callMonth>;

/**
 * Civil petitions (민원) of one kind that one department got in a month: a row of
 * `data/performance/civil-petitions.csv`. Source of the kinds: 민원처리에 관한 법률 제2조제1호.
 */
export const petitionMonth = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  month: month.meta({ title: '월' }),
  department: label.meta({ title: '부서' }),
  type: choice({
    법정민원: '법정민원',
    질의민원: '질의민원',
    건의민원: '건의민원',
    기타민원: '기타민원',
    고충민원: '고충민원',
  }).meta({ title: '유형' }),
  received: cases.meta({ title: '접수(건)' }),
  processed: cases.meta({ title: '처리(건)' }),
  /** Processed within the period that law sets (기한내처리). */
  withinPeriod: optionalCases.meta({ title: '기한내처리(건)' }),
  /** Mean days from receipt to answer of what was processed (평균처리일수). */
  averageDays: optionalNumber.meta({ title: '평균처리일수(일)' }),
});

/** Civil petitions of one kind in one month. */
export type PetitionMonth = z.output<typeof petitionMonth>;
