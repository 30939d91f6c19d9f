import type { Bundle } from './manifest.ts';
import type { Matches } from './positions.ts';
import { ProgramIndex, startProgram } from './program.ts';
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
  index: ProgramIndex;
  table: Table;
}

const signature = 'pagefind_dcd';
const stride = 1_000_000;
/** With more records than this, a search narrowed to them is no faster. */
export const narrowLimit = 4_000;

/** The library's program over the bundles opened so far; records are numbered across bundles, the newest first. */
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

  /**
   * The records that hold a term, or words that begin with it when it has no end.
   *
   * @param within the only records wanted; others may be given too.
   */
  async find(term: string, within?: Matches): Promise<Matches> {
    if (within?.size === 0) return within;
    const key = keyOf(term);
    const name = `${this.opened} ${key}`;
    if (!within || within.size > narrowLimit || this.#once.has(name)) {
      return this.#asked(name, () => this.#find(key));
    }
    return this.#find(key, within);
  }

  /** Fetches what several terms need at once, for {@link find}. */
  async load(terms: readonly string[]): Promise<void> {
    await Promise.all(
      terms.flatMap((term) => this.#opened.map((opened) => this.#load(opened, keyOf(term)))),
    );
  }

  async #find(key: string, within?: Matches): Promise<Matches> {
    const found = await Promise.all(
      this.#opened.map(async (opened, bundle) => {
        await this.#load(opened, key);
        const wanted =
          within &&
          [...within.keys()]
            .map(placeOf)
            .filter((place) => place.bundle === bundle)
            .map(({ record }) => record);
        return opened.index.search(key, wanted);
      }),
    );
    const [first = new Map(), ...older] = found;
    older.forEach((records, index) => {
      for (const [record, positions] of records) {
        first.set((index + 1) * stride + record, positions);
      }
    });
    return first;
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
    // One program reads all bundles; it stands in the newest.
    const wasm = `${this.#folder}${this.#bundles[0]?.folder}/wasm.unknown.pagefind`;
    const [program, meta] = await Promise.all([
      this.#asked(wasm, async () => startProgram(await unpackedFile(wasm))),
      unpackedFile(`${folder}pagefind.ko.pf_meta`),
    ]);
    return { folder, name, index: new ProgramIndex(program, meta), table: readTable(meta) };
  }

  /** Loads the chunks where words that begin with the key would stand. */
  async #load({ folder, index, table }: Opened, key: string): Promise<void> {
    const needed = table.chunks.filter(
      ([from, to]) => to >= key && (from <= key || from.startsWith(key)),
    );
    const paths = needed.map(([, , chunk]) => `${folder}index/${chunk}.pf_index`);
    await Promise.all(
      paths.map((path) => this.#asked(path, async () => index.load(await unpackedFile(path)))),
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
    const stream = new Blob([await response.arrayBuffer()])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
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
  const decoder = new TextDecoder();
  let at = 0;
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
  const [, records, chunks] = value() as [string, [string, number, string][], Table['chunks']];
  return { groups: records.map(([, , group]) => group), chunks };
}
