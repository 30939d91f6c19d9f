import { expect, test } from 'vitest';
import {
  countSentence,
  failureSentence,
  olderLabel,
  scopeSentence,
  suggestionSentence,
  valueLabel,
} from '../../../src/search/page/sentences.ts';
import type { Query } from '../../../src/search/query.ts';

const query: Query = { words: '민원', filters: {}, sort: 'relevance', page: 1 };

test.for([
  [1, 0, 0, '‘민원’에 맞는 것이 없습니다.'],
  [1, 1, 1, '‘민원’에 맞는 것 1건'],
  [1, 10, 10, '‘민원’에 맞는 것 10건'],
  [1, 11, 10, '‘민원’에 맞는 것 11건 가운데 1–10'],
  [2, 11, 1, '‘민원’에 맞는 것 11건 가운데 11–11'],
  [124, 1234, 4, '‘민원’에 맞는 것 1,234건 가운데 1231–1234'],
  [9, 11, 0, '‘민원’에 맞는 것은 모두 11건이고 9쪽은 없습니다.'],
] as const)(
  'countSentence of page %i of %i hits says which are shown',
  ([page, found, shown, said]) => {
    expect(countSentence({ ...query, page }, found, shown)).toBe(said);
  },
);

test('scopeSentence names the years searched, as a span where none is left out', () => {
  expect(scopeSentence(['2021'], 222)).toBe('2021년 자료 222건에서 찾았습니다.');
  expect(scopeSentence(['2021', '2020', '2019'], 12000)).toBe(
    '2019–2021년 자료 12,000건에서 찾았습니다.',
  );
  expect(scopeSentence(['2021', '2018'], 90)).toBe('2021년·2018년 자료 90건에서 찾았습니다.');
  expect(scopeSentence([], 3)).toBe('자료 3건에서 찾았습니다.');
});

test('olderLabel says which years the button adds', () => {
  expect(olderLabel(['2020'])).toBe('2020년 자료에서도 찾기');
  expect(olderLabel(['2020', '2019', '2018'])).toBe('2018–2020년 자료에서도 찾기');
});

test('failureSentence tells a lost network from a search that does not work', () => {
  expect(failureSentence('민원', true)).toBe(
    '지금은 검색을 사용할 수 없습니다. 아래 목록에서 찾아보세요.',
  );
  expect(failureSentence('민원', false)).toBe(
    '인터넷에 연결되어 있지 않아 ‘민원’의 답을 가져오지 못했습니다. 앞서 찾아본 말은 지금도 볼 수 있습니다.',
  );
});

test('valueLabel reads years and grounds as they are said, all else as it stands', () => {
  expect(valueLabel('year', '2021')).toBe('2021년');
  expect(valueLabel('ground', '6')).toBe('제6호');
  expect(valueLabel('kind', '제도·서비스')).toBe('제도·서비스');
});

test('suggestionSentence says how many there are and how to choose, and nothing where there are none', () => {
  expect(suggestionSentence(3)).toBe('찾는 말 제안 3개. 위아래 화살표로 고릅니다.');
  expect(suggestionSentence(0)).toBe('');
});
