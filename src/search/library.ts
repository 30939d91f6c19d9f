import { CborReader } from './cbor.ts';
import type { Bundle } from './manifest.ts';
import type { Matches } from './positions.ts';
import { Postings } from './postings.ts';
import { keyOf } from './words.ts';

/** What a record shows. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; kind: string; place: string; date: string };
}

/** A bundle that is open. */
interface Opened {
  folder: string;
  name: string;
  table: Table;
}

const signature = 'pagefind_dcd';
const stride = 1_000_000;

/** The index in the browser: the bundles opened so far, whose records are numbered across bundles, the newest first. */
export class Library {
  readonly #folder: string;
  readonly #bundles: readonly Bundle[];
  readonly #opened: Opened[] = [];
  readonly #once = new Map<string, Promise<unknown>>();

  /** @param folder where the index stands, with a trailing slash. */
  constructor(folder: string, bundles: readonly Bundle[]) {
    this.#folder = folder;
    this.#bundles = bundles;
  }

  /** How many bundles are open, the newest of them at the least. */
  get opened(): number {
    return this.#opened.length;
  }

  /** Opens bundles, newest first, until this many are open. */
  async open(wanted: number): Promise<void> {
    for (const [number, bundle] of this.#bundles.slice(0, wanted).entries()) {
      const opened = await this.#asked(bundle.folder, () => this.#open(bundle));
      this.#opened[number] = opened;
    }
  }

  /** The records that hold a term, or words that begin with it when it has no end; positions rise. */
  async find(term: string): Promise<Matches> {
    const key = keyOf(term);
    const found: Matches = new Map();
    const loaded = await Promise.all(this.#opened.map((opened) => this.#load(opened, key)));
    loaded.forEach((chunks, bundle) => {
      for (const postings of chunks) postings.find(key, bundle * stride, found);
    });
    // Words that begin alike stand in one record each at its own places.
    for (const [record, positions] of found) {
      if (positions.every((at, index) => index === 0 || at > (positions[index - 1] ?? 0))) continue;
      found.set(
        record,
        [...new Set(positions)].sort((a, b) => a - b),
      );
    }
    return found;
  }

  /** Fetches what several terms need at once, for {@link find}. */
  async load(terms: readonly string[]): Promise<void> {
    await Promise.all(
      terms.flatMap((term) => this.#opened.map((opened) => this.#load(opened, keyOf(term)))),
    );
  }

  /** What a record shows; rejects when its file is broken. */
  async read(page: number): Promise<Fragment> {
    const { bundle, record } = placeOf(page);
    const { folder, name, table } = this.#opened[bundle] as Opened;
    const path = `${folder}fragment/${table.groups[record]}.pf_fragment`;
    const group = await this.#asked(path, async () => {
      const bytes = await unpackedFile(path);
      return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Fragment>;
    });
    const fragment = group[name + record.toString(36)];
    if (!fragment) throw new Error(`unknown record: ${page}`);
    return fragment;
  }

  async #open({ folder: place, name }: Bundle): Promise<Opened> {
    const folder = `${this.#folder}${place}/`;
    const table = readTable(await unpackedFile(`${folder}pagefind.ko.pf_meta`));
    return { folder, name, table };
  }

  /** The chunks where words that begin with the key would stand. */
  #load({ folder, table }: Opened, key: string): Promise<Postings[]> {
    const needed = table.chunks.filter(
      ([from, to]) => to >= key && (from <= key || from.startsWith(key)),
    );
    return Promise.all(
      needed.map(([, , chunk]) => {
        const path = `${folder}index/${chunk}.pf_index`;
        return this.#asked(path, async () => new Postings(await unpackedFile(path)));
      }),
    );
  }

  /** What is asked for once; a failure is forgotten, so that the next search tries again. */
  #asked<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#once.get(name);
    if (known) return known as Promise<T>;
    const asked = ask();
    this.#once.set(name, asked);
    asked.catch(() => this.#once.delete(name));
    return asked;
  }
}

/** The bundle of a record and its number there. */
export function placeOf(page: number): { bundle: number; record: number } {
  return { bundle: Math.floor(page / stride), record: page % stride };
}

async function unpackedFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(unpacked).arrayBuffer());
    if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
      throw new Error('not a part of the index');
    }
    return bytes.subarray(signature.length);
  } catch (cause) {
    throw new Error(`missing part of the search index: ${address}`, { cause });
  }
}

/** What a bundle's table says: the file of each record's fragment; first term, last term and file of each chunk. */
interface Table {
  groups: string[];
  chunks: [from: string, to: string, file: string][];
}

function readTable(bytes: Uint8Array): Table {
  const reader = new CborReader(bytes);
  const list = <T>(item: () => T): T[] => Array.from({ length: reader.array() }, item);
  reader.array();
  reader.text();
  const groups = list(() => {
    reader.array();
    reader.text();
    reader.number();
    return reader.text();
  });
  const chunks = list((): Table['chunks'][number] => {
    reader.array();
    return [reader.text(), reader.text(), reader.text()];
  });
  return { groups, chunks };
}
