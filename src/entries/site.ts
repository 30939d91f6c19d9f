import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicRecords } from '../model/disclosure.ts';
import { listFiles } from '../reader/files.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';
import type { Site } from '../site/site.ts';
import { reportFacts } from './facts.ts';
import { glossaryEntries } from './glossary.ts';
import { programmeEntries } from './programmes.ts';
import { recordEntries } from './records.ts';
import { tableEntries } from './rows.ts';
import { type BuiltPage, readPage, sectionEntries } from './sections.ts';

/**
 * Everything that can be found on a site, one thing after the other: what its models describe, and
 * the sections of the built pages in `folder` that hold something else. No two share an address; what
 * comes first is meant to stand first among equals.
 */
export function* siteEntries(site: Site, asOf: string, folder: string): Generator<SearchEntry> {
  const page = builtPages(folder, site.config?.title ?? '');
  const reports = site.reports.flatMap(({ report }) => report ?? []);
  const records = publicRecords(site.register, asOf);
  const named = [...programmeEntries(reports), ...glossaryEntries(reports)];
  const rows = reports.flatMap((report) =>
    tableEntries(report, (path) => page(path).trail.join(' › ')),
  );
  const taken = new Set([...named, ...rows].map(({ address }) => address));
  const recordPages = new Set(records.map(({ path }) => path));
  yield* named;
  // A page that is found as a whole has no sections to find.
  for (const path of pagePaths(folder))
    if (!taken.has(path) && !recordPages.has(path))
      for (const entry of sectionEntries(page(path), path, taken))
        yield { ...factsOfYear(reports, entry.year), ...entry };
  yield* rows;
  yield* recordEntries(records);
}

function factsOfYear(reports: readonly Report[], year: number | undefined) {
  const report = reports.find((candidate) => candidate.year === year);
  return report && reportFacts(report);
}

/** The paths of all pages, in a fixed order. */
function pagePaths(folder: string): string[] {
  return listFiles(folder, '', '.html').map((file) => `/${file.replace(/index\.html$/, '')}`);
}

/** Reads built pages by their path. */
function builtPages(folder: string, title: string): (path: string) => BuiltPage {
  return (path) => {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    return readPage(readFileSync(file, 'utf8'), title);
  };
}
