import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, sha256, sumsOf } from './files.ts';

/** The list of every file of a release with its hash; itself not in it. */
export const sumsFile = 'SHA256SUMS';
/** What a release holds, in numbers. */
export const releaseFile = 'release.json';

/** What the sources hold, and from when: the part of `release.json` that the files cannot tell. */
export interface ReleaseFacts {
  /** The reference date (기준일) of the build. */
  asOf: string;
  reports: number;
  /** Disclosure records that the public may see. */
  records: number;
  /** Pages that the site's own search finds. */
  searchable: number;
}

/**
 * Writes `release.json` and, last of all, `SHA256SUMS` into a finished site: a folder without the
 * second is not whole. Nothing of the clock or the machine goes in. `known` are hashes of files that
 * have been read already.
 */
export function sealRelease(
  folder: string,
  facts: ReleaseFacts,
  known?: ReadonlyMap<string, string>,
): void {
  const files = filesBelow(folder);
  const sums = sumsOf(folder, files, known);
  const { asOf, ...counts } = facts;
  const release = {
    asOf,
    counts: {
      ...counts,
      pages: files.filter((file) => file.endsWith('.html')).length,
      files: files.length,
    },
    manifest: sha256(sums),
  };
  writeFileSync(join(folder, releaseFile), `${JSON.stringify(release, null, 2)}\n`);
  writeFileSync(join(folder, sumsFile), sums + sumsOf(folder, [releaseFile]));
}

/** Every file that a sealed release lacks, has too many or has with other bytes. */
export function releaseFaults(folder: string): string[] {
  const sums = join(folder, sumsFile);
  if (!existsSync(sums)) return [sumsFile];
  const listed = new Map(
    readFileSync(sums, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const present = filesBelow(folder).filter((file) => file !== sumsFile);
  const wrong = present.filter(
    (file) => listed.get(file) !== sha256(readFileSync(join(folder, file))),
  );
  const there = new Set(present);
  return [...wrong, ...[...listed.keys()].filter((file) => !there.has(file))];
}
