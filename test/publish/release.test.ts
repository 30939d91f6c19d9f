import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releaseFaults, sealRelease } from '../../src/publish/release.ts';
import { folderOf } from '../support/folder.ts';

const facts = { asOf: '2021-01-10', reports: 1, records: 6, searchable: 2 };

test('sealRelease counts the site and lists every file with its hash', () => {
  const folder = folderOf({ 'index.html': '가', 'data/가.csv': '1', 'B.txt': '' });
  sealRelease(folder, facts);
  expect(JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'))).toEqual({
    asOf: '2021-01-10',
    counts: { reports: 1, records: 6, searchable: 2, pages: 1, files: 3 },
    manifest: 'ce2b34957381434e8bcca7580609692839de35cc29a6b459b7ed8b09f5afdc1f',
  });
  expect(
    readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .split('\n')
      .map((line) => line.slice(64)),
  ).toEqual(['  B.txt', '  data/가.csv', '  index.html', '  release.json', '']);
});

test('S25, R11: a file changed, added or taken away after the seal is named', () => {
  const folder = folderOf({ 'index.html': '가', 'a.css': 'a' });
  sealRelease(folder, facts);
  expect(releaseFaults(folder)).toEqual([]);
  writeFileSync(join(folder, 'a.css'), 'b');
  writeFileSync(join(folder, 'draft.html'), '');
  expect(releaseFaults(folder)).toEqual(['a.css', 'draft.html']);
  expect(releaseFaults(folderOf())).toEqual(['SHA256SUMS']);
});
