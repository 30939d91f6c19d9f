import { CborReader } from './cbor.ts';
import type { Matches } from './positions.ts';

/** The terms of one chunk of the index, and where each stands in which records. */
export class Postings {
  readonly #bytes: Uint8Array;
  /** In rising order. */
  readonly #terms: string[] = [];
  /** Where the records of each term begin in the bytes. */
  readonly #starts: number[] = [];

  /** @param bytes the chunk, unpacked; throws when it is none. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new CborReader(bytes);
    reader.array();
    for (let left = reader.array(); left > 0; left--) {
      reader.array();
      this.#terms.push(reader.text());
      this.#starts.push(reader.at);
      read(reader, () => undefined);
      reader.array();
    }
  }

  /** Adds to `found` the records of all terms that begin with a key, numbered from `first` on. */
  find(key: string, first: number, found: Matches): void {
    const begin = this.#terms.findIndex((term) => term >= key);
    if (begin < 0) return;
    for (let index = begin; this.#terms[index]?.startsWith(key); index++) {
      read(new CborReader(this.#bytes, this.#starts[index]), (record) => {
        const positions = found.get(first + record) ?? [];
        if (positions.length === 0) found.set(first + record, positions);
        return positions;
      });
    }
  }
}

/** Reads the records of one term and adds the positions of each to the list it has, if any. */
function read(reader: CborReader, positionsOf: (record: number) => number[] | undefined): void {
  let record = 0;
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    record += reader.number();
    const positions = positionsOf(record);
    let position = 0;
    for (let more = reader.array(); more > 0; more--) {
      position += reader.number();
      positions?.push(position);
    }
    reader.array();
  }
}
