import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite, exitCode } from '../../src/check/check.ts';
import { folderOf } from '../support/folder.ts';

const small = {
  'data/site.yaml': 'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\n',
};
const found = (root: string) => checkSite(root).issues.map(({ code, file }) => [code, file]);

test('S11: links out of and within the site folder, to files and folders, are refused before anything is copied', () => {
  const root = folderOf({
    ...small,
    'public/real.txt': '',
    'content/pages/a.md': '---\ntitle: 가\n---\n',
  });
  symlinkSync('/etc/passwd', join(root, 'public/leak.txt'));
  symlinkSync('/etc', join(root, 'public/folder'));
  symlinkSync('real.txt', join(root, 'public/inside.txt'));
  symlinkSync('a.md', join(root, 'content/pages/b.md'));
  symlinkSync('/tmp', join(root, 'data/2021'));
  linkSync(join(root, 'public/real.txt'), join(root, 'public/second.txt'));
  expect(found(root)).toEqual([
    ['S512', 'content/pages/b.md'],
    ['S512', 'data/2021'],
    ['S512', 'public/folder'],
    ['S512', 'public/inside.txt'],
    ['S512', 'public/leak.txt'],
    ['S512', 'public/real.txt'],
    ['S512', 'public/second.txt'],
  ]);
  expect(exitCode(checkSite(root).issues)).toBe(4);
});

test('S11: a public folder that is itself a link is refused', () => {
  const root = folderOf(small);
  symlinkSync('/etc', join(root, 'public'));
  expect(found(root)).toEqual([['S512', 'public']]);
});

test('a site folder copied whole by hard links is no leak', () => {
  const root = folderOf({ ...small, 'public/a.txt': '' });
  linkSync(join(root, 'data/site.yaml'), join(root, 'site.yaml'));
  linkSync(join(root, 'public/a.txt'), join(root, 'a.txt'));
  expect(found(root)).toEqual([]);
});

test('S24: a hidden file in public/ is refused, .well-known is not', () => {
  const root = folderOf({
    ...small,
    'public/.env': 'SECRET=1',
    'public/.git/config': '',
    'public/.well-known/security.txt': '',
  });
  expect(found(root)).toEqual([
    ['S552', 'public/.env'],
    ['S552', 'public/.git/config'],
  ]);
});

test('S21: an old address leads to a page of this site alone', () => {
  const table = (...rows: string[]) => ({
    ...small,
    'data/redirects.csv': ['옛 주소,새 주소,사유', ...rows, ''].join('\n'),
  });
  expect(
    found(
      folderOf(
        table(
          '/a/,https://evil.example/,사유',
          '/b/,//evil.example,사유',
          '/c/,/\\evil.example,사유',
          '/d/,/%5Cevil.example,사유',
          '/e/,/%2Fevil.example,사유',
          '/f/,/../etc/,사유',
          '/g/,javascript:x,사유',
          'https://evil.example/,/,사유',
        ),
      ),
    ),
  ).toEqual(Array.from({ length: 8 }, () => ['S541', 'data/redirects.csv']));
  expect(found(folderOf(table('/a/,/b/,사유', '/b/,/,사유', '/c/,/,')))).toEqual([
    ['D229', 'data/redirects.csv'],
    ['D119', 'data/redirects.csv'],
  ]);
  expect(found(folderOf(table('/옛/,/reports/2021/budget/#%EA%B0%80,사유')))).toEqual([]);
});
