import { expect, test } from 'vitest';
import { readSynonyms } from '../../src/site/synonyms.ts';
import { siteFolder } from '../support/site.ts';

function read(rows: string) {
  return readSynonyms(siteFolder('empty', { 'data/synonyms.csv': `대표어,같은말\n${rows}` }));
}

test('each row is a group, the word to prefer first', () => {
  expect(read('추가경정예산,추경;추경예산\n책임보험,책임 보험\n')).toEqual({
    synonyms: [
      ['추가경정예산', '추경', '추경예산'],
      ['책임보험', '책임 보험'],
    ],
    issues: [],
  });
});

test('a site folder need not have the file, and the file need not have rows', () => {
  expect(readSynonyms(siteFolder('empty'))).toEqual({ synonyms: [], issues: [] });
  expect(read('').issues).toEqual([]);
});

test.for([
  ['추경,\n', 'D119', 2, 2, ''],
  ['추경,추가경정예산;\n', 'D119', 2, 2, '추가경정예산;'],
  [',추경\n', 'D119', 2, 1, ''],
  ['추경,추경\n', 'D163', 2, 2, '추경'],
  ['추가경정예산,추경\n보정예산,수정예산;추경\n', 'D163', 3, 2, '수정예산;추경'],
  ['추가경정예산,추경\n추경,보정예산\n', 'D163', 3, 1, '추경'],
  ['추경,=1+1\n', 'D171', 2, 2, '=1+1'],
] as const)('%j is %s at %i:%i', ([rows, code, line, column, value]) => {
  const file = 'data/synonyms.csv';
  expect(read(rows).issues).toMatchObject([{ code, level: 'error', file, line, column, value }]);
});
