import { expect, test } from 'vitest';
import { allowedOf } from '../../src/privacy/allowed.ts';
import { pipeTables } from '../../src/privacy/pipeTables.ts';
import { scanName, scanTable, scanText } from '../../src/privacy/scan.ts';
import { readCsv } from '../../src/reader/csv.ts';
import type { DataIssue } from '../../src/reader/issue.ts';

const nothing = allowedOf([]);
const brief = ({ code, level, line, column, value }: DataIssue) =>
  `${code} ${level} ${line}:${column} ${value}`;
const inTable = (text: string) =>
  scanTable('a.csv', readCsv('a.csv', text).rows, nothing).map(brief);

test('scanText(text) counts lines and characters', () => {
  const text = 'a: 1 # 991231-3000002\n\n\nb: 가나 010-0000-0000\n  c: 010-0000-0001';
  expect(scanText('a.yaml', text, nothing).map(brief)).toEqual([
    'P401 error 1:8 991231-*******',
    'P407 error 4:7 010-****-****',
    'P407 error 5:6 010-****-****',
  ]);
});

test('scanName(file) reads the name', () => {
  expect(scanName('content/991231-3000002.md', nothing).map(brief)).toEqual([
    'P401 error 1:1 991231-*******',
  ]);
  expect(scanName('content/210110-1.md', nothing)).toEqual([]);
});

test('P05 a number split over two cells of a row is found at the first', () => {
  expect(inTable('앞,뒤,비고\n991231,3000002,\n')).toEqual(['P403 error 2:1 991231 *******']);
  expect(inTable('가,나,다\n010,0000,0000\n')).toEqual(['P407 error 2:1 010 **** ****']);
});

test('cells of columns of figures are never joined, nor cells of two rows', () => {
  expect(inTable('당해(천원),전년(천원)\n991231,3000002\n')).toEqual([]);
  expect(inTable('가\n991231\n3000002\n')).toEqual([]);
});

test('trillions of won are figures, but no column hides a number with the right checksum', () => {
  const text = '예산(원)\n9912313000009\n36000000000007\n991231-3000009\n9912313000002\n';
  expect(inTable(text)).toEqual(['P401 error 4:1 991231-*******', 'P401 error 5:1 991231*******']);
});

test('P07 P10 the header says what a number is', () => {
  expect(inTable('법인등록번호\n110111-1000001\n')).toEqual(['P406 notice 2:1 110111-*******']);
  expect(inTable('이름,계좌번호\n가,000-0000-0000-00\n')).toEqual([
    'P413 warning 1:2 계좌번호',
    'P410 warning 2:2 000-****-****-**',
  ]);
  expect(inTable('이름,문서번호\n가,000-0000-0000-00\n')).toEqual([]);
});

test('P11 names beside school class are a roster', () => {
  const roster = '이름,학년,반,번호\n김가나,3,2,1\n이다라,3,2,2\n박마바,3,2,3\n';
  expect(inTable(roster)).toEqual(['P411 error 1:1 이름, 학년, 반']);
  const table =
    `글\n\n| ${roster.trim().replaceAll(',', ' | ').replaceAll('\n', ' |\n| ')} |\n`.replace(
      '번호 |\n',
      '번호 |\n|---|---|---|---|\n',
    );
  const [rows = []] = pipeTables(table);
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [3, '이름'],
    [5, '김가나'],
    [6, '이다라'],
    [7, '박마바'],
  ]);
});

test('a roster without a telling header is known by what its columns hold', () => {
  expect(inTable('가,나\n김가나,3학년\n이다라,3학년\n박마바,2학년\n')).toEqual([
    'P411 error 1:1 가, 나',
  ]);
});

test('officers with their extension and role are no roster', () => {
  const contacts = '과제,직위,성명,내선\n1,과장,김가나,215\n1,팀장,이다라,230\n1,담당,박마바,231\n';
  expect(inTable(contacts)).toEqual([]);
});

test('columns named for personal information are a question, notes only beside names', () => {
  expect(inTable('휴대전화,생년월일,주소\n-,2099-12-31,가나시\n')).toEqual([
    'P413 warning 1:2 생년월일',
    'P413 warning 1:3 주소',
  ]);
  expect(inTable('사업,비고,장애인 채용(명),홈페이지 주소,주민참여예산\n가,나,3,/a/,1\n')).toEqual(
    [],
  );
  expect(inTable('성명,비고\n김가나,가\n이다라,나\n박마바,다\n')).toEqual([
    'P413 warning 1:2 비고',
  ]);
});

test('extensions are no contacts', () => {
  expect(inTable('직위,연락처\n과장,215\n팀장,230\n')).toEqual([]);
  expect(inTable('직위,연락처\n과장,02-000-0000\n')[0]).toBe('P413 warning 1:2 연락처');
});

test('what a value masks is neither listed nor written to JSON', () => {
  const [issue] = scanText('a.txt', '991231-3000002', nothing);
  expect(issue?.evidence).toBe('991231-3000002');
  expect(JSON.stringify(issue)).not.toContain('3000002');
  expect(Object.keys(issue ?? {})).not.toContain('evidence');
});
