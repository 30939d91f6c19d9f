import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../reader/files.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { Site } from '../site/site.ts';
import { glossaryEntries } from './glossary.ts';
import { programmeEntries } from './programmes.ts';
import { recordEntries } from './records.ts';
import { tableEntries } from './rows.ts';
import { type BuiltPage, readPage, sectionEntries } from './sections.ts';

/**
 * Everything that can be found on a site, one thing after the other: what its models describe, then
 * the sections of the built pages in `folder` that hold something else. No two share an address.
 */
export function* siteEntries(site: Site, asOf: string, folder: string): Generator<SearchEntry> {
  const taken = new Set<string>();
  const pages = builtPages(folder, site.config?.title ?? '');
  const reports = site.reports.flatMap(({ report }) => report ?? []);
  const days = new Map(reports.map(({ year, cover }) => [year, cover]));
  function* once(entries: Iterable<SearchEntry>) {
    for (const entry of entries) {
      if (taken.has(entry.address)) continue;
      taken.add(entry.address);
      yield entry;
    }
  }
  for (const report of reports)
    yield* once(tableEntries(report, (path) => pages(path).trail.join(' › ')));
  yield* once(programmeEntries(reports));
  yield* once(glossaryEntries(reports));
  yield* once(recordEntries(site.register, asOf));
  for (const file of listFiles(folder, '', '.html')) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    // A page that is found as a whole has no sections to find.
    if (taken.has(path)) continue;
    for (const entry of once(sectionEntries(pages(path), path, taken))) {
      const cover = days.get(entry.year ?? 0);
      yield cover ? { ...entry, department: cover.department, date: cover.asOf } : entry;
    }
  }
}

/** Reads built pages by their path. */
function builtPages(folder: string, title: string): (path: string) => BuiltPage {
  return (path) => {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    return readPage(readFileSync(file, 'utf8'), title);
  };
}
