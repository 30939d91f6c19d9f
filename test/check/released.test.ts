import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { releasedIssues } from '../../src/check/released.ts';
import { readSite } from '../../src/site/site.ts';
import { checkout } from '../support/paths.ts';
import { report2021 } from '../support/report.ts';
import { siteFolder } from '../support/site.ts';

const budgetFile = 'data/2021/budget-projects.csv';
const budget = readFileSync(join(checkout, budgetFile), 'utf8');
const ledger = '주소,이전 값,새 값,사유,정정일,승인';
const address = '/reports/2021/budget/#교육정책기획관리-본예산';

/** What a check of the real site with some files changed says, besides sums that no longer come out. */
function issuesOf(changes: Record<string, string>) {
  const { issues } = checkSite(siteFolder('real', changes));
  return issues.filter(({ code }) => code !== 'D166' && code !== 'D168');
}

function problems(changes: Record<string, string>) {
  return issuesOf(changes).map(
    ({ code, file, line, column, value }) => `${code} ${file}:${line}:${column} ${value}`,
  );
}

test('a closed year as released has no problems', () => {
  expect(problems({})).toEqual([]);
});

test('a value of a closed year that differs stops at its cell and says which row to add', () => {
  expect(issuesOf({ [budgetFile]: budget.replace('"149,760"', '"149,770"') })).toEqual([
    {
      file: 'data/2021/budget-projects.csv',
      line: 2,
      column: 4,
      field: '당해 본예산(천원)',
      level: 'error',
      code: 'D223',
      value: '149,770',
      message: '발표한 값 "149,760"',
      fix: '잘못 고친 것이면 되돌리세요. 정정이면 data/corrections.csv에 이 줄을 더하세요: /reports/2021/budget/#교육정책기획관리-본예산,"149,760","149,770",<사유>,<정정일>,<승인>',
    },
  ]);
});

test('a correction with address, old and new value lets the value pass, and so does one after it', () => {
  const first = `${address},"149,760","149,770",옮겨 적은 잘못,2021-02-01,총무과장`;
  const second = `/reports/2021/figures/budget-projects-2021/#교육정책기획관리-본예산,"149,770","149,780",다시 확인,2021-03-01,총무과장`;
  expect(
    problems({
      [budgetFile]: budget.replace('"149,760"', '"149,770"'),
      'data/corrections.csv': `${ledger}\n${first}\n`,
    }),
  ).toEqual([]);
  expect(
    problems({
      [budgetFile]: budget.replace('"149,760"', '"149,780"'),
      'data/corrections.csv': `${ledger}\n${first}\n${second}\n`,
    }),
  ).toEqual([]);
});

test('a correction that fits no released value, no address or not the value of today is a problem', () => {
  const corrected = budget.replace('"149,760"', '"149,770"');
  const corrections = (row: string) => ({
    [budgetFile]: corrected,
    'data/corrections.csv': `${ledger}\n${row}\n`,
  });
  expect(problems(corrections(`${address},"149,761","149,770",잘못,2021-02-01,총무과장`))).toEqual([
    'D224 data/corrections.csv:2:2 149,761',
  ]);
  expect(problems(corrections(`${address},"149,760","149,771",잘못,2021-02-01,총무과장`))).toEqual([
    'D223 data/2021/budget-projects.csv:2:4 149,770',
  ]);
  expect(problems(corrections(`${address}x,"149,760","149,770",잘못,2021-02-01,과장`))).toEqual([
    'D223 data/2021/budget-projects.csv:2:4 149,770',
    'D224 data/corrections.csv:2:1 /reports/2021/budget/#교육정책기획관리-본예산x',
  ]);
  const twice = `${address},"149,760","149,765",잘못,2021-02-01,과장\n${address},"149,760","149,770",잘못,2021-02-02,과장`;
  expect(problems(corrections(twice))).toEqual(['D224 data/corrections.csv:3:2 149,760']);
});

test('texts, notes and rows of a closed year are released too', () => {
  const targets = readFileSync(join(checkout, 'data/2021/targets.csv'), 'utf8');
  expect(
    problems({
      [budgetFile]: budget.replace("'-'는 변동 없음(0)", "'-'는 변동 없음"),
      'data/2021/targets.csv': targets.replace(/2,서울교육콜센터 상담 만족도 조사.*\n/, ''),
    }).map((problem) => problem.split(' ', 2).join(' ')),
  ).toEqual([
    'D223 data/2021/budget-projects.csv:4:10',
    ...Array.from({ length: 7 }, () => 'D223 data/2021/targets.csv:1:1'),
  ]);
});

test('a closed year cannot be taken away, and a broken release file is named', () => {
  expect(problems({ 'released/2020.json': '{}' })).toEqual(['D223 released/2020.json:1:1 2020']);
  expect(problems({ 'released/2021.json': '{\n "data": 1\n}' })).toEqual([
    'D142 released/2021.json:2:10 1',
  ]);
});

test('the names of authors stand in no release file', () => {
  expect(readFileSync(join(checkout, 'released/2021.json'), 'utf8')).not.toMatch(
    /최웅장|김영란|조혜연/,
  );
});

const files = Object.values(report2021).flatMap((part) =>
  typeof part === 'object' && part !== null && 'file' in part ? [part.file] : [],
);

test('any changed byte of a closed CSV is reported within that file, or changes nothing', {
  timeout: 60_000,
}, () => {
  const folder = siteFolder('real');
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.oneof(
        fc.constantFrom(...[...',"\n\r 0-9x\ufeff'].map((sign) => sign.charCodeAt(0) & 0xff)),
        fc.integer({ min: 0, max: 255 }),
      ),
      (file, share, byte) => {
        const path = join(folder, file);
        const whole = readFileSync(path);
        const corrupt = Buffer.from(whole);
        corrupt[Math.floor(share * whole.length)] = byte;
        writeFileSync(path, corrupt);
        try {
          const { site, issues } = readSite(folder);
          const found = [...issues, ...releasedIssues(site)].filter(
            ({ level }) => level === 'error',
          );
          const lines = corrupt.toString('latin1').split(/\r\n|\r|\n/).length;
          if (found.length === 0) expect(site.reports[0]?.report).toEqual(report2021);
          else
            expect(
              found.some((issue) => issue.file === file && issue.line >= 1 && issue.line <= lines),
            ).toBe(true);
        } finally {
          writeFileSync(path, whole);
        }
      },
    ),
    { numRuns: 150, seed: 2021 },
  );
});
