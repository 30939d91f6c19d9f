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
