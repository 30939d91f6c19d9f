import { expect, test } from 'vitest';
import { valueHash } from '../../src/check/acknowledgements.ts';
import { checkSite, exitCode } from '../../src/check/check.ts';
import { siteFolder } from '../support/site.ts';

const hash = valueHash({ value: '', evidence: '9912313000009' });

/** The exit code of a site with thirteen bare digits, and with one row that answers for them. */
function exitWith(row: string): number {
  const { issues } = checkSite(
    siteFolder('empty', {
      'data/site.yaml':
        'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\nasOf: "2023-06-01"\n',
      'content/disclosures/a.md':
        '---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n---\n\n번 9912313000009\n',
      'data/acknowledgements.csv': `코드,파일,위치,값해시,사유,승인자,만료일\n${row}\n`,
    }),
  );
  expect(JSON.stringify(issues)).not.toContain('3000009');
  return exitCode(issues);
}

test('P03 a matching waiver lets thirteen bare digits pass', () => {
  expect(exitWith(`P402,content/disclosures/a.md,9행 3열,${hash},물품 번호,과장,2024-01-01`)).toBe(
    0,
  );
});

test('P16 a waiver that has expired or is for another value lets nothing pass', () => {
  expect(exitWith(`P402,content/disclosures/a.md,9행 3열,${hash},물품 번호,과장,2023-05-31`)).toBe(
    3,
  );
  expect(exitWith('P402,content/disclosures/a.md,9행 3열,000000000000,물품,과장,2024-01-01')).toBe(
    3,
  );
});
