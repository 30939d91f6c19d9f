import { expect, test } from 'vitest';
import { sameSearches } from '../../src/search/synonyms.ts';

const groups = [
  ['적극행정', '적극 행정'],
  ['국민권익위원회', '권익위원회'],
];

test.for([
  ['적극행정', ['적극 행정']],
  ['적극 행정 조례', ['적극행정 조례']],
  ['국민권익위원회', ['권익위원회']],
  ['권익위원회', ['국민권익위원회']],
  ['예산', []],
] as const)('sameSearches(%s) are %j', ([words, searches]) => {
  expect(sameSearches(words, groups)).toEqual(searches);
});
