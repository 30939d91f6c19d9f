import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goneAddresses } from '../../src/publish/addresses.ts';
import { addPolicies, scriptHash } from '../../src/publish/policy.ts';
import { sealRelease } from '../../src/publish/release.ts';
import { type Expected, siteIssues } from '../../src/publish/verify.ts';
import { listFiles } from '../../src/reader/files.ts';
import { folderOf } from '../support/folder.ts';

const ours = 'begin()';
const expected: Expected = {
  base: '/',
  origin: undefined,
  scripts: [scriptHash(ours)],
  pages: [],
  redirects: [],
  withdrawn: [],
  folders: ['/home/clerk/site'],
};
const page = (body: string, head = '<title>쪽</title>') =>
  `<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What is wrong with a site of these files, after its pages have got a policy. */
function faults(files: Record<string, string>, changes: Partial<Expected> = {}) {
  const site = folderOf(files);
  addPolicies(site, listFiles(site, '', '.html'));
  return siteIssues(site, { ...expected, ...changes }).map(({ code, file, value }) => [
    code,
    file,
    value,
  ]);
}

test('S04: the policy of a page that is brought stands right after the charset and names no script', () => {
  const site = folderOf({ 'index.html': page(`<script>${ours}</script><script>evil()</script>`) });
  addPolicies(site, listFiles(site, '', '.html'));
  expect(readFileSync(join(site, 'index.html'), 'utf8').split('<title>')[0]).toBe(
    `<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">`,
  );
});

