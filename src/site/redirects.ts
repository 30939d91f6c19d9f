import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../reader/files.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace, readTable } from '../reader/table.ts';
import { type Redirect, redirect } from '../schema/site.ts';

const path = 'data/redirects.csv';

/** Reads `data/redirects.csv`, old addresses that lead on to new ones; none where there is no such file. */
export function readRedirects(root: string): { redirects: Redirect[]; issues: DataIssue[] } {
  if (!existsSync(join(root, path))) return { redirects: [], issues: [] };
  const { bytes, issues: missing } = readBytes(root, path);
  if (!bytes) return { redirects: [], issues: missing };
  const { table, issues } = readTable(path, bytes, {
    row: redirect,
    key: ['from'],
    mayBeEmpty: true,
  });
  const old = new Set(table.rows.map(({ from }) => from));
  const chains = table.rows.flatMap(({ to }, index) =>
    old.has(to.replace(/#.*/, ''))
      ? issueAt(cellPlace(table, index, 'to'), {
          code: 'D229',
          value: to,
          message: '더 옮기지 않은 주소',
          fix: '이 주소도 옮긴 주소입니다. 마지막 주소를 적으세요.',
        })
      : [],
  );
  return { redirects: table.rows, issues: [...issues, ...chains] };
}
