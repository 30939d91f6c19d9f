import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/publish/files.ts';
import { releaseFaults } from '../../src/publish/release.ts';
import { preload, runCommand } from '../support/command.ts';
import { folderOf, writeFiles } from '../support/folder.ts';
import { page } from '../support/page.ts';
import { builtSite, checkout } from '../support/paths.ts';

const record = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: ${id} 회의 결과\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n${more}---\n\n본문\n`;
const small = {
  'data/site.yaml':
    'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\nphone: 02-000-0000\nasOf: "2023-06-01"\n',
  'content/disclosures/a.md': record('A-1'),
  'content/disclosures/b.md': record('B-2', 'attachments: [자료.txt]\n'),
  'content/disclosures/자료.txt': '자료입니다.',
};

/** The small site with a third record and a page, built once. */
const published = mkdtempSync(join(tmpdir(), 'yeollam-published-'));
beforeAll(async () => {
  writeFiles(published, {
    ...small,
    'content/disclosures/c.md': record('C-3'),
    'content/pages/about.md': '---\ntitle: 안내\n---\n\n처음\n\n[기록](/disclosures/2023/B-2/)\n',
  });
  const { code, output } = await runCommand('build', ['--site', published]);
  expect(code, output).toBe(0);
});
afterAll(() => rmSync(published, { recursive: true }));

/** A copy of it for one test: its folder, the site that is out, and its release. */
function publishedSite() {
  const root = folderOf();
  cpSync(published, root, { recursive: true });
  const out = join(root, 'dist');
  return { root, out, first: releaseOf(out) };
}

const releaseOf = (out: string) => readFileSync(join(out, 'SHA256SUMS'), 'utf8');

test('R11: the release counts what the sources hold, and its list of files is whole', () => {
  expect(releaseFaults(builtSite)).toEqual([]);
  const { asOf, counts } = JSON.parse(readFileSync(join(builtSite, 'release.json'), 'utf8'));
  expect(asOf).toBe('2021-01-10');
  expect([counts.reports, counts.records]).toEqual([
    1,
    readFileSync(join(checkout, 'data/disclosures/2021.csv'), 'utf8').trim().split('\n').length - 1,
  ]);
  const files = filesBelow(builtSite);
  expect(counts.pages).toBe(files.filter((file) => file.endsWith('.html')).length);
  expect(counts.files).toBe(files.length - 2);
});

test('S25: nothing of the workshop is in the release', () => {
  expect(
    filesBelow(builtSite).filter((file) =>
      /\.(ts|mjs|astro|mdx?|ya?ml|map)$|(^|\/)(src|test|node_modules|content|\.prerender)\//.test(
        file,
      ),
    ),
  ).toEqual([]);
});

test('F01: killed at any point, the site that is out stays, and the next build needs no cleaning', async () => {
  const { root, out, first } = publishedSite();
  writeFiles(root, { 'content/disclosures/d.md': record('D-4') });
  for (const [point, environment] of [
    ['checking', { FAULT_AT: 'content/disclosures/a.md', FAULT_READ: '1' }],
    ['rendering', { FAULT_AT: '.yeollam/stage/site' }],
    ['indexing', { FAULT_AT: 'stage/site/pagefind' }],
    ['verifying', { FAULT_AT: 'stage/site/_headers' }],
    ['swapping', { FAULT_AT: 'dist.previous' }],
  ] as const) {
    const killed = await runCommand('build', ['--site', root], {
      ...preload('brokenDisk'),
      FAULT: 'KILL',
      ...environment,
    });
    expect(killed.code, `${point} ${killed.output}`).toBe(null);
    expect(releaseFaults(out), point).toEqual([]);
    expect(releaseOf(out), point).toBe(first);
  }
  const { code, output } = await runCommand('build', ['--site', root]);
  expect(code, output).toBe(0);
  expect(releaseFaults(out)).toEqual([]);
  expect(existsSync(join(out, 'disclosures/2023/D-4/index.html'))).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['content', 'data', 'dist', 'dist.releases']);
});

// Faults of the disk are injected: a real full or read-only disk needs rights that a test may not have.
test.for([
  ['ENOSPC', '.yeollam/stage/site', '디스크 공간이 모자랍니다'],
  ['EROFS', 'dist.swap', '읽기만 되는 디스크라 적지 못했습니다'],
] as const)('F03, F04: %s at %s leaves the site that is out', async ([code, place, words]) => {
  const root = folderOf({ ...small, 'dist/index.html': 'the site that is out' });
  const result = await runCommand('build', ['--site', root], {
    ...preload('brokenDisk'),
    FAULT: code,
    FAULT_AT: place,
  });
  expect(result.code, result.output).toBe(2);
  expect(result.output).toContain(words);
  expect(result.output).toContain('나가 있는 사이트는 그대로입니다.');
  expect(filesBelow(join(root, 'dist'))).toEqual(['index.html']);
});

test('F05: a source that may not be read, or that changes during the build, is named and stops it', async () => {
  const root = folderOf({ ...small, 'dist/index.html': 'the site that is out' });
  const unreadable = await runCommand('check', ['--site', root], {
    ...preload('brokenDisk'),
    FAULT: 'EACCES',
    FAULT_AT: 'content/disclosures/a.md',
    FAULT_READ: '1',
  });
  expect(unreadable.code).toBe(1);
  expect(unreadable.output).toContain('오류 D100 [파일 없음] content/disclosures/a.md:1:1');
  const { code, output } = await runCommand('build', ['--site', root], {
    ...preload('brokenDisk'),
    FAULT: 'VANISH',
    FAULT_AT: '.yeollam/stage/site',
    FAULT_FILE: join(root, 'content/disclosures/자료.txt'),
  });
  expect(code).toBe(1);
  expect(output).toContain('오류 D201 [없는 첨부] content/disclosures/b.md');
  expect(output).toContain('만드는 동안 자료가 바뀌었습니다');
  expect(filesBelow(join(root, 'dist'))).toEqual(['index.html']);
});

test('F06: of two builds at once the second says so and ends, and the site is one of them', async () => {
  const root = folderOf(small);
  const results = await Promise.all([
    runCommand('build', ['--site', root]),
    runCommand('build', ['--site', root]),
  ]);
  expect(results.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(results.find(({ code }) => code === 2)?.output).toContain('이미 실행 중');
  expect(releaseFaults(join(root, 'dist'))).toEqual([]);
});

test('F25, R10, F22, R09: a page that is gone and a link to it stop the build until it leads on, and rollback brings it back', async () => {
  const { root, out, first } = publishedSite();
  for (const file of ['b.md', '자료.txt']) rmSync(join(root, 'content/disclosures', file));
  writeFiles(root, {
    'content/disclosures/c.md': record(
      'C-3',
      'status: 철회\nstatusDate: 2023-05-01\nstatusReason: 수치 잘못\n',
    ),
  });
  const gone = await runCommand('build', ['--site', root]);
  expect(gone.code).toBe(1);
  expect(
    [...gone.output.matchAll(/^오류 (\S+) \[.+\] (\S+).*\n {2}값 {7}"(.+)"/gm)].map(
      ([, ...all]) => all,
    ),
  ).toEqual([
    ['D227', 'content/pages/about.md:7:6', '/disclosures/2023/B-2/'],
    ['D220', 'data/redirects.csv:1:1', '/disclosures/2023/B-2/'],
    ['D220', 'data/redirects.csv:1:1', '/disclosures/2023/B-2/자료.txt'],
  ]);
  expect(releaseOf(out)).toBe(first);
  writeFileSync(
    join(root, 'data/redirects.csv'),
    '옛 주소,새 주소,사유\n/disclosures/2023/B-2/,/disclosures/2023/A-1/,A-1과 합침\n/disclosures/2023/B-2/자료.txt,/disclosures/2023/A-1/,A-1과 합침\n',
  );
  const { code, output } = await runCommand('build', ['--site', root]);
  expect(code, output).toBe(0);
  for (const path of ['/disclosures/2023/B-2/', '/disclosures/2023/B-2/자료.txt/']) {
    const old = page(path, out);
    expect(old.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0; url=/disclosures/2023/A-1/',
    );
    expect(old.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(old.querySelector('meta[property="search:kind"]')).toBeNull();
    expect(old.querySelector('main')?.text).toContain('A-1과 합침');
  }
  const tombstone = page('/disclosures/2023/C-3/', out);
  expect(tombstone.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(tombstone.querySelector('meta[property="search:kind"]')).toBeNull();
  expect(tombstone.text).toContain('수치 잘못');
  expect(tombstone.text).toContain('02-000-0000');
  expect((await runCommand('rollback', ['--site', root])).code).toBe(0);
  expect(releaseOf(out)).toBe(first);
  expect(releaseFaults(out)).toEqual([]);
  expect((await runCommand('rollback', ['--site', root])).code).toBe(1);
});

test('a build never takes the folder of its sources for the place to publish', async () => {
  const root = folderOf(small);
  const { code, output } = await runCommand('build', ['--site', root, '--out', root]);
  expect(code).toBe(2);
  expect(output).toContain('--out이 자료나 프로그램이 든 폴더입니다');
  expect(existsSync(join(root, 'data/site.yaml'))).toBe(true);
});
