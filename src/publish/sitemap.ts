import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the list of a site's sitemaps stands, as `robots.txt` says. */
export const sitemapIndex = 'sitemap-index.xml';
/** A sitemap may hold 50,000 addresses. */
const most = 50_000;

/**
 * Writes the sitemaps of a finished site, their index, and the index's address into `robots.txt`.
 *
 * @param address the site's address with a trailing slash.
 * @param pages files of the pages that search engines are to know.
 */
export function writeSitemap(site: string, address: string, pages: readonly string[]): void {
  const addresses = pages.map((file) => `${address}${encodeURI(file.replace(/index\.html$/, ''))}`);
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) =>
    addresses.slice(index * most, (index + 1) * most),
  );
  parts.forEach((part, index) => {
    writeFileSync(join(site, `sitemap-${index}.xml`), listing('urlset', 'url', part));
  });
  const maps = parts.map((_, index) => `${address}sitemap-${index}.xml`);
  writeFileSync(join(site, sitemapIndex), listing('sitemapindex', 'sitemap', maps));
  const robots = join(site, 'robots.txt');
  const rules = existsSync(robots) ? readFileSync(robots, 'utf8') : 'User-agent: *\nAllow: /\n';
  writeFileSync(robots, `${rules.trimEnd()}\nSitemap: ${address}${sitemapIndex}\n`);
}

function listing(list: string, item: string, addresses: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((at) => `<${item}><loc>${at.replaceAll('&', '&amp;')}</loc></${item}>`),
    `</${list}>`,
    '',
  ].join('\n');
}
