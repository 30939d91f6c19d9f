/** Writes the few kinds of CBOR value that the library's files are made of. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Begins an array of a known length. */
  array(length: number): void {
    this.#head(0x80, length);
  }

  /** A whole number of 0 or more. */
  number(value: number): void {
    this.#head(0, value);
  }

  text(value: string): void {
    const size = Buffer.byteLength(value);
    this.#head(0x60, size);
    this.#room(size);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** The bytes written so far. */
  done(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #head(kind: number, value: number): void {
    this.#room(5);
    if (value < 24) this.#bytes[this.#length++] = kind | value;
    else if (value < 0x100) {
      this.#bytes[this.#length++] = kind | 24;
      this.#bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      this.#bytes[this.#length++] = kind | 25;
      this.#length = this.#bytes.writeUInt16BE(value, this.#length);
    } else {
      this.#bytes[this.#length++] = kind | 26;
      this.#length = this.#bytes.writeUInt32BE(value, this.#length);
    }
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe((this.#bytes.length + size) * 2);
    this.#bytes.copy(wider, 0, 0, this.#length);
    this.#bytes = wider;
  }
}

/** Reads what {@link CborWriter} writes, value by value; every method throws where another kind of value stands. */
export class CborReader {
  /** Where the next value begins. */
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** How many values the array that begins here has. */
  array(): number {
    return this.#head(0x80);
  }

  number(): number {
    return this.#head(0);
  }

  text(): string {
    const size = this.#head(0x60);
    this.at += size;
    return decoder.decode(this.#bytes.subarray(this.at - size, this.at));
  }

  #head(kind: number): number {
    const head = (this.#bytes[this.at++] ?? 0xff) - kind;
    if (head < 0 || head > 26) throw new Error('not a part of the search index');
    if (head < 24) return head;
    let value = 0;
    for (let left = 1 << (head - 24); left > 0; left--)
      value = value * 256 + (this.#bytes[this.at++] ?? 0);
    return value;
  }
}

const decoder = new TextDecoder();
