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
