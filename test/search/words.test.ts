import { describe, expect, test } from 'vitest';
import { keyOf, letters, words } from '../../src/search/words.ts';

const spelt = (text: string) => words(text).map(({ text: word }) => word);

describe('one spelling for index and query', () => {
  test.each([
    ['전·편입학', ['전편입학']],
    [
      '「공공기관의 정보공개에 관한 법률」 제9조',
      ['공공기관의', '정보공개에', '관한', '법률', '제9조'],
    ],
    ['‘국민행복민원실’ 재인증', ['국민행복민원실', '재인증']],
    ['3,768,864천원', ['3768864천원']],
    ['2021, 2020', ['2021', '2020']],
    ['달성률 98.5%', ['달성률', '98|5']],
    ['２０２１년 ＡＰＩ', ['2021년', 'api']],
    ['8 to 6', ['8', 'to', '6']],
    ['민원\u1112\u1161\u11ab'.normalize('NFC'), ['민원한']],
    ['· , ()', []],
  ])('%s', (text, expected) => {
    expect(spelt(text)).toEqual(expected);
  });

  test('a word knows its place in the text and among the letters', () => {
    expect(words('(전·편입학) 업무')).toEqual([
      { text: '전편입학', start: 1, end: 6, offset: 0, joints: [1] },
      { text: '업무', start: 8, end: 10, offset: 4, joints: [] },
    ]);
  });

  test('letters lead back to where they are written', () => {
    const text = '예산 3,768원';
    const { spelt: all, places } = letters(text);
    expect(all).toBe('예산3768원');
    expect(places.map((place) => text[place]).join('')).toBe('예산3768원');
  });

  test('a consonant alone at the end begins the next syllable', () => {
    expect(keyOf('정의').startsWith(keyOf('정ㅇ'))).toBe(true);
    expect(keyOf('정보').startsWith(keyOf('정ㅇ'))).toBe(false);
  });
});
