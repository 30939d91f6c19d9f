import { expect, test } from 'vitest';
import { maskIssues, maskText } from '../../src/privacy/mask.ts';
import { issueAt } from '../../src/reader/issue.ts';

test.for([
  ['991231-3000002', '991231-*******'],
  ['가,991231,3000002,나', '가,991231 *******,나'],
  ['글 010-0000-0000, 4111111111111111', '글 010-****-****, 4111************'],
  ['"글, 991231-3000', '"글, 991231-****'],
  ['content/991231-3000002.md', 'content/991231-*******.md'],
  ['"1,23a"', '"1,23a"'],
])('maskText(%s)', ([text, expected]) => {
  expect(maskText(text ?? '')).toBe(expected);
});

test('maskIssues(issues) masks what other rules quote, and both halves of a split number', () => {
  const at = { file: 'data/991231-3000002.csv', line: 2, column: 1, field: '앞' };
  const told = { message: '글', fix: '991231-3000002을 지우세요.' };
  const [quoted, split] = maskIssues([
    issueAt({ ...at, column: 2 }, { code: 'D120', value: '3000002', ...told }),
    issueAt(at, { code: 'P403', value: '991231 *******', evidence: '991231 3000002', ...told }),
  ]);
  expect(quoted).toMatchObject({ value: '*******', fix: '991231-*******을 지우세요.' });
  expect(split?.evidence).toBe('991231 3000002');
  expect(JSON.stringify([quoted, split])).not.toContain('3000002');
});
