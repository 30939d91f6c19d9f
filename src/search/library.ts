import type { Bundle } from './manifest.ts';
import type { Matches } from './positions.ts';
import { keyOf } from './words.ts';

/** The part of Pagefind's browser interface that is used. */
interface Pagefind {
  createInstance: (options: object) => Instance;
}
interface Instance {
  mergeIndex: (path: string, options: object) => Promise<void>;
  preload: (term: string) => Promise<void>;
  search: (term: string) => Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  words: number[];
  data: () => Promise<Fragment>;
}

/** What a record shows, as the library hands it out. */
export interface Fragment {
  raw_url: string;
  content: string;
  meta: { title: string; kind: string; place: string; date: string };
}

const signature = 'pagefind_dcd';
const stride = 1_000_000;

/** Pagefind over the bundles opened so far; records are numbered across bundles, the newest first. */
export class Library {
  readonly #folder: string;
  readonly #bundles: readonly Bundle[];
  readonly #data = new Map<number, () => Promise<Fragment>>();
  readonly #found = new Map<string, Promise<Matches>>();
  #instance: Promise<Instance> | undefined;
  #opened = 0;

  /** @param folder where the index stands, with a trailing slash. */
  constructor(folder: string, bundles: readonly Bundle[]) {
    this.#folder = folder;
    this.#bundles = bundles;
  }

  /** How many bundles are open, the newest of them at the least. */
  get opened(): number {
    return this.#opened;
  }

  /** Opens the bundle after those that are open. */
  async openNext(): Promise<void> {
    const bundle = this.#bundles[this.#opened];
    if (!bundle) return;
    const basePath = `${this.#folder}${bundle.folder}/`;
    if (this.#opened === 0) await this.#primary();
    else await (await this.#primary()).mergeIndex(basePath, { metaCacheTag: bundle.folder });
    this.#check();
    if (this.#instance) this.#opened = Math.max(this.#opened, this.#bundles.indexOf(bundle) + 1);
    this.#found.clear();
  }

  /** The records that hold a term, or words that begin with it when it has no end. */
  async find(term: string): Promise<Matches> {
    if (this.#opened === 0) await this.openNext();
    const key = keyOf(term);
    let found = this.#found.get(key);
    if (!found) {
      found = this.#search(key);
      this.#found.set(key, found);
      found.catch(() => this.#found.delete(key));
    }
    return found;
  }

  /** What a record shows; rejects when its file is broken. */
  async read(page: number): Promise<Fragment> {
    const data = this.#data.get(page);
    if (!data) throw new Error(`unknown record: ${page}`);
    return data();
  }

  #primary(): Promise<Instance> {
    this.#instance ??= this.#start().catch((error: unknown) => {
      this.#instance = undefined;
      throw error;
    });
    return this.#instance;
  }

  async #start(): Promise<Instance> {
    const [bundle] = this.#bundles;
    watchFetch();
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${this.#folder}pagefind.js`);
    return pagefind.createInstance({
      basePath: `${this.#folder}${bundle?.folder}/`,
      noWorker: true,
      metaCacheTag: bundle?.folder,
    });
  }

  async #search(key: string): Promise<Matches> {
    const instance = await this.#primary();
    // Waits until the library has its tables; one that began without them never gets them.
    await instance.preload(key).catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    this.#check();
    const tables = this.#bundles
      .slice(0, this.#opened)
      .map(({ folder }) => chunkStarts.get(`${this.#folder}${folder}/`) ?? []);
    // The library loads only the one chunk where the term itself would stand: the chunks that go on with it are asked for by their first word.
    const further = new Set(
      tables.flatMap((starts) => starts.filter((start) => start > key && start.startsWith(key))),
    );
    await Promise.all([...further].map((start) => instance.preload(start)));
    const { results } = await instance.search(key);
    this.#check();
    const matches: Matches = new Map();
    for (const { id, words, data } of results) {
      const dash = id.indexOf('-');
      const bundle = Number.parseInt(id.slice(0, dash), 36);
      const number = bundle * stride + Number.parseInt(id.slice(dash + 1), 36);
      matches.set(number, words);
      if (!this.#data.has(number)) this.#data.set(number, data);
    }
    return matches;
  }

  /** The library goes on as if nothing were when a part of the index cannot be had: we do not. */
  #check(): void {
    const [broken] = [...brokenParts];
    if (broken === undefined) return;
    this.#forget();
    throw new Error(`missing part of the search index: ${broken}`);
  }

  /** Lets the next search begin anew. */
  #forget(): void {
    brokenParts.clear();
    this.#instance = undefined;
    this.#opened = 0;
    this.#found.clear();
  }
}

/** The bundle of a record and its number there. */
export function placeOf(page: number): { bundle: number; record: number } {
  return { bundle: Math.floor(page / stride), record: page % stride };
}

/** The first terms of a bundle's chunks, by the bundle's address. */
const chunkStarts = new Map<string, string[]>();
/** Parts of the index that could not be had since they were last looked at. */
const brokenParts = new Set<string>();
let isWatched = false;

/** Unpacks the library's files on their way to it: the browser does it faster, and a broken one is noticed. */
function watchFetch(): void {
  if (isWatched) return;
  isWatched = true;
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!/\.(?:pf_(?:meta|index|fragment)|pagefind)(?:\?|$)/.test(address))
      return plain(input, init);
    const isIndex = /\.pf_(?:meta|index)/.test(address);
    try {
      const response = await plain(input, init);
      if (!response.ok) throw new Error(`${response.status}`);
      const bytes = await unpacked(await response.arrayBuffer());
      if (/\.pf_meta/.test(address)) {
        chunkStarts.set(address.replace(/[^/]*$/, ''), readChunkStarts(bytes));
      }
      return new Response(bytes);
    } catch (error) {
      if (isIndex) brokenParts.add(address);
      throw error;
    }
  };
}

async function unpacked(packed: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
    throw new Error('not a part of the index');
  }
  return bytes;
}

/** The first terms of the chunks that a bundle's table lists: the third value of the library's metadata. */
function readChunkStarts(bytes: Uint8Array): string[] {
  const decoder = new TextDecoder();
  let at = signature.length;
  const value = (): unknown => {
    const head = bytes[at++] ?? 0;
    const kind = head >> 5;
    let size = head & 31;
    if (size > 23) {
      const width = 1 << (size - 24);
      size = 0;
      for (let left = width; left > 0; left--) size = size * 256 + (bytes[at++] ?? 0);
    }
    if (kind === 0) return size;
    if (kind === 3) {
      at += size;
      return decoder.decode(bytes.subarray(at - size, at));
    }
    if (kind === 4) return Array.from({ length: size }, value);
    throw new Error('not the metadata of an index');
  };
  const [, , chunks] = value() as [string, unknown[], [string, string, string][]];
  return chunks.map(([from]) => from);
}
