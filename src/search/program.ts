/** What the library's program gives, as version 1.6.0 compiles it. An index is known by its address in memory. */
interface Program {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (size: number, align: number) => number;
  __wbindgen_free: (at: number, size: number, align: number) => void;
  init_pagefind: (...meta: Passed) => number;
  set_ranking_weights: (index: number, ...weights: Passed) => number;
  load_index_chunk: (index: number, ...chunk: Passed) => number;
  load_filter_chunk: (index: number, ...chunk: Passed) => number;
  search: (
    index: number,
    ...rest: [...Passed, ...Passed, ...Passed, ...Passed, exact: number, accents: number]
  ) => Passed;
}
/** A place in the program's memory and how many bytes stand there. */
type Passed = [at: number, size: number];

/** Places count, not the library's own ranking: with all weights at nothing its sums are short to write. */
const weights = {
  term_similarity: 0,
  page_length: 0,
  term_saturation: 0,
  term_frequency: 0,
};

/** Starts the library's program. */
export async function startProgram(wasm: Uint8Array<ArrayBuffer>): Promise<Program> {
  let program: Program | undefined;
  const { instance } = await WebAssembly.instantiate(wasm, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => program?.__wbindgen_externrefs.grow(4),
    },
  });
  program = instance.exports as unknown as Program;
  program.__wbindgen_start();
  return program;
}

/** One bundle's index, read by the library's program. */
export class ProgramIndex {
  readonly #program: Program;
  #index: number;

  /** @param meta the bundle's table, unpacked. */
  constructor(program: Program, meta: Uint8Array) {
    this.#program = program;
    this.#index = program.init_pagefind(...this.#pass(meta));
    this.#index = program.set_ranking_weights(this.#index, ...this.#text(JSON.stringify(weights)));
    if (this.#index === 0) throw new Error('invalid table of the search index');
  }

  /** Takes in a chunk, unpacked. */
  load(chunk: Uint8Array): void {
    this.#index = this.#program.load_index_chunk(this.#index, ...this.#pass(chunk));
    if (this.#index === 0) throw new Error('invalid part of the search index');
  }

  /**
   * The records whose words begin with a term, each with the positions where they do.
   *
   * @param within the only records wanted.
   */
  search(term: string, within?: readonly number[]): Map<number, number[]> {
    // A part that it could not read took the index with it.
    if (this.#index === 0) throw new Error('invalid part of the search index');
    if (within) this.#setFilter(within);
    const [at, size] = this.#program.search(
      this.#index,
      ...this.#text(term),
      ...this.#text(term),
      ...this.#text(within ? '{"r":"r"}' : '{}'),
      ...this.#text(''),
      0,
      0,
    );
    const answer = new Uint8Array(this.#program.memory.buffer, at, size);
    const found = readAnswer(answer);
    this.#program.__wbindgen_free(at, size, 1);
    // The program would count its records in every answer.
    if (within) this.#setFilter([]);
    return found;
  }

  /** Gives the program a filter `r` with these records as its one value, in the library's format. */
  #setFilter(records: readonly number[]): void {
    const bytes = new Uint8Array(12 + records.length * 5);
    bytes.set([0x82, 0x61, 0x72, 0x81, 0x82, 0x61, 0x72, 0x9a]);
    const view = new DataView(bytes.buffer);
    view.setUint32(8, records.length);
    records.forEach((record, index) => {
      view.setUint8(12 + index * 5, 0x1a);
      view.setUint32(13 + index * 5, record);
    });
    this.#index = this.#program.load_filter_chunk(this.#index, ...this.#pass(bytes));
  }

  #text(text: string): Passed {
    return this.#pass(new TextEncoder().encode(text));
  }

  /** Copies bytes to the program, which frees them. */
  #pass(bytes: Uint8Array): Passed {
    const at = this.#program.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#program.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }
}

const [quote, p, l, colon, dash] = [...'"pl:-'].map((sign) => sign.charCodeAt(0));

/**
 * Reads the program's answer where it stands: `"p":"0-7ps"` names a record, `"l":520` is one of its
 * positions. Made into objects it would be megabytes for a word that is everywhere.
 */
export function readAnswer(answer: Uint8Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let positions: number[] = [];
  for (let at = 3; at < answer.length; at++) {
    if (answer[at] !== colon || answer[at - 1] !== quote || answer[at - 3] !== quote) continue;
    const name = answer[at - 2];
    if (name === l && isDigit(answer[at + 1])) {
      let position = 0;
      while (isDigit(answer[at + 1])) position = position * 10 + (answer[++at] ?? 0) - 48;
      positions.push(position);
    } else if (name === p) {
      while (answer[at] !== dash) at++;
      let record = 0;
      while (answer[at + 1] !== quote) record = record * 36 + digitOf(answer[++at] ?? 0);
      positions = [];
      found.set(record, positions);
    }
  }
  return found;
}

function isDigit(sign = 0): boolean {
  return sign >= 48 && sign <= 57;
}

function digitOf(sign: number): number {
  return sign - (sign <= 57 ? 48 : 87);
}
