import type { Offer } from '../answer.ts';
import type { Facet, Query } from '../query.ts';

/** Hits on one page of the answer. */
export const hitsAPage = 10;

/** What a facet is called. */
export const facetNames: Record<Facet, string> = {
  kind: '종류',
  year: '연도',
  department: '부서',
  disclosure: '공개구분',
  type: '문서유형',
  ground: '비공개근거',
};

/** A value of a facet as it is read: 2021년, 제6호. */
export function valueLabel(facet: Facet, value: string): string {
  if (facet === 'year') return `${value}년`;
  return facet === 'ground' ? `제${value}호` : value;
}

/** How many things match, and which of them are shown. */
export function countSentence({ words, page }: Query, found: number, shown: number): string {
  const matching = `‘${words}’에 맞는 것`;
  if (found === 0) return `${matching}이 없습니다.`;
  if (shown === 0) return `${matching}은 모두 ${count(found)}이고 ${page}쪽은 없습니다.`;
  if (found <= hitsAPage) return `${matching} ${count(found)}`;
  const before = (page - 1) * hitsAPage;
  return `${matching} ${count(found)} 가운데 ${before + 1}–${before + shown}`;
}

/** Where the answer was looked for. */
export function scopeSentence(scope: readonly string[], searched: number): string {
  const within = scope.length > 0 ? `${years(scope)} 자료 ` : '자료 ';
  return `${within}${count(searched)}에서 찾았습니다.`;
}

/** What the button says that searches older years too. */
export function olderLabel(older: readonly string[]): string {
  return `${years(older)} 자료에서도 찾기`;
}

/** Why nothing can be answered now, and what can be done. */
export function failureSentence(words: string, isOnline: boolean): string {
  return isOnline
    ? '지금은 검색을 사용할 수 없습니다. 아래 목록에서 찾아보세요.'
    : `인터넷에 연결되어 있지 않아 ‘${words}’의 답을 가져오지 못했습니다. 앞서 찾아본 말은 지금도 볼 수 있습니다.`;
}

/** Why another search is offered. */
export const offerReasons: Record<Offer['reason'], string> = {
  same: '같은 것의 다른 이름',
  keyboard: '영문 자판인 채로 친 말이라면',
  slip: '한 글자를 잘못 친 말이라면',
};

/** How many suggestions there are, for who cannot see them. */
export function suggestionSentence(number: number): string {
  return number === 0 ? '' : `찾는 말 제안 ${number}개. 위아래 화살표로 고릅니다.`;
}

function count(number: number): string {
  return `${number.toLocaleString('ko-KR')}건`;
}

/** Years, newest first, as one span where none is left out: 2019–2021년, 2021년·2018년. */
function years(newestFirst: readonly string[]): string {
  const [newest = '', ...others] = newestFirst;
  const oldest = others.at(-1);
  if (oldest === undefined) return `${newest}년`;
  return Number(newest) - Number(oldest) === others.length
    ? `${oldest}–${newest}년`
    : newestFirst.map((year) => `${year}년`).join('·');
}