test('S04: a page without its charset, or with a second or a late policy, is refused', () => {
  const policy = (content: string) =>
    `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  const value = (html: string) => faults({ 'index.html': html })[0]?.[2];
  expect(value('<!DOCTYPE html><html><head><title>쪽</title></head></html>')).toBe(
    '보안 정책(CSP) 0개',
  );
  expect(value(page('', `<title>쪽</title>${policy("script-src 'unsafe-inline'")}`))).toBe(
    '보안 정책(CSP) 2개',
  );
  expect(
    value(`<!DOCTYPE html><html><head><script></script><meta charset="utf-8"><title>쪽</title>`),
  ).toBe('charset 바로 뒤가 아닌 보안 정책(CSP)');
});

test.for([
  ['<script>evil()</script>', '<script> 코드'],
  ['<script type="module">evil()</script>', '<script> 코드'],
  ['<script type="application/ld+json">{"a": </script>', '깨진 JSON 자료'],
  ['<img src="/a.png" onerror="x">', 'onerror='],
  ['<p style="color:red">', '쪽 안의 모양(style)'],
  ['<style>p{}</style>', '쪽 안의 모양(style)'],
  ['<iframe src="/a.png"></iframe>', '<iframe>'],
  ['<a href="java&#10;script:x">', 'href="java\nscript:x"'],
  ['<a href="data:text/html,x">', 'href="data:text/html,x"'],
  ['<img src="https://evil.example/a.png">', '다른 곳의 자원 https://evil.example/a.png'],
  ['<script src="//evil.example/a.js"></script>', '다른 곳의 자원 //evil.example/a.js'],
  ['<form action="https://evil.example/">', '다른 곳의 자원 https://evil.example/'],
] as const)('S05: a page may not hold %s', ([body, value]) => {
  expect(faults({ 'index.html': page(body), 'a.png': '' })).toEqual([
    ['S551', 'index.html', value],
  ]);
});

test('S05: what our templates hold passes: inline script, data, links out', () => {
  const body = `<script>${ours}</script><script type="application/ld+json">{"a":"\\u003c/script>"}</script><a href="https://www.open.go.kr/">원문</a><a href="mailto:a@b.kr">m</a>`;
  expect(faults({ 'index.html': page(body) })).toEqual([]);
});

test('S05: a chart that other sites frame holds no script, not even ours', () => {
  const file = 'embed/budget-2021/index.html';
  for (const script of [`<script>${ours}</script>`, '<script src="/a.js"></script>'])
    expect(faults({ [file]: page(script), 'a.js': '' })).toEqual([
      ['S551', file, '퍼가는 그림의 <script>'],
    ]);
  expect(faults({ [file]: page('') })).toEqual([]);
});

test('S24: source maps, hidden files, paths of this machine and code in drawings are refused', () => {
  expect(
    faults({
      '.git/config': '',
      'a.js': '1\n//# sourceMappingURL=a.js.map',
      'a.js.map': '{}',
      'data/a.json': '{"file":"/home/clerk/site/data/a.csv"}',
      'chart.svg': '<svg onload="x"/>',
      'a.css': '@import url(https://evil.example/a.css);',
      '.well-known/security.txt': '',
    }),
  ).toEqual([
    ['S552', '.git/config', '.git/config'],
    ['S551', 'a.css', '다른 곳의 자원 https://evil.example/a.css'],
    ['S551', 'a.js', '소스 맵'],
    ['S552', 'a.js.map', 'a.js.map'],
    ['S551', 'chart.svg', '그림(SVG) 안의 코드'],
    ['S552', 'data/a.json', '/home/clerk/site'],
  ]);
});

test('R09: every link leads to a file of the site, every anchor to an element', () => {
  const body =
    '<p id="가"></p><a href="#가"></a><a href="#나"></a><a href="/about/"></a><a href="/about/#x"></a><a href="../gone/"></a><a href="/data/a%20b.csv"></a><a href="/none.csv"></a>';
  expect(
    faults({
      'index.html': page(body),
      'about/index.html': page('<i id="y"></i>', '<title>소개</title>'),
      'data/a b.csv': '',
    }),
  ).toEqual([
    ['D227', 'index.html', '#나'],
    ['D227', 'index.html', '/about/#x'],
    ['D227', 'index.html', '../gone/'],
    ['D227', 'index.html', '/none.csv'],
  ]);
});

test('R09: below a base path links carry it, and the own origin is this site', () => {
  const body =
    '<a href="/open/"></a><a href="/about/"></a><a href="https://a.go.kr/open/gone/"></a><a href="https://a.go.kr/other/"></a>';
  const site = { 'index.html': page(body) };
  expect(faults(site, { base: '/open/', origin: 'https://a.go.kr' })).toEqual([
    ['D227', 'index.html', 'https://a.go.kr/open/gone/'],
  ]);
});

test('F20: titles are unique, and no two names differ by case alone', () => {
  expect(
    faults({ 'a/index.html': page(''), 'A/x.csv': '', 'a/X.csv': '', 'b/index.html': page('') }),
  ).toEqual([
    ['D229', 'a/X.csv', 'a/X.csv'],
    ['D228', 'b/index.html', '쪽'],
  ]);
});

test('a page that the sources ask for and a redirect that a page stands in for are named', () => {
  const site = { 'index.html': page(''), 'old/index.html': page('', '<title>옛</title>') };
  expect(faults(site, { pages: ['/', '/new/'], redirects: ['/old/'] })).toEqual([
    ['D220', 'new/index.html', '/new/'],
    ['D229', 'data/redirects.csv', '/old/'],
  ]);
});

test('R10: an address that was out and is gone is named, unless a redirect stands there', () => {
  const out = folderOf({
    'index.html': '',
    'a/index.html': '',
    'b/index.html': '',
    'data/a.csv': '',
    'data/b.csv': '',
    '_astro/x.css': '',
  });
  const next = folderOf({ 'index.html': '', 'b/index.html': '', 'data/a.csv/index.html': '' });
  expect(goneAddresses(next, out)).toEqual([]);
  sealRelease(out, { asOf: '2021-01-10', reports: 0, records: 0, searchable: 0 });
  expect(goneAddresses(next, out).map(({ code, value }) => [code, value])).toEqual([
    ['D220', '/a/'],
    ['D220', '/data/b.csv'],
  ]);
});

test('R10: lists of the register and files of a withdrawn record may go', () => {
  const out = folderOf({
    'index.html': '',
    'disclosures/2021/index.html': '',
    'disclosures/departments/총무과/2/index.html': '',
    'disclosures/2021/A-1/index.html': '',
    'disclosures/2021/A-1/결과.pdf': '',
    'disclosures/2021/A-2/index.html': '',
    'disclosures/2021/A-2/결과.pdf': '',
  });
  sealRelease(out, { asOf: '2021-01-10', reports: 0, records: 0, searchable: 0 });
  const next = folderOf({
    'index.html': '',
    'disclosures/2021/A-1/index.html': '',
    'disclosures/2021/A-2/index.html': '',
  });
  expect(goneAddresses(next, out, ['/disclosures/2021/A-1/']).map(({ value }) => value)).toEqual([
    '/disclosures/2021/A-2/결과.pdf',
  ]);
});
