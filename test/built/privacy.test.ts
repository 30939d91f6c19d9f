import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { privacyIssues } from '../../src/check/privacy.ts';
import { publishedIssues } from '../../src/publish/privacy.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { siteFolder } from '../support/site.ts';

test('P18 no byte of the site looks like a resident or mobile number, the search index unpacked', () => {
  const files = readdirSync(builtSite, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(?:woff2|pagefind)$/.test(entry.name),
  );
  const found = files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    return [...text.matchAll(/\d{6}[- ][0-8]\d{6}(?!\d)|01[016789][-. ]\d{3,4}[-. ]\d{4}/g)].map(
      ([all]) => `${entry.name} ${all}`,
    );
  });
  expect(files.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test('P18 the gate over the finished site lets the real site through', () => {
  expect(publishedIssues(builtSite, privacyIssues(checkout))).toEqual([]);
});

const nothing = { issues: [], allowed: new Set<string>() };

test('P18 the gate reads every kind of text that is published, and no drawing, script or font', () => {
  const folder = siteFolder('empty', {
    'text.html': '<p>가 <b>991231</b>-<i>3000002</i></p>',
    'attribute.html': '<img alt="991231&#45;3000002">',
    'comment.html': '<!-- 991231-3000002 -->',
    'linked.html': '<script type="application/ld+json">{"a":"991231-3000002"}</script>',
    'cells.html': '<tr><td>991231</td><td>3000002</td></tr>',
    'drawn.svg': '<path d="M991231 3000002"/><text>991231</text><text>3000002</text>',
    'run.html': '<script>a = "991231-3000002"</script><style>/* 010-0000-0000 */</style>',
    'run.js': 'a = "991231-3000002"',
    'font.woff2': '991231-3000002',
    'rows.csv': '\ufeff앞,뒤\r\n991231,3000002\r\n',
    'value.json': '{"a":[{"b":"991231-3000002"}]}',
    'number.json': '{"won":9912313000009,"b":[991231,3000002]}',
    'feed.xml': '<title>991231-3000002</title>',
    'plain.txt': '991231-3000002',
    SUMS: '991231-3000002',
    'pagefind/a.pf_fragment': gzipSync('pagefind_dcd{"0-0":{"content":"991231-3000002"}}'),
    'pagefind/a.json': '[["991231-3000002",3]]',
    'pagefind/b.pf_index': gzipSync('\u0081n991231-3000002\u0082'),
    '991231-3000002.pdf': '',
  });
  const found = publishedIssues(folder, nothing);
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'P401 991231-*******.pdf',
    'P401 SUMS',
    'P401 attribute.html',
    'P401 comment.html',
    'P401 feed.xml',
    'P401 linked.html',
    'P401 pagefind/a.json',
    'P401 pagefind/a.pf_fragment',
    'P401 pagefind/b.pf_index',
    'P401 plain.txt',
    'P403 rows.csv',
    'P401 text.html',
    'P401 value.json',
  ]);
  expect(JSON.stringify(found)).not.toContain('3000002');
});

test('P18 what was asked and acknowledged in the sources may be published, what is certain never', () => {
  const folder = siteFolder('empty', {
    'content/disclosures/a.md': '차 00가0000',
    'public/index.html': '<p>차 00가0000, 991231-3000002</p>',
  });
  const sources = privacyIssues(folder);
  const codes = publishedIssues(join(folder, 'public'), sources).map(({ code }) => code);
  expect(codes).toEqual(['P401']);
  expect(publishedIssues(join(folder, 'public'), nothing).map(({ code }) => code)).toEqual([
    'P416',
    'P401',
  ]);
});
