import { expect, test } from 'vitest';
import { readableLines } from '../../src/model/source.ts';

const authors = [
  { task: 1, role: '과장', name: '홍길동', extension: '215', lines: [2, 2] as [number, number] },
  { task: 1, role: '담당', name: '임꺽정', extension: '231', lines: [4, 5] as [number, number] },
];
const lines = ['작성자', '과장: 홍길동 ☎215', '', '담당:', '임꺽정 ☎231', '홍길동 드림'];

test('readableLines keeps back the lines of the authors and every line with their name', () => {
  expect(readableLines(lines, authors, false)).toEqual([
    '작성자',
    '과장: 성명·내선 비공개',
    '',
    '담당: 성명·내선 비공개',
    '담당: 성명·내선 비공개',
    '과장: 성명·내선 비공개',
  ]);
});

test('readableLines shows every line where names are shown', () => {
  expect(readableLines(lines, authors, true)).toEqual(lines);
});
