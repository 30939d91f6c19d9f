import { expect, test } from 'vitest';
import { marked, passage } from '../../src/search/passage.ts';

const shown = (parts: { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test.each([
  ['실행취소', '버튼 실행 취소', '버튼 [실행 취소]'],
  ['전편입학', '고등학교 전·편입학 업무', '고등학교 [전·편입학] 업무'],
  ['3768864', '본예산 3,768,864천원', '본예산 [3,768,864]천원'],
  ['api', 'ＡＰＩ 키', '[ＡＰＩ] 키'],
  ['없음', '본예산', '본예산'],
])('%s is marked as it is written', (word, text, expected) => {
  expect(shown(marked(text, [word]))).toBe(expected);
});

test('an excerpt is where most of the words stand together', () => {
  const text = `민원 ${'가나다 '.repeat(60)}민원 콜센터 운영 ${'라마바 '.repeat(60)}`;
  const excerpt = shown(passage(text, ['민원', '콜센터']));
  expect(excerpt).toContain('[민원] [콜센터] 운영');
  expect(excerpt.startsWith('… ')).toBe(true);
  expect(excerpt.endsWith(' …')).toBe(true);
  expect(excerpt.length).toBeLessThan(160);
});

test('what the text holds is text, whatever it looks like', () => {
  expect(marked('<b>민원</b>', ['민원'])).toEqual([
    { text: '<b>', isMatch: false },
    { text: '민원', isMatch: true },
    { text: '</b>', isMatch: false },
  ]);
});
