import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { Engine } from '../../src/search/engine.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { writeIndex } from '../../src/search/index.ts';

/** A way to search documents, for comparison: addresses of all that it finds, best first. */
export interface Contender {
  name: string;
  find: (typed: string) => Promise<string[]>;
  suggest?: (typed: string) => Promise<string[]>;
}

/** Lets browser code read files of this machine as it would fetch them. */
export function fetchFromDisk(): void {
  globalThis.fetch = async (input) => {
    try {
      const { pathname } = new URL(String(input), 'file:///');
      return new Response(readFileSync(fileURLToPath(`file://${pathname}`)));
    } catch {
      return new Response('', { status: 404 });
    }
  };
}

/** Our index, written into a folder. The documents have no dates: they are numbered as they come. */
export async function ours(entries: readonly SearchEntry[], folder: string): Promise<Contender> {
  await writeIndex(entries, folder, { synonyms: [] });
  const engine = new Engine(`${pathToFileURL(folder).href}/`);
  const addresses = entries.map(({ address }) => address);
  return {
    name: 'Yeollam',
    find: async (typed) => (await engine.all(typed)).map((number) => addresses[number] ?? ''),
    suggest: (typed) => engine.suggest(typed),
  };
}

/** The library as it comes. */
export async function stock(entries: readonly SearchEntry[], folder: string): Promise<Contender> {
  await writeStock(entries, folder);
  const pagefind = await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href);
  const instance = pagefind.createInstance({
    basePath: `${pathToFileURL(join(folder, 'pagefind')).href}/`,
    noWorker: true,
  });
  const addresses = new Map<string, string>();
  return {
    name: 'Pagefind 1.6, as it comes',
    find: async (typed) => {
      const { results } = await instance.search(typed);
      const found: string[] = [];
      for (const { id, data } of results) {
        if (!addresses.has(id)) addresses.set(id, (await data()).raw_url);
        found.push(addresses.get(id) ?? '');
      }
      return found;
    },
  };
}

/** Writes the library's own index of the documents. */
export async function writeStock(entries: readonly SearchEntry[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'ko' });
  for (const { address, title, text } of entries) {
    await index?.addCustomRecord({
      url: address,
      content: `${title} ${text}`,
      language: 'ko',
      meta: { title },
    });
  }
  const { files = [] } = (await index?.getFiles()) ?? {};
  await close();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** MiniSearch with what its manual gives for search boxes: prefixes, all words. */
export function mini(entries: readonly SearchEntry[]): Contender {
  const search = new MiniSearch({ fields: ['title', 'text'], idField: 'address' });
  search.addAll(entries as SearchEntry[]);
  return {
    name: 'MiniSearch 7.2',
    find: async (typed) =>
      search
        .search(typed, { prefix: true, combineWith: 'AND', boost: { title: 2 } })
        .map(({ id }) => id),
  };
}
