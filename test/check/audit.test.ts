import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { formatIssue } from '../../src/reader/issue.ts';
import { checkout } from '../support/paths.ts';
import { siteFolder } from '../support/site.ts';

const codes = ['D165', 'D166', 'D168'];

/** What the audit says of the real site with one text of one file replaced. */
function issuesWith(file: string, before: string, after: string) {
  const text = readFileSync(join(checkout, file), 'utf8');
  expect(text).toContain(before);
  return checkSite(siteFolder('real', { [file]: text.replace(before, after) })).issues.filter(
    ({ code }) => codes.includes(code),
  );
}

const places = (issues: ReturnType<typeof issuesWith>) =>
  issues.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

test('the real report has no difference that is not declared', () => {
  expect(checkSite(checkout).issues).toEqual([]);
});

test('B54: a total that is off by one stops the build and shows both sums', () => {
  const issues = issuesWith('data/2021/headcount.csv', '합계,합계,,80,79', '합계,합계,,81,79');
  expect(issues.map(formatIssue)).toMatchInlineSnapshot(`
    [
      "오류 D166 [맞지 않는 셈] data/2021/headcount.csv:16:4 (16행 D열 '정원(명)')
      값       "81"
      필요     합계 정원 = 항목 12개의 합: 적힌 값 81, 다시 계산한 값 80
      고치는 법  옮겨 적다 틀렸으면 고치세요. 원문이 그렇게 인쇄되었으면 값을 두고, discrepancies.yaml에 까닭과 함께 checks: [정현원-합계-정원]로 밝히세요.
      안내     docs/errors/d166.md",
    ]
  `);
});

test('a changed item fails everywhere it is added up', () => {
  const issues = issuesWith('data/2021/task-budgets.csv', '"774,400"', '"774,401"');
  expect(places(issues)).toEqual([
    'D166 data/2021/task-budgets.csv:3:5',
    'D166 data/2021/task-budgets.csv:3:5',
    'D166 data/2021/task-budgets.csv:5:5',
  ]);
});

test('a wrong rate stops the build', () => {
  const issues = issuesWith('data/2021/budget-projects.csv', '△19.5', '△19.4');
  expect(places(issues)).toEqual(['D166 data/2021/budget-projects.csv:3:8']);
});

test('a quantity that the text repeats otherwise stops the build', () => {
  const issues = issuesWith('data/2021/metrics.csv', '7043,"7,043명"', '7034,"7,034명"');
  expect(places(issues)).toEqual(['D166 data/2021/targets.csv:5:4']);
});

test('mending a declared misprint in silence stops the build at its declarations', () => {
  const issues = issuesWith('data/2021/budget-tasks.csv', '"2,639,829"', '"2,639,889"');
  expect(places(issues)).toEqual([
    'D166 data/2021/budget-tasks.csv:4:4',
    'D168 data/2021/discrepancies.yaml:17:9',
    'D168 data/2021/discrepancies.yaml:18:9',
  ]);
});

test('a declared misprint that is another one now stops the build', () => {
  const issues = issuesWith('data/2021/budget-tasks.csv', '"2,779,426"', '"2,779,427"');
  expect(places(issues)).toEqual([
    'D166 data/2021/budget-tasks.csv:4:4',
    'D168 data/2021/discrepancies.yaml:22:14',
  ]);
});

test('a declaration must name a check that there is', () => {
  const issues = issuesWith(
    'data/2021/discrepancies.yaml',
    '과제별-합계-분기합',
    '과제별-합계-분기의합',
  );
  expect(places(issues)).toEqual([
    'D166 data/2021/budget-tasks.csv:4:4',
    'D165 data/2021/discrepancies.yaml:29:9',
  ]);
});
