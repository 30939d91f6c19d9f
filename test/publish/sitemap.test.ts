import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { announceSitemap, writeSitemap } from '../../src/publish/sitemap.ts';
import { folderOf } from '../support/folder.ts';

const written = (pages: string[], files: Record<string, string> = {}) => {
  const folder = folderOf(files);
  announceSitemap(folder, 'https://example.go.kr/open/');
  writeSitemap(folder, 'https://example.go.kr/open/', pages);
  return (name: string) => readFileSync(join(folder, name), 'utf8');
};

test('every page stands in a sitemap by its whole address, which the index and robots.txt lead to', () => {
  const read = written(['index.html', 'disclosures/2023/총무 1&2/index.html'], {
    'robots.txt': 'User-agent: *\nDisallow: /old/\n',
  });
  expect(read('sitemap-0.xml')).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.go.kr/open/</loc></url>
<url><loc>https://example.go.kr/open/disclosures/2023/%EC%B4%9D%EB%AC%B4%201&amp;2/</loc></url>
</urlset>
`);
  expect(read('sitemap-index.xml')).toContain(
    '<sitemap><loc>https://example.go.kr/open/sitemap-0.xml</loc></sitemap>',
  );
  expect(read('robots.txt')).toBe(
    'User-agent: *\nDisallow: /old/\nSitemap: https://example.go.kr/open/sitemap-index.xml\n',
  );
});

test('a sitemap holds no more than 50,000 addresses', () => {
  const read = written(Array.from({ length: 50_001 }, (_, number) => `${number}/index.html`));
  const countIn = (name: string) => read(name).match(/<loc>/g)?.length;
  expect([countIn('sitemap-0.xml'), countIn('sitemap-1.xml')]).toEqual([50_000, 1]);
  expect(countIn('sitemap-index.xml')).toBe(2);
  expect(read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: /);
});
