import { deflateRawSync } from 'node:zlib';
import CFB from 'cfb';

/** What a made HWP 5 file holds beside its paragraphs. */
interface Parts {
  preview?: string;
  author?: string;
  /** Bits of the properties in `FileHeader` beside "packed". */
  flags?: number;
  /** Other streams by their path. */
  streams?: Record<string, Uint8Array>;
}

/** A least HWP 5 document of plain paragraphs, as Hangul packs them. */
export function hwpOf(paragraphs: readonly string[], parts: Parts = {}): Uint8Array {
  const file = CFB.utils.cfb_new();
  const add = (name: string, bytes: Uint8Array) =>
    CFB.utils.cfb_add(file, name, Buffer.from(bytes));
  const header = Buffer.alloc(256);
  header.write('HWP Document File', 'latin1');
  header.writeUInt32LE(0x05010001, 32);
  header.writeUInt32LE(1 | (parts.flags ?? 0), 36);
  add('FileHeader', header);
  add('DocInfo', deflateRawSync(record(16, 0, Buffer.alloc(26))));
  add('BodyText/Section0', deflateRawSync(Buffer.concat(paragraphs.map(paragraph))));
  add('PrvText', Buffer.from(parts.preview ?? paragraphs.join('\r\n'), 'utf16le'));
  if (parts.author !== undefined) add('\u0005HwpSummaryInformation', summary(parts.author));
  for (const [name, bytes] of Object.entries(parts.streams ?? {})) add(name, bytes);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A script as Hangul stores it: texts after their lengths, packed. */
export function hwpScript(source: string): Uint8Array {
  const text = Buffer.from(source, 'utf16le');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(source.length);
  return deflateRawSync(Buffer.concat([Buffer.alloc(4), length, text, Buffer.alloc(4, 0xff)]));
}

function paragraph(text: string): Buffer {
  const letters = Buffer.from(`${text}\r`, 'utf16le');
  const head = Buffer.alloc(24);
  head.writeUInt32LE(letters.length / 2);
  return Buffer.concat([record(66, 0, head), record(67, 1, letters)]);
}

function record(tag: number, level: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(((data.length << 20) | (level << 10) | tag) >>> 0);
  return Buffer.concat([head, data]);
}

/** A property set with one property: number 4, the author. */
function summary(author: string): Buffer {
  const text = Buffer.from(`${author}\0`, 'utf16le');
  const head = Buffer.alloc(48);
  head.writeUInt16LE(0xfffe, 0);
  head.writeUInt32LE(1, 24);
  head.writeUInt32LE(48, 44);
  const set = Buffer.alloc(24);
  set.writeUInt32LE(24 + text.length, 0);
  set.writeUInt32LE(1, 4);
  set.writeUInt32LE(4, 8);
  set.writeUInt32LE(16, 12);
  set.writeUInt32LE(31, 16);
  set.writeUInt32LE(author.length + 1, 20);
  return Buffer.concat([head, set, text]);
}
