import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the list of a site's sitemaps stands, as `robots.txt` says. */
const sitemapIndex = 'sitemap-index.xml';
/** A sitemap may hold 50,000 addresses. */
const most = 50_000;

/** Says in `robots.txt` where the sitemaps of a site are; without such a file, that all may be read. */
export function announceSitemap(site: string, address: string): void {
  const robots = join(site, 'robots.txt');
  const rules = existsSync(robots) ? readFileSync(robots, 'utf8') : 'User-agent: *\nAllow: /\n';
  writeFileSync(robots, `${rules.trimEnd()}\nSitemap: ${address}${sitemapIndex}\n`);
}

/**
 * Writes the sitemaps of a finished site and their index.
 *
 * @param address the site's address with a trailing slash.
 * @param pages files of the pages that search engines are to know.
 * @returns names that were taken already, by files of `public/`.
 */
export function writeSitemap(site: string, address: string, pages: readonly string[]): string[] {
  const addresses = pages.map((file) => `${address}${encodeURI(file.replace(/index\.html$/, ''))}`);
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) =>
    addresses.slice(index * most, (index + 1) * most),
  );
  const names = parts.map((_, index) => `sitemap-${index}.xml`);
  const maps = names.map((name) => address + name);
  const written = [
    [sitemapIndex, listing('sitemapindex', 'sitemap', maps)] as const,
    ...parts.map((part, index) => [names[index] ?? '', listing('urlset', 'url', part)] as const),
  ];
  const taken = written.map(([name]) => name).filter((name) => existsSync(join(site, name)));
  for (const [name, text] of written) writeFileSync(join(site, name), text);
  return taken;
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
