import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { probe, realFile, smallSite } from '../support/probe.ts';
import { siteFolder } from '../support/site.ts';

const holidays = 'data/holidays.csv';
const proactive = 'data/proactive-disclosures.csv';
const announced = 'data/announced-cycles.csv';
const requests = 'data/performance/disclosure-requests.csv';
const grounds = 'data/performance/disclosure-grounds.csv';
const appeals = 'data/performance/disclosure-appeals.csv';

test('a year of holidays that was forgotten is named', () => {
  const text = realFile(holidays)
    .split('\n')
    .filter((line) => !line.startsWith('2020-'))
    .join('\n');
  const { at, printed } = probe({ [holidays]: text }, smallSite);
  expect(at).toEqual([`D136 ${holidays}:36:1`]);
  expect(printed).toContain('2020-01-01, 2020-12-25이(가) 없습니다');
});

test('a year of holidays that was begun only is named', () => {
  const text = `${realFile(holidays)}2028-01-01,1월 1일\n`;
  expect(probe({ [holidays]: text }, smallSite).at).toEqual([`D136 ${holidays}:193:1`]);
});

test('a holiday stands once, and its name may look like a date', () => {
  const text = '날짜,이름\n2021-01-01,1월 1일\n2021-01-01,새해\n2021-12-25,기독탄신일\n';
  expect(probe({ [holidays]: text }, smallSite).at).toEqual([`D163 ${holidays}:3:1`]);
});

const items = (row: string) => ({
  [proactive]: `공개대상정보,범위,근거,주기,시기,방법,위치,담당부서,최근공표일\n${row}\n`,
});

test.for([
  ['업무추진비,내역,제7조,매월,매월 10일,누리집,/disclosures/,운영과,2023-12-08', []],
  ['업무추진비,내역,제7조,매월,매월 10일,누리집,,운영과,', []],
  ['업무추진비,내역,,매월,매월 10일,누리집,,운영과,', [`D119 ${proactive}:2:3`]],
  ['업무추진비,내역,제7조,자주,매월 10일,누리집,,운영과,', [`D142 ${proactive}:2:4`]],
  ['업무추진비,내역,제7조,매월,월초,누리집,,운영과,', [`D137 ${proactive}:2:5`]],
  ['업무추진비,내역,제7조,수시,월초,누리집,,운영과,', []],
  [
    '업무추진비,내역,제7조,매월,매월 10일,누리집,javascript:alert(1),운영과,',
    [`D142 ${proactive}:2:7`],
  ],
  ['업무추진비,내역,제7조,매월,매월 10일,누리집,,기획과,', [`D165 ${proactive}:2:8`]],
  ['업무추진비,내역,제7조,매월,매월 10일,누리집,,운영과,2023.12.8.', [`D130 ${proactive}:2:9`]],
  ['업무추진비,내역,제7조,매월,매월 10일,누리집,,운영과,2024-01-08', [`D133 ${proactive}:2:9`]],
] as const)('사전정보공표: %s', ([row, at]) => {
  expect(probe(items(row), smallSite).at).toEqual(at);
});

test('an announced cycle must stand in the report, word for word', () => {
  const real = realFile(announced);
  expect(probe({ [announced]: real.replace('분석(월 1회),309', '분석(월 2회),309') }).at).toEqual([
    `D138 ${announced}:12:4`,
  ]);
  expect(probe({ [announced]: real.replace(',235\n', ',236\n') }).at).toEqual([
    `D138 ${announced}:3:4`,
  ]);
  expect(probe({ [announced]: real.replace('2021,지방공무원', '2020,지방공무원') }).at).toEqual([
    `D165 ${announced}:5:1`,
  ]);
});

const head = realFile(requests).trim();
const counts = (rows: string) => ({ [requests]: `${head}\n${rows}\n` });

test.for([
  ['2022,1,운영과,10,5,1,1,1,1,0,0,0,1', []],
  ['2022,,운영과,10,5,1,1,1,1,0,0,0,1', []],
  ['2022,13,운영과,10,5,1,1,1,1,0,0,0,1', [`D128 ${requests}:2:2`]],
  ['2022,1,운영과,10,5,1,1,1,3,-2,0,0,1', [`D128 ${requests}:2:10`]],
  ['2022,1,운영과,10,5,1,1,1,1,,0,0,1', [`D119 ${requests}:2:10`]],
  ['2022,1,감사과,10,5,1,1,1,1,0,0,0,1', [`D165 ${requests}:2:3`]],
  ['2024,1,운영과,10,5,1,1,1,1,0,0,0,1', [`D133 ${requests}:2:1`]],
  ['2022,1,운영과,1,1,0,0,0,0,0,0,0,0\n2022,,운영과,2,2,0,0,0,0,0,0,0,0', [`D162 ${requests}:3:2`]],
] as const)('정보공개 청구: %s', ([rows, at]) => {
  expect(probe(counts(rows), smallSite).at).toEqual(at);
});

/** Sums that do not come out, which a probe leaves to tests of their own. */
function sums(changes: Record<string, string>) {
  return checkSite(siteFolder('empty', { ...smallSite, ...changes })).issues.map(
    ({ code, file, line, column, value }) => `${code} ${file}:${line}:${column} ${value}`,
  );
}

test('outcomes of requests and appeals add up', () => {
  expect(
    sums({
      ...counts('2022,1,운영과,11,5,1,1,1,1,0,0,0,1'),
      [appeals]: `${realFile(appeals).trim()}\n2022,이의신청,3,1,1,0,0,0,0\n`,
    }),
  ).toEqual([`D166 ${appeals}:2:3 3`, `D166 ${requests}:2:4 11`]);
});

test('ways of asking add up where all are given', () => {
  const row = '2022,1,운영과,2,2,0,0,0,0,0,0,0,0';
  const ways = (counts: string) => ({
    [requests]: `${head},온라인(건),방문(건),우편(건),팩스(건)\n${row},${counts}\n`,
  });
  expect(sums(ways('1,0,0,0'))).toEqual([`D166 ${requests}:2:4 2`]);
  expect(sums(ways('1,0,0,1'))).toEqual([]);
  expect(sums(ways('1,,,'))).toEqual([]);
});

test('grounds are 1–8, and appeals of three kinds', () => {
  const changes = {
    [grounds]: '연도,호,건수(건)\n2022,9,1\n',
    [appeals]: `${realFile(appeals).trim()}\n2022,재심,0,0,0,0,0,0,0\n`,
  };
  expect(probe(changes, smallSite).at).toEqual([`D142 ${appeals}:2:2`, `D207 ${grounds}:2:2`]);
});
