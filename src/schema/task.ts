import { z } from 'astro/zod';
import {
  choice,
  date,
  decimal,
  integer,
  label,
  optionalDate,
  optionalInteger,
  optionalText,
  printedTime,
  sourceLines,
} from './cells.ts';

/** How exact a printed date is: a day, a month or months, a whole year (시기 단위). */
const precision = choice({ 일: 'day', 월: 'month', 연: 'year' });

/** One target of a task (추진 목표). Source: 추진 목표 of each task. */
export const target = z.strictObject({
  task: integer.meta({ title: '과제' }),
  item: label.meta({ title: '세부사업명' }),
  period: printedTime.meta({ title: '추진 시기' }),
  /** As printed; `-` where the report names no quantity. */
  quantity: label.meta({ title: '물량' }),
  /** Null where the printed quantity is not a number. */
  amount: optionalInteger.meta({ title: '물량 수치' }),
  unit: optionalText.meta({ title: '물량 단위' }),
  /** The metric that repeats this quantity; checked to be the same. */
  metric: optionalText.optional().meta({ title: '지표' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One target of a task. */
export type Target = z.output<typeof target>;

/** One occurrence of a scheduled item (추진 일정); an item that comes twice has two rows. */
export const scheduleItem = z.strictObject({
  task: integer.meta({ title: '과제' }),
  item: label.meta({ title: '항목' }),
  occurrence: integer.meta({ title: '회차' }),
  title: label.meta({ title: '일정' }),
  printed: printedTime.meta({ title: '시기' }),
  start: date.meta({ title: '시작일' }),
  end: date.meta({ title: '종료일' }),
  precision: precision.meta({ title: '시기 단위' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One occurrence of a scheduled item. */
export type ScheduleItem = z.output<typeof scheduleItem>;

/** One dated fact of the text (날짜 사실). */
export const event = z.strictObject({
  title: label.meta({ title: '내용' }),
  printed: printedTime.meta({ title: '시기' }),
  start: date.meta({ title: '시작일' }),
  end: date.meta({ title: '종료일' }),
  precision: precision.meta({ title: '시기 단위' }),
  section: label.meta({ title: '절' }),
  lines: sourceLines.meta({ title: '원문행' }),
  note: optionalText.meta({ title: '비고' }),
});

/** One dated fact. */
export type Event = z.output<typeof event>;

/** One figure of the text with the period it is true of (지표). */
export const metric = z.strictObject({
  id: label.meta({ title: '지표' }),
  name: label.meta({ title: '이름' }),
  /** In the unit of its own column, as a plain number: 96.9 for %, 34429 for 천원. */
  value: decimal.meta({ title: '값' }),
  printed: label.meta({ title: '원문 표기' }),
  unit: label.meta({ title: '단위' }),
  period: printedTime.meta({ title: '기간' }),
  periodKind: choice({ 시점: 'point', 연: 'year', 반기: 'half', 계속: 'ongoing' }).meta({
    title: '기간 종류',
  }),
  start: optionalDate.meta({ title: '시작일' }),
  end: optionalDate.meta({ title: '종료일' }),
  /** Whether the report prints the period or the heading above implies it. */
  periodBasis: choice({ 인쇄: 'printed', 추론: 'inferred' }).meta({ title: '기간 근거' }),
  section: label.meta({ title: '절' }),
  valueKind: choice({ 실적: 'actual', 계약: 'contract', 규정: 'rule', 계획: 'plan' }).meta({
    title: '값 종류',
  }),
  /** How it was computed, in the source's words; `원문에 없음` where a rate or rank gives none, empty where none is needed. */
  formula: optionalText.meta({ title: '산식' }),
  /** The metric that this one is a part of: parts add up to it and are drawn together. */
  partOf: optionalText.meta({ title: '합계 지표' }),
  /** Place among the key figures of the home page; null keeps it off. */
  home: optionalInteger.meta({ title: '첫 화면' }),
  lines: sourceLines.meta({ title: '원문행' }),
  note: optionalText.meta({ title: '비고' }),
});

/** One figure of the text. */
export type Metric = z.output<typeof metric>;

/** One author of a task as printed (작성자): history, never a current contact. */
export const contact = z.strictObject({
  task: integer.meta({ title: '과제' }),
  role: label.meta({ title: '직위' }),
  name: label.meta({ title: '성명' }),
  extension: label.meta({ title: '내선' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One author of a task. */
export type Contact = z.output<typeof contact>;

/** One law or rule that the report names (근거 법령). */
export const legalReference = z.strictObject({
  title: label.meta({ title: '이름' }),
  kind: choice({
    법률: 'act',
    대통령령: 'decree',
    지침: 'guideline',
    조례: 'ordinance',
    규칙: 'rule',
    규정: 'regulation',
  }).meta({ title: '종류' }),
  section: label.meta({ title: '절' }),
  status: optionalText.meta({ title: '상태' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One law or rule named. */
export type LegalReference = z.output<typeof legalReference>;
