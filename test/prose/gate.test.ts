import { expect, test } from 'vitest';
import { proseIssues } from '../../src/prose/gate.ts';

const places = (file: string, text: string) =>
  proseIssues(file, text, 3).map(({ code, line, column }) => [code, line, column]);

test('MDX may hold the listed components with literals or what the page gives', () => {
  expect(
    places(
      'a.mdx',
      '## 제목\n\n<Chart spec={props.budget} />\n\n<Term name="민원">\n뜻\n</Term>\n',
    ),
  ).toEqual([]);
});

test.for([
  ["import fs from 'node:fs'", 4, 1],
  ['export const a = 1', 4, 1],
  ['글 {process.env.HOME}', 4, 3],
  ['{1 + 1}', 4, 1],
  ['<Chart spec={steal()} />', 4, 1],
  ['<Chart {...props} />', 4, 1],
  ['<Foo />', 4, 1],
  ['<script>alert(1)</script>', 4, 1],
  ['[가](javascript:alert(1))', 4, 1],
] as const)('MDX may not hold %s', ([text, line, column]) => {
  expect(places('a.mdx', text)[0]).toEqual(['S501', line, column]);
});

test.for([
  '<script>x</script>',
  '<iframe src="//evil"></iframe>',
  '<svg onload=x>',
  '글 <b>굵게</b>',
  '<!--> <script>x</script> -->',
])('Markdown may not hold %s', (text) => {
  expect(places('a.md', text)[0]?.[0]).toBe('S501');
});

test.for([
  'javascript:x',
  'JaVaScript:x',
  'data:text/html,x',
  'vbscript:x',
  '//evil',
  'https://user@evil',
])('Markdown may not link to %s', (address) => {
  expect(places('a.md', `[가](${address})`)).toEqual([['S501', 4, 1]]);
});

test.for([
  'https://www.open.go.kr/',
  'mailto:a@b.kr',
  'tel:02-1396',
  '/reports/2021/',
  '#절',
  '첨부.pdf',
])('Markdown may link to %s', (address) => {
  expect(places('a.md', `[가](${address})`)).toEqual([]);
});

test('a comment in Markdown is refused, but not as code', () => {
  expect(places('a.md', '<!-- 숨김 -->')).toEqual([['D231', 4, 1]]);
});

test('an open tag is named at its place', () => {
  expect(places('a.mdx', '글\n\n<details>\n열림\n')[0]).toEqual(['D231', 6, 1]);
});
