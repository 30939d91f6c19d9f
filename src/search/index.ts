import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { bundleFiles, bundleHash, libraryVersion } from './bundle.ts';
import type { SearchEntry } from './entry.ts';
import { facetFiles } from './facetFile.ts';
import { type Bundle, type Manifest, manifestPath } from './manifest.ts';
import { vocabularyFiles } from './vocabularyFiles.ts';

/** What the index is made with besides its records. */
interface IndexOptions {
  synonyms: string[][];
  /** Records that a bundle may hold before older years get one of their own. */
  bundleSize?: number;
}

/** The library's own files that are published beside the index: whoever knows its API can search it, or merge it into a search of their own. */
const published = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

/**
 * Writes the search index of a site into its `pagefind/` folder: the same records give the same bytes.
 *
 * @returns how many records can be searched.
 * @throws when the library is not the version whose files these are: a site without its index is not published.
 */
export async function writeIndex(
  entries: Iterable<SearchEntry>,
  folder: string,
  { synonyms, bundleSize = 12_000 }: IndexOptions,
): Promise<number> {
  const ordered = [...entries].sort(newestFirst);
  const root = dirname(join(folder, manifestPath));
  const library = await libraryFiles();
  const bundles = bundlesOf(ordered, bundleSize).map((part, index) => {
    const name = `${index.toString(36)}-`;
    const files = bundleFiles(name, part);
    const facets = facetFiles(part);
    for (const [facet, file] of facets) {
      files.set(`facet/${facet}.json`, Buffer.from(JSON.stringify(file)));
    }
    if (index === 0) for (const [path, content] of library) files.set(path, content);
    const place = bundleHash(files);
    write(join(root, place), files);
    const years = [...new Set(part.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
    return {
      folder: place,
      name,
      years: years.map(String),
      count: part.length,
      facets: [...facets.keys()],
    } satisfies Bundle;
  });
  const vocabulary = new Map(
    [...vocabularyFiles(ordered)].map(([name, words]) => [
      `${name}.json`,
      Buffer.from(JSON.stringify(words)),
    ]),
  );
  const place = `words-${bundleHash(vocabulary)}`;
  write(join(root, place), vocabulary);
  const manifest: Manifest = {
    bundles,
    vocabulary: {
      folder: place,
      names: [...vocabulary.keys()].map((name) => name.replace('.json', '')),
    },
    synonyms,
  };
  const newest = `export * from './${bundles[0]?.folder}/pagefind.js';\n`;
  write(
    root,
    new Map([
      ['manifest.json', Buffer.from(JSON.stringify(manifest))],
      ['pagefind.js', Buffer.from(newest)],
    ]),
  );
  return ordered.length;
}

/** Newest first, what has no date last; records of one day as they came. */
function newestFirst(a: SearchEntry, b: SearchEntry): number {
  const [older, newer] = [dated(a), dated(b)];
  if (older === newer) return 0;
  return older < newer ? 1 : -1;
}

function dated({ date, year }: SearchEntry): string {
  return date ?? (year === undefined ? '' : String(year));
}

/** Whole years in one bundle as long as they fit; what belongs to no year is in the first. */
function bundlesOf(ordered: SearchEntry[], bundleSize: number): SearchEntry[][] {
  const byYear = Map.groupBy(ordered, ({ year }) => year);
  const undated = byYear.get(undefined) ?? [];
  const years = [...byYear.keys()].filter((year) => year !== undefined).sort((a, b) => b - a);
  const bundles: SearchEntry[][] = [];
  let part = [...undated];
  years.forEach((year, index) => {
    const records = byYear.get(year) ?? [];
    if (index > 0 && part.length + records.length > bundleSize) {
      bundles.push(part);
      part = [];
    }
    part.push(...records);
  });
  bundles.push(part);
  return bundles.map((records) => records.sort(newestFirst));
}

/** The library's own script and program that are published, from an index of nothing. */
async function libraryFiles(): Promise<Map<string, Buffer>> {
  const { index, errors } = await createIndex({ forceLanguage: 'ko' });
  if (!index) throw new Error(`missing search index: ${errors.join('; ')}`);
  await index.addCustomRecord({ url: '/', content: '가', language: 'ko' });
  // Written by us: on a full disk the library's own process dies and leaves its promise open.
  const { files, errors: unwritten } = await index.getFiles();
  await close();
  const found = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  const { version } = JSON.parse(String(found.get('pagefind-entry.json') ?? '{}'));
  if (unwritten.length > 0 || version !== libraryVersion) {
    throw new Error(
      `invalid search index: ${[...unwritten, `library ${version}, not ${libraryVersion}`].join('; ')}`,
    );
  }
  return new Map(published.map((path) => [path, found.get(path) ?? Buffer.of()]));
}

function write(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
