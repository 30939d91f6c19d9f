import { crc32, inflateRawSync } from 'node:zlib';
import { ascii, Refused, trailingBytes } from './refusal.ts';

/** A file in a ZIP container, inflated. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
  isStored: boolean;
}

const most = {
  entries: 5000,
  entryBytes: 100_000_000,
  allBytes: 200_000_000,
  ratio: 100,
  /** What the ratio is not asked of: a page of equal rows is no bomb. */
  smallBytes: 2_000_000,
};

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/**
 * Opens a ZIP container as a guard, not as a tool: every byte of the file belongs to an entry, no
 * entry is larger than it says, and nothing is inflated that the limits do not allow.
 *
 * @throws Refused where the container is damaged, closed or a bomb.
 */
export function openZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > most.entries) throw new Refused('S521', `${most.entries}개가 넘는 항목`);
  if (directory + view.getUint32(end + 12, true) !== end) throw damaged();
  const entries: ZipEntry[] = [];
  const spans: [number, number][] = [];
  let all = 0;
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const entry = directoryAt(view, bytes, at);
    all += entry.size;
    if (entry.size > most.entryBytes || all > most.allBytes || isBomb(entry))
      throw new Refused('S521', `풀면 ${megabytes(entry.size)} MB가 되는 항목 ${entry.name}`);
    const span = contentOf(view, bytes, entry);
    spans.push([entry.offset, span.end]);
    entries.push({ name: entry.name, isStored: entry.method === 0, bytes: inflated(entry, span) });
    at = entry.next;
  }
  if (at !== end) throw damaged();
  refuseGaps(spans, directory);
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw new Refused('S531', '이름이 같은 두 항목');
  return entries;
}

interface Listed {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  next: number;
}

/** The last end-of-directory record, which at most a short comment may follow. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 70_000); at -= 1) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    const rest = view.byteLength - at - 22;
    if (rest > trailingBytes) throw new Refused('S531', `끝난 뒤에 붙은 ${rest}바이트`);
    return at;
  }
  throw damaged();
}

function directoryAt(view: DataView, bytes: Uint8Array, at: number): Listed {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
  if (/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\0|^[A-Za-z]:/.test(name))
    throw new Refused('S521', `바깥을 가리키는 항목 ${name.replaceAll('\0', '␀')}`);
  if (view.getUint16(at + 8, true) & 1) throw new Refused('D212', '암호가 걸린 항목');
  if (entry.method !== 0 && entry.method !== 8)
    throw new Refused('D212', `모르는 방법으로 압축한 항목 ${name}`);
  return entry;
}

function isBomb({ size, packed }: Listed): boolean {
  return size > most.smallBytes && size > packed * most.ratio;
}

/** Where an entry's bytes stand; its own header must tell the same name as the directory. */
function contentOf(view: DataView, bytes: Uint8Array, { name, offset, packed }: Listed) {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localEntry) throw damaged();
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  const own = new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + nameLength));
  if (own !== name || start + packed > bytes.length) throw damaged();
  return { content: bytes.subarray(start, start + packed), end: start + packed };
}

/** The entry's bytes, of the very size and checksum it says. */
function inflated(
  { method, size, crc, name }: Listed,
  { content }: { content: Uint8Array },
): Uint8Array {
  const result = method === 0 ? content : inflate(content, size, name);
  if (result.length !== size || crc32(result) !== crc) throw damaged();
  return result;
}

function inflate(content: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('S521', `적힌 크기보다 크게 풀리는 항목 ${name}`);
    throw damaged();
  }
}

/** Bytes before, between or after the entries belong to nobody: they could be another file. */
function refuseGaps(spans: [number, number][], directory: number): void {
  // After an entry stands at most a data descriptor of 24 bytes.
  const descriptor = 24;
  let end = 0;
  for (const [from, to] of [...spans.sort(([a], [b]) => a - b), [directory, directory] as const]) {
    if (from < end) throw damaged();
    if (from - end > (end === 0 ? 0 : descriptor))
      throw new Refused('S531', '항목 사이에 숨은 바이트');
    end = to;
  }
}

/** The first letters of archives, and of programs, that an entry may not be. */
export function archiveName(bytes: Uint8Array): string | null {
  const start = ascii(bytes, 0, 8);
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (start.startsWith('7z\u00bc\u00af')) return '7z';
  if (start.startsWith('Rar!')) return 'rar';
  return start.startsWith('\u001f\u008b') ? 'gzip' : null;
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');

const damaged = () => new Refused('D211', '잘리거나 깨진 압축 구조');
