import { inflateRawSync } from 'node:zlib';
import type { CompoundStream } from './compound.ts';
import { refuseObject } from './object.ts';
import { ascii, Refused } from './refusal.ts';
import { refuseScripts } from './script.ts';
import type { FileText, Inside } from './text.ts';

/** Bits of the properties in `FileHeader`. Source: HWP 5.0 document file format, table 3. */
const properties = { packed: 1, password: 2, distributed: 4, secured: 16, certified: 256 | 1024 };

const largestStream = 100_000_000;

/**
 * Guards a HWP 5 document and gives its texts: paragraphs, preview and properties.
 *
 * @throws Refused where it is locked or carries something that can act.
 */
export function inspectHwp(streams: readonly CompoundStream[]): Inside {
  const header = streams.find(({ name }) => name === 'FileHeader')?.bytes ?? new Uint8Array();
  if (!ascii(header, 0, 32).startsWith('HWP Document File') || header.length < 40)
    throw new Refused('D211', '한글 문서가 아닌 복합 파일');
  const flags = Buffer.from(header).readUInt32LE(36);
  if (flags & properties.password) throw new Refused('D212', '암호가 걸린 한글 문서');
  if (flags & (properties.secured | properties.certified))
    throw new Refused('D212', '보안(DRM)이 걸린 한글 문서');
  const isPacked = (flags & properties.packed) !== 0;
  // The text of a document made for distribution is locked; the reader opens it, not this guard.
  const isOpen = (flags & properties.distributed) === 0;
  const unpacked = (bytes: Uint8Array) => (isPacked ? inflated(bytes) : bytes);
  const texts: FileText[] = [];
  const makers: FileText[] = [];
  for (const { name, bytes } of streams) {
    if (name.startsWith('BinData/')) {
      refuseObject(name, bytes);
      refuseObject(name, isPacked ? unpackedObject(bytes) : bytes);
    } else if (/^Scripts\/DefaultJScript$/.test(name))
      refuseScripts(name, scriptText(unpacked(bytes)));
    else if (name === 'PrvText') texts.push({ part: name, text: wide(bytes) });
    else if (/^BodyText\/Section\d+$/.test(name) && isOpen)
      texts.push({ part: name, text: paragraphs(unpacked(bytes)) });
    else if (name === '\u0005HwpSummaryInformation') {
      const named = summary(bytes);
      texts.push({ part: '문서 정보', text: named.map(({ text }) => text).join('\n') });
      makers.push(
        ...named
          .filter(({ id }) => id === author || id === lastSaved)
          .map(({ text }) => ({ part: '문서 정보', text })),
      );
    }
  }
  return { texts, makers };
}

/** Raw deflate without a checksum, as HWP packs its streams. */
function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: largestStream });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('S521', '100 MB보다 크게 풀리는 문서');
    throw new Refused('D211', '잘리거나 깨진 한글 문서');
  }
}

/** What is stored with a document unpacked; what is stored as it is, gives nothing. */
function unpackedObject(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: largestStream });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('S521', '100 MB보다 크게 풀리는 그림');
    return new Uint8Array();
  }
}

/** A script's texts, each after its length in letters. */
function scriptText(bytes: Uint8Array): string {
  const data = Buffer.from(bytes);
  const texts: string[] = [];
  for (let at = 0; at + 4 <= data.length; ) {
    const letters = data.readUInt32LE(at);
    if (letters === 0xffffffff) break;
    texts.push(data.subarray(at + 4, at + 4 + letters * 2).toString('utf16le'));
    at += 4 + letters * 2;
  }
  return texts.join('\n');
}

const paragraphText = 67;

/** The paragraphs of a section: records of letters, among which controls take one or eight places. */
function paragraphs(bytes: Uint8Array): string {
  const data = Buffer.from(bytes);
  const lines: string[] = [];
  for (let at = 0; at + 4 <= data.length; ) {
    const header = data.readUInt32LE(at);
    at += 4;
    let size = header >>> 20;
    if (size === 0xfff && at + 4 <= data.length) {
      size = data.readUInt32LE(at);
      at += 4;
    }
    if ((header & 0x3ff) === paragraphText) lines.push(letters(data.subarray(at, at + size)));
    at += size;
  }
  return lines.join('\n');
}

/** Control letters that stand for themselves; every other one is followed by seven more of its own. */
const single = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31]);

function letters(data: Buffer): string {
  let text = '';
  for (let at = 0; at + 2 <= data.length; at += 2) {
    const letter = data.readUInt16LE(at);
    if (letter >= 32) text += String.fromCharCode(letter);
    else if (single.has(letter)) text += { 10: '\n', 24: '-', 30: ' ', 31: ' ' }[letter] ?? '';
    else {
      text += letter === 9 ? ' ' : '';
      at += 14;
    }
  }
  return text;
}

const author = 4;
const lastSaved = 8;

/** The texts of a property set with their numbers. Broken ones say nothing. */
function summary(bytes: Uint8Array): { id: number; text: string }[] {
  const data = Buffer.from(bytes);
  if (data.length < 48) return [];
  const start = data.readUInt32LE(44);
  const found: { id: number; text: string }[] = [];
  const count = start + 8 <= data.length ? data.readUInt32LE(start + 4) : 0;
  for (let index = 0; index < Math.min(count, 100); index += 1) {
    const entry = start + 8 + index * 8;
    if (entry + 8 > data.length) break;
    const at = start + data.readUInt32LE(entry + 4);
    if (at + 8 > data.length || data.readUInt32LE(at) !== 31) continue;
    const letterCount = data.readUInt32LE(at + 4);
    const text = wide(data.subarray(at + 8, at + 8 + letterCount * 2))
      .replaceAll('\0', '')
      .trim();
    if (text !== '') found.push({ id: data.readUInt32LE(entry), text });
  }
  return found;
}

function wide(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf16le').replaceAll('\0', '');
}
