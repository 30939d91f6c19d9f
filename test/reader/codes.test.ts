import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type IssueCode, titles } from '../../src/reader/codes.ts';
import { advicePage } from '../../src/reader/issue.ts';

const codes = Object.keys(titles) as IssueCode[];

test('every code has its page of advice, and no page is left over', () => {
  expect(globSync('docs/errors/*').sort()).toEqual(codes.map(advicePage).sort());
});

test.for(codes)(
  'the page of %s says what it means, a wrong and a right example, and how to mend it',
  (code) => {
    const page = readFileSync(advicePage(code), 'utf8');
    expect(page).toMatch(
      new RegExp(
        `^# ${code} · .+\\n\\n.+\\n\\n틀린 예:\\n\\n\`\`\`[^]+\\n맞는 예:\\n\\n\`\`\`[^]+## 고치는 법\\n\\n.+\\n$`,
      ),
    );
    expect(page.split('\n', 1)).toEqual([`# ${code} · ${titles[code]}`]);
    const words = page.split(/\s+/).filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(150);
  },
);
