import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readText } from '../../src/reader/text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (input: Uint8Array) =>
  readText('a.csv', input).issues.map(({ code, line, column }) => [code, line, column]);

test('readText gives UTF-8 text with LF line ends', () => {
  expect(readText('a.csv', bytes('가\r\n나\r다\n')).text).toBe('가\n나\n다\n');
});

test('readText drops a byte-order mark', () => {
  expect(readText('a.csv', bytes('\ufeff부서')).text).toBe('부서');
});

test('readText names a CP949 file and shows its first line', () => {
  const [issue] = readText('a.csv', iconv.encode('부서,세부사업\n총무과,똠', 'cp949')).issues;
  expect(issue).toMatchObject({ code: 'D101', value: '부서,세부사업', line: 1, column: 1 });
  expect(issue?.fix).toContain('CSV UTF-8');
});

test('readText refuses UTF-16, a renamed workbook and an empty file', () => {
  expect(codeOf(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toEqual([['D102', 1, 1]]);
  expect(codeOf(bytes('PK\u0003\u0004'))).toEqual([['D108', 1, 1]]);
  expect(codeOf(bytes(''))).toEqual([['D105', 1, 1]]);
});

test('readText says where a broken character or a NUL stands', () => {
  expect(codeOf(bytes('부서\n학\ufffd교'))).toEqual([['D103', 2, 2]]);
  expect(codeOf(bytes('가\u0000'))).toEqual([['D104', 1, 2]]);
});
