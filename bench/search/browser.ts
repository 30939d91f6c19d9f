import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { executable } from '../../test/support/browser.ts';

/** What one search engine costs a reader. */
export interface Cost {
  /** kB from the first focus to the tenth hit, compressed: median of the queries, each with an empty cache. */
  first: number;
  /** kB of each query after it, in the median. */
  further: number;
  /** Milliseconds from the last key to the hits: median, and what 95 of 100 stay under. */
  median: number;
  p95: number;
}

const page = '<!doctype html><html lang="ko"><meta charset="utf-8"><title>찾기</title>';
const clients = {
  ours: `import { openSearcher } from '/src/search/searcher.ts';
import script from '/src/search/worker.ts?worker&url';
const searcher = openSearcher('/', script);
export const suggest = (typed) => searcher.suggest(typed);
export const search = (words) =>
  searcher.search({ words, filters: {}, sort: 'relevance', page: 1 }).then(({ hits }) => hits.length);`,
  stock: `const pagefind = import(/* @vite-ignore */ '/pagefind/' + 'pagefind.js');
export const suggest = async () => {};
export const search = async (words) => {
  const { results } = await (await pagefind).search(words);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
};`,
  mini: `import MiniSearch from 'minisearch';
const index = fetch('/mini.json').then((response) => response.text()).then((json) =>
  MiniSearch.loadJSON(json, { fields: ['title', 'text'], idField: 'address', storeFields: ['title', 'text'] }));
export const suggest = async () => {};
export const search = async (words) =>
  (await index).search(words, { prefix: true, combineWith: 'AND' }).slice(0, 10).length;`,
};

/** Bundles one client into a folder, as the site's own scripts are bundled. */
export async function writeClient(name: keyof typeof clients, folder: string): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    plugins: [
      {
        name: 'client',
        resolveId: (id) => (id === 'client' ? '\0client' : undefined),
        load: (id) => (id === '\0client' ? clients[name] : undefined),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'client',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'client.js' },
      },
    },
  });
  writeFileSync(join(folder, 'index.html'), page);
}

/** Measures a folder with an index and its client in a real browser: a few first visits, then all queries in one. */
export async function cost(folder: string, queries: readonly string[]): Promise<Cost> {
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox'],
  });
  const open = async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${server.address}/index.html`);
    return { tab, close: () => context.close() };
  };
  const ask = (tab: Awaited<ReturnType<typeof open>>['tab'], words: string): Promise<number> =>
    tab.evaluate(async (typed) => {
      const path = '/client.js';
      const { suggest, search } = await import(path);
      // One key after another, as the box asks for words to go on with.
      for (let length = 1; length < typed.length; length++) await suggest(typed.slice(0, length));
      const begun = performance.now();
      await Promise.all([search(typed), suggest(typed)]);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      return performance.now() - begun;
    }, words);

  const first: number[] = [];
  for (const words of queries.slice(0, 12)) {
    const { tab, close } = await open();
    const before = server.sent();
    await ask(tab, words);
    first.push(server.sent() - before);
    await close();
  }
  const { tab } = await open();
  const further: number[] = [];
  const times: number[] = [];
  await ask(tab, queries[0] ?? '');
  for (const words of queries.slice(1)) {
    const before = server.sent();
    times.push(await ask(tab, words));
    further.push(server.sent() - before);
  }
  await browser.close();
  server.close();
  return {
    first: quantile(first, 0.5) / 1000,
    further: quantile(further, 0.5) / 1000,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}

const texts: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A host that compresses text once and keeps it, so that compressing is in no time measured. */
async function serve(folder: string) {
  const bodies = new Map<string, Buffer | undefined>();
  let sent = 0;
  const body = (path: string) => {
    if (!bodies.has(path)) {
      try {
        const plain = readFileSync(join(folder, path));
        const isText = texts[extname(path)] !== undefined;
        const params = { [constants.BROTLI_PARAM_QUALITY]: plain.length > 1e6 ? 5 : 9 };
        bodies.set(path, isText ? brotliCompressSync(plain, { params }) : plain);
      } catch {
        bodies.set(path, undefined);
      }
    }
    return bodies.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = body(decodeURIComponent(pathname));
    sent += found?.length ?? 0;
    const type = texts[extname(pathname)];
    response.writeHead(found ? 200 : 404, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && found && { 'content-encoding': 'br' }),
    });
    response.end(found);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, sent: () => sent, close: () => server.close() };
}
