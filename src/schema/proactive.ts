import { z } from 'astro/zod';
import {
  calendarYear,
  cell,
  choice,
  label,
  optionalDate,
  optionalText,
  printedTime,
  sourceLines,
} from './cells.ts';

/** How often an item is published (공개주기). 수시 and 자료발생시 have no days of their own. */
export const cycle = choice({
  수시: 'anytime',
  자료발생시: 'event',
  매월: 'month',
  월: 'month',
  분기: 'quarter',
  반기: 'half',
  연1회: 'year',
  연: 'year',
});

/** How often an item is published. */
export type Cycle = z.output<typeof cycle>;

/** Where the item is found: a path of this site or an address elsewhere; empty where it has none. */
const location = cell((text) =>
  text === '' || /^(https?:\/\/|\/(?![/\\]))\S+$/.test(text)
    ? text
    : {
        code: 'D142',
        message: '주소. 예: /reports/2021/budget/ 또는 https://',
        fix: "이 사이트의 쪽이면 '/'로, 다른 곳이면 'https://'로 시작하는 주소를 적으세요.",
      },
);

/**
 * One item that the office publishes unasked (사전정보공표): a row of `data/proactive-disclosures.csv`.
 * Source of the duty: 정보공개법 제7조.
 */
export const proactiveItem = z.strictObject({
  item: label.meta({ title: '공개대상정보' }),
  scope: label.meta({ title: '범위' }),
  /** The provision or rule by which it must be published. */
  basis: label.meta({ title: '근거' }),
  cycle: cycle.meta({ title: '주기' }),
  /** The declared time, as the office words it; empty where none was declared. */
  timing: optionalText.meta({ title: '시기' }),
  method: label.meta({ title: '방법' }),
  location: location.meta({ title: '위치' }),
  department: label.meta({ title: '담당부서' }),
  lastPublished: optionalDate.meta({ title: '최근공표일' }),
  category: optionalText.optional().meta({ title: '분류' }),
  /** The duty begins on this day; earlier days are never due. */
  start: optionalDate.optional().meta({ title: '시작일' }),
  note: optionalText.optional().meta({ title: '비고' }),
});

/** One item published unasked. */
export type ProactiveItem = z.output<typeof proactiveItem>;

/**
 * Something that a report announces to come again and again (원문이 예고한 일정): a row of
 * `data/announced-cycles.csv`. A plan, no duty.
 */
export const announcedCycle = z.strictObject({
  year: calendarYear.meta({ title: '연도' }),
  content: label.meta({ title: '내용' }),
  /** As the report words it. */
  cycle: printedTime.meta({ title: '주기' }),
  /** The words of the report that announce it. */
  quote: label.meta({ title: '원문' }),
  lines: sourceLines.meta({ title: '원문행' }),
});

/** One announced cycle. */
export type AnnouncedCycle = z.output<typeof announcedCycle>;
