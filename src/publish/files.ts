import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { walk } from '../reader/files.ts';

/** Paths of all files below a folder, with `/` between names, in order of their code points: the same on every machine. */
export function filesBelow(folder: string): string[] {
  return walk(folder)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** SHA-256 of a text or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One line a file, as `sha256sum --check` reads it; of a file in `known` the hash is known already. */
export function sumsOf(
  folder: string,
  files: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): string {
  return files
    .map((file) => `${known.get(file) ?? sha256(readFileSync(join(folder, file)))}  ${file}\n`)
    .join('');
}
