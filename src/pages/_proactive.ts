import { koreanDate } from '../format/date.ts';
import type { punctuality } from '../model/punctuality.ts';
import { standingId } from '../tables/proactive.ts';

/** What the record of punctuality says, in a sentence. */
export function punctualityText(
  { standings, counts, withoutDates }: ReturnType<typeof punctuality>,
  asOf: string,
): string {
  const rest = withoutDates > 0 ? ` 기한을 정하지 않은 항목은 ${withoutDates}개입니다.` : '';
  if (standings.length === 0) return `기한을 정한 항목이 없습니다.${rest}`;
  const parts = [
    ...(counts.onTime > 0 ? [`${counts.onTime}개는 제때 공표했습니다`] : []),
    ...(counts.late > 0 ? [`${counts.late}개는 기한이 지났습니다`] : []),
    ...(counts.after > 0 ? [`${counts.after}개는 마지막 기한 뒤에 공표했습니다`] : []),
    ...(counts.waiting > 0 ? [`${counts.waiting}개는 첫 기한이 오지 않았습니다`] : []),
  ];
  return `${koreanDate(asOf)} 기준으로 기한이 있는 항목 ${standings.length}개 가운데 ${parts.join('. ')}.${rest}`;
}

/** The days on which items are due next (공표 예정), the earliest first: entries of a list. */
export function dueEntries({ standings }: ReturnType<typeof punctuality>) {
  return standings
    .toSorted((a, b) => (a.nextDue < b.nextDue ? -1 : a.nextDue > b.nextDue ? 1 : 0))
    .map(({ item, nextDue }) => ({
      title: item.item,
      href: `/disclosures/proactive/#${standingId(item)}`,
      meta: `${koreanDate(nextDue)}까지 · ${item.department}`,
    }));
}
