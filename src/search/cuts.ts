import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cuts, type Morpheme } from './morphemes.ts';

/** What words were cut into, and the mark of the program and the dictionary that cut them. */
interface KeptCuts {
  by: string;
  words: [string, Morpheme[]][];
}

/** Words kept at most. */
const limit = 100_000;

/** How many words were known when the build began. */
let recalled = 0;

/**
 * Takes the cuts of words from the file where an earlier build kept them, so that this one needs the
 * dictionary, whose loading takes a second, for new words alone. They are the same cuts.
 */
export function recallCuts(file: string): void {
  for (const [word, cut] of keptIn(file)) cuts.set(word, cut);
  recalled = cuts.size;
}

/** Keeps the cuts of words for the next build, where there are new ones and the file can be written. */
export function keepCuts(file: string): void {
  if (cuts.size === recalled || recalled >= limit) return;
  const kept: KeptCuts = { by: cutter(), words: [...cuts].slice(0, limit) };
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  } catch {
    // The next build cuts them again.
  }
}

function keptIn(file: string): KeptCuts['words'] {
  try {
    const { by, words }: KeptCuts = JSON.parse(readFileSync(file, 'utf8'));
    return by === cutter() ? words : [];
  } catch {
    return [];
  }
}

/** Changes with the dictionary's version and with the program that reads its answers. */
function cutter(): string {
  const hash = createHash('sha256');
  for (const name of ['lindera-wasm/package.json', './morphemes.ts'])
    hash.update(readFileSync(createRequire(import.meta.url).resolve(name)));
  return hash.digest('hex');
}
