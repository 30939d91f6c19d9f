import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { probe, realFile, smallSite } from '../support/probe.ts';
import { siteFolder } from '../support/site.ts';

const calls = 'data/performance/calls.csv';
const petitions = 'data/performance/civil-petitions.csv';
const rows = (file: string, text: string) => ({ [file]: `${realFile(file).trim()}\n${text}\n` });

test('the real tables are header-only and in order', () => {
  expect(realFile(calls).trim().split('\n').length).toBe(1);
  expect(realFile(petitions).trim().split('\n').length).toBe(1);
  expect(probe({}).at).toEqual([]);
});

test.for([
  ['2023,1,운영과,100,95,80,15,12.5', []],
  ['2023,1,운영과,100,95,,,', []],
  ['2023,0,운영과,100,95,,,', [`D128 ${calls}:2:2`]],
  ['2023,,운영과,100,95,,,', [`D119 ${calls}:2:2`]],
  ['2023,1,감사과,100,95,,,', [`D165 ${calls}:2:3`]],
  ['2023,1,운영과,1.5,1,,,', [`D120 ${calls}:2:4`]],
  ['2023,1,운영과,-3,1,,,', [`D128 ${calls}:2:4`]],
  ['2023,1,운영과,100,95,,,-2', [`D128 ${calls}:2:8`]],
  ['2024,1,운영과,100,95,,,', [`D133 ${calls}:2:1`]],
  ['2023,1,운영과,1,1,,,\n2023,1,운영과,2,2,,,', [`D163 ${calls}:3:3`]],
] as const)('콜센터: %s', ([text, at]) => {
  expect(probe(rows(calls, text), smallSite).at).toEqual(at);
});

test.for([
  ['2023,1,운영과,질의민원,10,9,9,3.1', []],
  ['2023,1,운영과,질의민원,10,12,,', []],
  ['2023,1,운영과,문의,10,9,,', [`D142 ${petitions}:2:4`]],
  ['2023,13,운영과,질의민원,10,9,,', [`D128 ${petitions}:2:2`]],
  ['2023,1,운영과,질의민원,,9,,', [`D119 ${petitions}:2:5`]],
] as const)('민원: %s', ([text, at]) => {
  expect(probe(rows(petitions, text), smallSite).at).toEqual(at);
});

test('a part is never larger than its whole', () => {
  const found = checkSite(
    siteFolder('empty', {
      ...smallSite,
      ...rows(calls, '2023,1,운영과,100,101,,,\n2023,2,운영과,100,90,80,11,'),
      ...rows(petitions, '2023,1,운영과,질의민원,10,9,10,'),
    }),
  ).issues;
  expect(
    found.map(({ code, file, line, column, value }) => [code, file, line, column, value]),
  ).toEqual([
    ['D166', calls, 2, 5, '101'],
    ['D166', calls, 3, 6, '80'],
    ['D166', petitions, 2, 7, '10'],
  ]);
});
