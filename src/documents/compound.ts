import { ascii, Refused, trailingBytes } from './refusal.ts';

/** A stream of a compound file (the container of HWP 5) by its path, such as `BodyText/Section0`. */
export interface CompoundStream {
  name: string;
  bytes: Uint8Array;
}

const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const noEntry = 0xffffffff;

/** The first bytes of a compound file. */
export const compoundSignature = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/**
 * Opens a compound file as a guard: every chain of sectors must be whole, and hardly a byte may stand
 * outside of the sectors that the file counts. Lenient readers mend both.
 *
 * @throws Refused where it is damaged or another file hangs on it.
 */
export function openCompound(bytes: Uint8Array): CompoundStream[] {
  if (bytes.length < 512) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const size = 2 ** shift;
  const sectors = Math.floor(bytes.length / size) - 1;
  const offset = (sector: number) => (sector + 1) * size;
  const numbers = (sector: number): number[] => {
    if (sector >= sectors) throw damaged();
    return Array.from({ length: size / 4 }, (_, at) =>
      view.getUint32(offset(sector) + at * 4, true),
    );
  };
  const { tables, table } = allocation(view, sectors, numbers);
  let used = Math.max(-1, ...tables);
  const chainFrom = (start: number) => {
    const chain = chainOf(table, start);
    for (const sector of chain) {
      if (sector >= sectors) throw damaged();
      used = Math.max(used, sector);
    }
    return chain;
  };
  const read = (start: number, length?: number) => {
    const chain = chainFrom(start);
    if (length !== undefined && chain.length * size < length) throw damaged();
    return Buffer.concat(
      chain.map((sector) => bytes.subarray(offset(sector), offset(sector) + size)),
    ).subarray(0, length);
  };
  const entries = directoryOf(read(view.getUint32(48, true)));
  const [root] = entries;
  if (!root) throw damaged();
  const mini = root.start === endOfChain ? Buffer.alloc(0) : read(root.start);
  const miniStart = view.getUint32(60, true);
  const miniTable = miniStart === endOfChain ? [] : chainFrom(miniStart).flatMap(numbers);
  const content = ({ start, length }: Entry): Uint8Array => {
    if (length === 0) return new Uint8Array();
    if (length >= view.getUint32(56, true)) return read(start, length);
    const small = Buffer.concat(
      chainOf(miniTable, start).map((sector) => mini.subarray(sector * 64, sector * 64 + 64)),
    );
    if (small.length < length) throw damaged();
    return small.subarray(0, length);
  };
  const streams = pathsOf(entries).map(({ name, entry }) => ({ name, bytes: content(entry) }));
  while (used + 1 < sectors && table[used + 1] === free) used += 1;
  const rest = bytes.length - offset(used + 1);
  if (rest > Math.max(trailingBytes, size))
    throw new Refused('S531', `끝난 뒤에 붙은 ${rest}바이트`);
  return streams;
}

/** The sector that follows each sector, and the sectors where that is written. */
function allocation(
  view: DataView,
  sectors: number,
  numbers: (sector: number) => number[],
): { tables: number[]; table: number[] } {
  const listed = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true));
  let next = view.getUint32(68, true);
  for (let turn = 0; next < endOfChain; turn += 1) {
    if (turn > sectors) throw damaged();
    const more = numbers(next);
    next = more.pop() ?? endOfChain;
    listed.push(...more);
  }
  const tables = listed.filter((sector) => sector < endOfChain);
  return { tables, table: tables.flatMap(numbers) };
}

function chainOf(table: readonly number[], start: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector !== endOfChain; sector = table[sector] ?? free) {
    if (sector >= table.length || chain.length > table.length) throw damaged();
    chain.push(sector);
  }
  return chain;
}

interface Entry {
  name: string;
  /** 1 a folder, 2 a stream, 5 the root, 0 unused. */
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  length: number;
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, index) => {
    const at = index * 128;
    const letters = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    return {
      name: Buffer.from(bytes.subarray(at, at + letters)).toString('utf16le'),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    };
  });
}

/** Every stream with its path: the entries of a folder form a tree of left and right neighbours. */
function pathsOf(entries: readonly Entry[]): { name: string; entry: Entry }[] {
  const found: { name: string; entry: Entry }[] = [];
  const seen = new Set<number>();
  const waiting: { index: number; folder: string }[] = [
    { index: entries[0]?.child ?? noEntry, folder: '' },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { index, folder } = next;
    if (index === noEntry) continue;
    const entry = entries[index];
    if (!entry || seen.has(index)) throw damaged();
    seen.add(index);
    if (entry.kind === 2) found.push({ name: folder + entry.name, entry });
    if (entry.kind === 1) waiting.push({ index: entry.child, folder: `${folder}${entry.name}/` });
    waiting.push({ index: entry.left, folder }, { index: entry.right, folder });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether the bytes begin as a compound file. */
export function isCompound(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 8) === compoundSignature;
}

const damaged = () => new Refused('D211', '잘리거나 깨진 문서 구조');
