import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, thisProcess } from './process.ts';

/** Where a build works, inside the checkout: nothing here is ever served. */
export interface Stage {
  /** The finished pages, before they are swapped in. */
  site: string;
  /** Astro's cache, begun afresh each time: it keeps old pages when a Markdown plugin changes. */
  cache: string;
  /** Where the cuts of words are kept from build to build. */
  cuts: string;
  release: () => void;
}

/** Takes the checkout for one build, or returns null while another build runs in it. */
export function openStage(checkout: string): Stage | null {
  const folder = join(checkout, '.yeollam');
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  if (!takeLock(lock)) return null;
  const stage = join(folder, 'stage');
  rmSync(stage, { recursive: true, force: true });
  return {
    site: join(stage, 'site'),
    cache: join(stage, 'cache'),
    cuts: join(folder, 'cuts.json'),
    release: () => {
      rmSync(stage, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** Creates a lock file in the name of this process; one that a dead process left behind is taken over. */
export function takeLock(lock: string): boolean {
  for (const isSecondTry of [false, true])
    try {
      writeFileSync(lock, thisProcess(), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readFileSync(lock, 'utf8');
      // An empty lock is one that is being written this moment.
      if (isSecondTry || holder === '' || isRunning(holder)) return false;
      rmSync(lock, { force: true });
    }
  return false;
}
