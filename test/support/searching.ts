import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Engine } from '../../src/search/engine.ts';

// Node's own fetch reads no files; the engine and the library ask for nothing else here.
globalThis.fetch = async (input) =>
  new Response(readFileSync(new URL(String(input).replace(/\?.*$/, ''))));

/** Searches the index of a built site as its pages do, without a browser: the addresses found, best first. */
export function searchingIn(site: string): (words: string) => Promise<string[]> {
  const base = pathToFileURL(`${site}/`).href;
  const engine = new Engine(base);
  return async (words) => {
    const { hits } = await engine.search({ words, filters: {}, sort: 'relevance', page: 1 });
    return hits.map(({ address }) => address.slice(base.length - 1));
  };
}
