import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicRecords } from '../model/disclosure.ts';
import { listFiles } from '../reader/files.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { RegisterRecord } from '../site/register.ts';
import type { Site } from '../site/site.ts';
import { attachmentText } from './attachments.ts';
import { factsOfYear } from './facts.ts';
import { glossaryEntries } from './glossary.ts';
import { programmeEntries } from './programmes.ts';
import { recordEntries } from './records.ts';
import { tableEntries } from './rows.ts';
import { type BuiltPage, readPage, sectionEntries } from './sections.ts';

/** A site as it was read, and as it was built. */
interface BuiltSite {
  site: Pick<Site, 'config' | 'reports'> & { register: readonly RegisterRecord[] };
  /** The folder of its sources, and that of its built pages. */
  sources: string;
  pages: string;
  /** The reference date (기준일). */
  asOf: string;
}

/**
 * Everything that can be found on a site, one thing after the other: what its models describe, and
 * the sections of the built pages that hold something else. No two share an address; what comes first
 * is meant to stand first among equals.
 */
export function* siteEntries({ site, sources, pages, asOf }: BuiltSite): Generator<SearchEntry> {
  const page = builtPages(pages, site.config?.title ?? '');
  const reports = site.reports.flatMap(({ report }) => report ?? []);
  const records = publicRecords(site.register, asOf);
  const named = [...programmeEntries(reports), ...glossaryEntries(reports)];
  const rows = reports.flatMap((report) =>
    tableEntries(report, (path) => page(path)?.trail.join(' › ') ?? ''),
  );
  const taken = new Set([...named, ...rows].map(({ address }) => address));
  const recordPages = new Set(records.map(({ path }) => path));
  yield* named;
  for (const path of pagePaths(pages)) {
    // A page that is found as a whole has no sections to find.
    const built = taken.has(path) || recordPages.has(path) ? null : page(path);
    if (built)
      for (const entry of sectionEntries(built, path, taken))
        yield { ...factsOfYear(reports, entry.year), ...entry };
  }
  yield* rows;
  yield* recordEntries(records, (attachment) => attachmentText(sources, attachment));
}

/** The paths of all pages, in a fixed order. */
function pagePaths(folder: string): string[] {
  return listFiles(folder, '', '.html').map((file) => `/${file.replace(/index\.html$/, '')}`);
}

/** Reads built pages by their path. */
function builtPages(folder: string, title: string): (path: string) => BuiltPage | null {
  return (path) => {
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    return readPage(readFileSync(file, 'utf8'), title);
  };
}
