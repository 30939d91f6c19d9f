import { crc32, deflateSync } from 'node:zlib';

/** What every PNG begins with. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a colour, three colours, no interlacing. */
const format = [8, 2, 0, 0, 0];

/**
 * Opaque pixels of four bytes as a PNG file. Its lines are not filtered: even grounds pack a third smaller
 * so than as the canvas writes them, in half the time.
 */
export function pngFile(width: number, height: number, pixels: Uint8ClampedArray): Uint8Array {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let from = 0, to = 0; from < pixels.length; from += 4) {
    // Each line begins with the number of its filter: none.
    if (from % (width * 4) === 0) to += 1;
    lines[to++] = pixels[from] ?? 0;
    lines[to++] = pixels[from + 1] ?? 0;
    lines[to++] = pixels[from + 2] ?? 0;
  }
  const header = Buffer.from([...bigEndian(width), ...bigEndian(height), ...format]);
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

function bigEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
