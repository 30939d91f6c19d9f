import { expect, test } from 'vitest';
import { likelyStem, stemOf, verbNoun } from '../../src/search/particles.ts';

test.each([
  ['예산을', '예산'],
  ['교육청의', '교육청'],
  ['콜센터에서', '콜센터'],
  ['학교까지', '학교'],
  ['회의', undefined],
  ['예산', undefined],
])('%s without its particle', (word, expected) => {
  expect(stemOf(word)).toBe(expected);
});

test.each([
  ['예산이', { 예산: 40, 예산이: 2 }, '예산'],
  ['설치가', { 설치: 40, 설치가: 4 }, '설치'],
  ['전문가', { 전문: 20, 전문가: 15 }, undefined],
  ['총무과', { 총무과: 9 }, undefined],
])('%s may end with a particle, as the index counts', (word, counts, expected) => {
  const countOf = (other: string) => (counts as Record<string, number>)[other] ?? 0;
  expect(likelyStem(word, countOf)).toBe(expected);
});

test('a verb leads to the noun that it is made of', () => {
  expect(verbNoun('편성하였다')).toBe('편성');
  expect(verbNoun('민원')).toBeUndefined();
});
