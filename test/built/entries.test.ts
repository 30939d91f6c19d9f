import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteDate } from '../../src/check/asOf.ts';
import { siteEntries } from '../../src/entries/site.ts';
import { readSite } from '../../src/site/site.ts';
import { page } from '../support/page.ts';
import { builtSite, checkout } from '../support/paths.ts';

const { site } = readSite(checkout);
const entries = [
  ...siteEntries({ site, sources: checkout, pages: builtSite, asOf: siteDate(site) }),
];

test('everything that can be found stands at an address of its own, on a page that exists', () => {
  const addresses = entries.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const dead = addresses.filter((address) => {
    const [path = '', id] = address.split('#');
    if (!existsSync(join(builtSite, path, path.endsWith('/') ? 'index.html' : ''))) return true;
    return id !== undefined && !page(path).getElementById(id);
  });
  expect(dead).toEqual([]);
});

test('everything that can be found says what it is and has words to be found by', () => {
  const wordless = entries.filter(({ kind, title, text }) =>
    [kind, title, text].some((part) => part.trim() === ''),
  );
  expect(wordless.map(({ address }) => address)).toEqual([]);
  const markup = entries.filter(({ title, place, text }) =>
    /&(?:amp|lt|gt|quot|#)|\ufffd/.test(`${title}${place}${text}`),
  );
  expect(markup.map(({ address }) => address)).toEqual([]);
});

test('each part of the site is there in its kind', () => {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const [report] = site.reports.flatMap(({ report }) => report ?? []);
  if (!report) throw new Error('missing report');
  // The list of its kind is found beside what it lists.
  expect(count('제도·서비스')).toBe(report.programmes.programmes.length + 1);
  expect(count('용어')).toBe(report.glossary.terms.length + 1);
  expect(count('정보목록')).toBeGreaterThanOrEqual(site.register.length);
  expect(entries.filter(({ address }) => address.startsWith('/performance/#지표-')).length).toBe(
    report.metrics.rows.length,
  );
  expect(entries.filter(({ address }) => address.startsWith('/calendar/#s')).length).toBe(
    report.schedule.rows.length + 1,
  );
});

test('the pages of sources and figures, which repeat what is found elsewhere, are not found', () => {
  const repeated = entries.filter(({ address }) => /\/(source|figures|search|404)/.test(address));
  expect(repeated).toEqual([]);
});
