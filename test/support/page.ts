import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { builtSite } from './paths.ts';

const pages = new Map<string, HTMLElement>();

/** A built page by its path, parsed once. */
export function page(path: string, site = builtSite): HTMLElement {
  const file = join(site, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
  const known = pages.get(file);
  if (known) return known;
  const parsed = parse(readFileSync(file, 'utf8'), { comment: false });
  pages.set(file, parsed);
  return parsed;
}

/** The facts of a figure, or whatever has this id: label, text and link. */
export function factsOf(path: string, id: string, site = builtSite) {
  const rows = page(path, site).getElementById(id)?.querySelectorAll('.facts > div') ?? [];
  return rows.map((row) => [
    row.querySelector('dt')?.text,
    row.querySelector('dd')?.text,
    row.querySelector('a')?.getAttribute('href'),
  ]);
}
