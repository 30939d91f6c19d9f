import { koreanDate } from '../format/date.ts';
import { slug } from '../format/korean.ts';
import type { Standing } from '../model/punctuality.ts';
import type { AnnouncedCycle, Cycle, ProactiveItem } from '../schema/proactive.ts';
import type { TableSpec } from './spec.ts';

const cycleWords: Record<Cycle, string> = {
  anytime: '수시',
  event: '자료발생시',
  month: '매월',
  quarter: '분기',
  half: '반기',
  year: '연1회',
};

/** The list of what is published unasked (사전정보공표 목록), as offices publish it. */
export function proactiveTable(items: readonly ProactiveItem[]): TableSpec {
  const columns = [
    '공개의 범위',
    '근거',
    '공개주기',
    '공개시기',
    '공개방법',
    '담당부서',
    '최근 공표일',
  ];
  return {
    id: 'proactive-disclosures',
    caption: `사전정보공표 항목 ${items.length}개`,
    rowHeader: '공개대상정보',
    columns: columns.map((label) => ({ key: slug(label), label, numeric: false })),
    rows: items.map((item) => ({
      id: itemId(item),
      kind: 'item',
      header: item.item,
      ...(item.note && { note: item.note }),
      cells: [
        { text: item.scope },
        { text: item.basis },
        { text: cycleWords[item.cycle] },
        { text: item.timing },
        { text: item.method, ...(item.location && { href: item.location }) },
        { text: item.department },
        { text: item.lastPublished ?? '자료 없음' },
      ],
    })),
  };
}

/** The same list to take along, with the address of each item in a column of its own. */
export function proactiveDownload(items: readonly ProactiveItem[]): TableSpec {
  const table = proactiveTable(items);
  return {
    ...table,
    columns: [...table.columns, { key: '위치', label: '위치', numeric: false }],
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, { text: items[index]?.location ?? '' }],
    })),
  };
}

const stateWords = {
  onTime: '제때 공표',
  late: '기한 지남',
  after: '기한 뒤 공표',
  waiting: '첫 기한 전',
} as const;

/** How each item with due dates stands on the reference date (이행 현황). */
export function punctualityTable(
  standings: readonly ({ item: ProactiveItem } & Standing)[],
  asOf: string,
): TableSpec {
  return {
    id: 'proactive-punctuality',
    caption: `공표 이행 현황, ${koreanDate(asOf)} 기준`,
    rowHeader: '공개대상정보',
    columns: ['주기와 시기', '마지막 기한', '최근 공표일', '상태', '다음 기한'].map((label) => ({
      key: slug(label),
      label,
      numeric: false,
    })),
    rows: standings.map(({ item, state, days, lastDue, nextDue }) => ({
      id: standingId(item),
      kind: 'item',
      header: item.item,
      cells: [
        { text: timingText(item) },
        { text: lastDue ?? '없음' },
        { text: item.lastPublished ?? '기록 없음' },
        { text: stateWords[state], ...(days > 0 && { detail: `${days}일` }) },
        { text: nextDue },
      ],
    })),
  };
}

/** 매월 10일, 연1회 3월: the cycle is said once. */
function timingText({ cycle, timing }: ProactiveItem): string {
  const word = cycleWords[cycle];
  return timing.startsWith(word) ? timing : `${word} ${timing}`;
}

/** What reports announce to come again (원문이 예고한 일정); `source` is the page of the numbered source where there is one. */
export function announcedTable(
  rows: readonly AnnouncedCycle[],
  source: (year: number) => string | null,
): TableSpec {
  return {
    id: 'announced-cycles',
    caption: `되풀이되는 일 ${rows.length}가지`,
    rowHeader: '내용',
    columns: ['연도', '주기', '원문의 말', '원문 자리'].map((label) => ({
      key: slug(label),
      label,
      numeric: false,
    })),
    rows: rows.map(({ year, content, cycle, quote, lines: [from, to] }) => {
      const page = source(year);
      return {
        id: slug(`예고 ${year} ${content}`),
        kind: 'item',
        header: content,
        cells: [
          { text: String(year) },
          { text: cycle },
          { text: quote },
          {
            text: from === to ? `${from}행` : `${from}–${to}행`,
            ...(page && { href: `${page}#L${from}` }),
          },
        ],
      };
    }),
  };
}

/** The id of an item's row in the record of punctuality. */
export function standingId(item: ProactiveItem): string {
  return `이행-${itemId(item)}`;
}

function itemId({ item, department }: ProactiveItem): string {
  return slug(`공표 ${item} ${department}`);
}
