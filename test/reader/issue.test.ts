import { expect, test } from 'vitest';
import { columnLetters, formatIssue, issueAt } from '../../src/reader/issue.ts';

const place = { file: 'data/2021/budget-projects.csv', line: 17, column: 4, field: '본예산(천원)' };
const finding = {
  code: 'D120',
  value: '1,23a',
  message: '정수(천원). 예: 1,234',
  fix: '숫자만 남기세요.',
} as const;

test('formatIssue says where, what, what is expected, how to mend it and where to read more', () => {
  expect(formatIssue(issueAt(place, finding))).toBe(
    [
      "오류 D120 [숫자 형식] data/2021/budget-projects.csv:17:4 (17행 D열 '본예산(천원)')",
      '  값       "1,23a"',
      '  필요     정수(천원). 예: 1,234',
      '  고치는 법  숫자만 남기세요.',
      '  안내     docs/errors/d120.md',
    ].join('\n'),
  );
});

test('formatIssue shows what cannot be seen and shortens the rest', () => {
  const shown = (value: string) =>
    formatIssue(issueAt(place, { ...finding, value })).split('\n')[1];
  expect(shown(' 가\u00a0\t나\n ')).toBe('  값       "·가⍽⇥나⏎·"');
  expect(shown('가'.repeat(100))).toBe(`  값       "${'가'.repeat(59)}…"`);
});

test('issueAt takes the level from the code unless it is named, and hides evidence from every print', () => {
  expect(issueAt(place, { ...finding, code: 'W126' }).level).toBe('warning');
  expect(issueAt(place, { ...finding, code: 'N202' }).level).toBe('notice');
  const masked = issueAt(place, { ...finding, level: 'warning', evidence: '비밀' });
  expect(masked.level).toBe('warning');
  expect(masked.evidence).toBe('비밀');
  expect(JSON.stringify(masked)).not.toContain('비밀');
});

test('columnLetters counts as spreadsheets do', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});
