import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import type { SearchEntry } from './entry.ts';
import { termsOf } from './terms.ts';

/** The version of the library whose files these are. */
export const libraryVersion = '1.6.0';

/** What a hit shows, as its fragment holds it. */
export interface Shown {
  address: string;
  title: string;
  kind: string;
  place: string;
  date: string;
}

/** Bytes aimed at, before they are compressed, for a chunk of the index and for a group of short fragments. */
const chunkTarget = 36_000;
const groupTarget = 4_000;

/**
 * The files of one bundle in the library's own format, by path. The library's indexer would number
 * records as it likes, keep index terms in what people read and name each record by a hash; here
 * records are numbered newest first, so that their numbers are the order by date.
 *
 * @param name begins the name of every record: bundles are told apart by it.
 */
export function bundleFiles(name: string, entries: readonly SearchEntry[]): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const chunks = writeChunks(entries, files);
  const groups = writeFragments(name, entries, files);
  const meta = new CborWriter();
  meta.array(6);
  meta.text(libraryVersion);
  meta.array(entries.length);
  entries.forEach((_, page) => {
    meta.array(3);
    meta.text(recordName(name, page));
    meta.number(1);
    meta.text(groups[page] ?? '');
  });
  meta.array(chunks.length);
  for (const [from, to, hash] of chunks) {
    meta.array(3);
    meta.text(from);
    meta.text(to);
    meta.text(hash);
  }
  for (let unused = 0; unused < 3; unused++) meta.array(0);
  files.set('pagefind.ko.pf_meta', packed(meta.done()));
  files.set(
    'pagefind-entry.json',
    Buffer.from(
      JSON.stringify({
        version: libraryVersion,
        languages: { ko: { hash: 'ko', wasm: null, page_count: entries.length } },
        include_characters: [],
      }),
    ),
  );
  return files;
}

/** A name for all the files of a bundle, which changes when one of them does. */
export function bundleHash(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 10);
}

function recordName(bundle: string, page: number): string {
  return bundle + page.toString(36);
}

/** The postings of each term: for each record its number, how many positions, the positions. */
function postings(entries: readonly SearchEntry[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  entries.forEach((entry, page) => {
    for (const [term, positions] of termsOf(entry)) {
      const list = all.get(term) ?? [];
      if (list.length === 0) all.set(term, list);
      positions.sort((a, b) => a - b);
      list.push(page, positions.length, ...positions);
    }
  });
  return all;
}

function writeChunks(entries: readonly SearchEntry[], files: Map<string, Buffer>) {
  const all = postings(entries);
  const terms = [...all.keys()].sort();
  const chunks: [string, string, string][] = [];
  let begun: string[] = [];
  let body = new CborWriter();
  let last = '';
  const close = () => {
    const [first = ''] = begun;
    const chunk = new CborWriter();
    chunk.array(1);
    chunk.array(begun.length);
    const hash = chunks.length.toString(36);
    files.set(`index/${hash}.pf_index`, packed(Buffer.concat([chunk.done(), body.done()])));
    chunks.push([shortest(first, last), begun.at(-1) ?? '', hash]);
    last = begun.at(-1) ?? '';
    begun = [];
    body = new CborWriter();
  };
  for (const term of terms) {
    begun.push(term);
    writeTerm(body, term, all.get(term) ?? []);
    all.delete(term);
    if (body.length >= chunkTarget) close();
  }
  if (begun.length > 0) close();
  return chunks;
}

function writeTerm(body: CborWriter, term: string, list: readonly number[]): void {
  let count = 0;
  for (let at = 0; at < list.length; at += 2 + (list[at + 1] ?? 0)) count++;
  body.array(3);
  body.text(term);
  body.array(count);
  let page = 0;
  for (let at = 0; at < list.length; ) {
    const next = list[at++] ?? 0;
    const length = list[at++] ?? 0;
    body.array(3);
    body.number(next - page);
    page = next;
    body.array(length);
    let position = 0;
    for (let end = at + length; at < end; at++) {
      body.number((list[at] ?? 0) - position);
      position = list[at] ?? 0;
    }
    body.array(0);
  }
  body.array(0);
}

/** The fewest letters of `term` that still come after `before`. */
function shortest(term: string, before: string): string {
  for (let length = 1; length < term.length; length++) {
    const start = term.slice(0, length);
    if (start > before) return start;
  }
  return term;
}

/** Short records share a file, so that a large register is not a file for each row. @returns the group of each record. */
function writeFragments(name: string, entries: readonly SearchEntry[], files: Map<string, Buffer>) {
  const groups: string[] = [];
  let group: [string, string][] = [];
  let size = 0;
  const close = () => {
    if (group.length === 0) return;
    const file = `${name}${(groups.length - group.length).toString(36)}`;
    const content = group.map(([id, fragment]) => `${JSON.stringify(id)}:${fragment}`).join(',');
    files.set(`fragment/g${file}.pf_fragment`, packed(Buffer.from(`{${content}}`)));
    groups.fill(`g${file}`, groups.length - group.length);
    group = [];
    size = 0;
  };
  entries.forEach((entry, page) => {
    const fragment = JSON.stringify(fragmentOf(entry));
    if (size + fragment.length > groupTarget) close();
    group.push([recordName(name, page), fragment]);
    groups.push('');
    size += fragment.length;
  });
  close();
  return groups;
}

function fragmentOf({ address, title, kind, place, date, text }: SearchEntry) {
  const meta = { title, kind, place, date: date ?? '' };
  return { url: address, content: text.normalize('NFC'), meta, anchors: [] };
}

function packed(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), content]), { level: 9 });
}
