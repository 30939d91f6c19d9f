import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { executable } from '../../test/support/browser.ts';

/** What one search engine costs a reader. */
export interface Cost {
  /** kB from the first focus to the tenth hit, compressed, all requests counted: median of the queries, each with an empty cache. */
  first: number;
  /** kB of each query after it, in the median. */
  further: number;
  /** Milliseconds from the last key to the hits, each query's pieces fetched within them: median, and what 95 of 100 stay under. */
  median: number;
  p95: number;
  /** The same with all pieces loaded: the same words once more. */
  loaded: number;
  loadedP95: number;
}

/** The other engines get a page with nothing on it; ours is measured on the site's own, whose web font comes in for letters of the hits. */
const page = '<!doctype html><html lang="ko"><meta charset="utf-8"><title>찾기</title>';
const clients = {
  stock: `const pagefind = import(/* @vite-ignore */ '/pagefind/' + 'pagefind.js');
export const search = async (words) => {
  const { results } = await (await pagefind).search(words);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).length;
};`,
  mini: `import MiniSearch from 'minisearch';
const index = fetch('/mini.json').then((response) => response.text()).then((json) =>
  MiniSearch.loadJSON(json, { fields: ['title', 'text'], idField: 'address', storeFields: ['title', 'text'] }));
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

/** Asks for one search on an open page and waits for its hits; gives the milliseconds from the last key. */
export type Ask = (tab: Page, words: string) => Promise<number>;

/** Asks a client of {@link writeClient}. */
export const askClient: Ask = (tab, words) =>
  tab.evaluate(async (typed) => {
    const path = '/client.js';
    const { search } = await import(path);
    const begun = performance.now();
    await search(typed);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - begun;
  }, words);

/** Asks the site's search page, key by key. */
export const askPage: Ask = (tab, words) =>
  tab.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('#search-words');
    const state = document.querySelector<HTMLElement>('[data-search-state]');
    const status = document.querySelector('[data-search-status]');
    box?.focus();
    for (let length = 1; length <= typed.length && box; length++) {
      box.value = typed.slice(0, length);
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((next) => setTimeout(next, 40));
    }
    // Sent before the page's script is there, the form would leave the page.
    while (box?.form?.hasAttribute('data-search-client')) {
      await new Promise((next) => setTimeout(next, 10));
    }
    const begun = performance.now();
    box?.form?.requestSubmit();
    const isShown = () =>
      state?.dataset['searchState'] === 'done' && status?.textContent?.startsWith(`‘${typed}’`);
    while (!isShown()) {
      if (performance.now() - begun > 30_000)
        throw new Error(
          `no answer to ${typed}: ${state?.dataset['searchState']} ${status?.textContent}`,
        );
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }
    return performance.now() - begun;
  }, words);

/** Measures a folder with an index in a real browser: a few first visits, then all queries in one. */
export async function cost(
  folder: string,
  path: string,
  ask: Ask,
  queries: readonly string[],
): Promise<Cost> {
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox'],
  });
  const open = async () => {
    const tab = await (await browser.newContext()).newPage();
    await tab.goto(`${server.address}${path}`);
    return tab;
  };
  const first: number[] = [];
  for (const words of queries.slice(0, 12)) {
    const tab = await open();
    const before = server.sent();
    await ask(tab, words);
    first.push(server.sent() - before);
    await tab.context().close();
  }
  const tab = await open();
  const further: number[] = [];
  const times: number[] = [];
  await ask(tab, queries[0] ?? '');
  for (const words of queries.slice(1)) {
    const before = server.sent();
    times.push(await ask(tab, words));
    further.push(server.sent() - before);
  }
  const loaded: number[] = [];
  // Another address and the same words: no answer is remembered.
  for (const words of queries) loaded.push(await ask(tab, `${words}.`));
  await browser.close();
  server.close();
  return {
    first: quantile(first, 0.5) / 1000,
    further: quantile(further, 0.5) / 1000,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    loaded: quantile(loaded, 0.5),
    loadedP95: quantile(loaded, 0.95),
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}

const texts: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A host that has compressed its texts before it is asked for them. */
async function serve(folder: string) {
  const bodies = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const plain = readFileSync(file);
        const isText = texts[extname(file)] !== undefined;
        const params = { [constants.BROTLI_PARAM_QUALITY]: plain.length > 1e6 ? 5 : 9 };
        return [file, isText ? brotliCompressSync(plain, { params }) : plain] as const;
      }),
  );
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const found = bodies.get(join(folder, path));
    sent += found?.length ?? 0;
    const type = texts[extname(path)];
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
