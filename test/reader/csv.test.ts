import { expect, test } from 'vitest';
import { readCsv } from '../../src/reader/csv.ts';

test('readCsv gives each row the physical line it begins on', () => {
  expect(readCsv('a.csv', '가,나\n"두\n줄",2\n3,4').rows).toEqual([
    { line: 1, cells: ['가', '나'] },
    { line: 2, cells: ['두\n줄', '2'] },
    { line: 4, cells: ['3', '4'] },
  ]);
});

test('readCsv reads doubled quotes as one', () => {
  expect(readCsv('a.csv', '"3"" 관",1').rows[0]?.cells).toEqual(['3" 관', '1']);
});

test('readCsv names an unclosed quote at the line where it opens', () => {
  const rows = Array.from({ length: 500 }, (_, index) => (index === 2 ? 'ㄱ,"열림' : 'ㄱ,ㄴ')).join(
    '\n',
  );
  const { rows: read, issues } = readCsv('a.csv', rows);
  expect(read).toEqual([]);
  expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([['D113', 3, 2]]);
});

test('readCsv refuses a quote inside a cell and text after a closing quote', () => {
  expect(readCsv('a.csv', '3"관,1').issues.map(({ code, column }) => [code, column])).toEqual([
    ['D114', 1],
  ]);
  expect(readCsv('a.csv', '1,"가"나').issues.map(({ code, column }) => [code, column])).toEqual([
    ['D114', 2],
  ]);
});
