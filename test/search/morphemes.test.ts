import { beforeAll, expect, test } from 'vitest';
import { cutWord } from '../../src/search/morphemes.ts';
import { termsOf } from '../../src/search/terms.ts';

// The dictionary takes a second to load, and more on a busy machine.
beforeAll(() => void cutWord('민원'), 30_000);

const ends = (word: string) => {
  const { stem, starts } = cutWord(word);
  return [0, ...starts].map((start) => word.slice(start, stem));
};

test.each([
  ['서울교육콜센터를', ['서울교육콜센터', '교육콜센터', '콜센터', '센터']],
  ['업무추진비', ['업무추진비', '추진비', '비']],
  ['실행취소', ['실행취소', '취소']],
  ['예산을', ['예산']],
  ['편성하였다', ['편성']],
  // An ending that nouns have too stays: the query decides.
  ['만족도', ['만족도']],
  ['1396', ['1396']],
  ['보고', ['보고']],
  ['높이는', ['높이는']],
])('%s is found by each of its ends', (word, expected) => {
  expect(ends(word)).toEqual(expected);
});

test('the terms of a record say in which part of it each stands', () => {
  const terms = termsOf({
    address: '/a/',
    kind: '표',
    title: '예산 현황',
    place: '보고',
    text: '민원 예산',
    names: ['37억'],
  });
  const named = Object.fromEntries(
    [...terms].map(([term, positions]) => [term.normalize('NFC'), positions]),
  );
  expect(named).toEqual({
    예산$: [0, 104, 502],
    현황$: [2],
    '37억$': [200],
    보고$: [400],
    민원$: [500],
  });
});
