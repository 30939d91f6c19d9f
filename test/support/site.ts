import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkout } from './paths.ts';

/** A site folder for one test: the real one or an empty one, with some files changed. A null takes the file away. */
export function siteFolder(
  from: 'real' | 'empty',
  changes: Record<string, string | Uint8Array | null> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'yeollam-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (from === 'real')
    for (const part of ['data', 'content', 'public', 'released'])
      cpSync(join(checkout, part), join(folder, part), { recursive: true });
  for (const [path, text] of Object.entries(changes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
  return folder;
}
