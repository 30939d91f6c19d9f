import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a build works, inside the checkout: nothing here is ever served. */
export interface Stage {
  /** The finished pages, before they are swapped in. */
  site: string;
  /** Astro's cache, begun afresh each time: it keeps old pages when a Markdown plugin changes. */
  cache: string;
  release: () => void;
}

/** Takes the checkout for one build, or returns null while another build runs in it. */
export function openStage(checkout: string): Stage | null {
  const folder = join(checkout, '.yeollam');
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  if (!takeLock(lock)) {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return null;
    rmSync(lock, { force: true });
    if (!takeLock(lock)) return null;
  }
  const stage = join(folder, 'stage');
  rmSync(stage, { recursive: true, force: true });
  return {
    site: join(stage, 'site'),
    cache: join(stage, 'cache'),
    release: () => {
      rmSync(stage, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

function takeLock(lock: string): boolean {
  try {
    const handle = openSync(lock, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Puts a finished site in the place of the one that is out: copied beside it first, then two renames. */
export function swapIn(finished: string, out: string): void {
  recover(out);
  const next = `${out}.next`;
  mkdirSync(dirname(out), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  cpSync(finished, next, { recursive: true });
  if (existsSync(out)) renameSync(out, `${out}.previous`);
  renameSync(next, out);
  rmSync(`${out}.previous`, { recursive: true, force: true });
}

/** Restores the site that was out when an earlier swap was cut off between its two renames. */
export function recover(out: string): void {
  const previous = `${out}.previous`;
  if (!existsSync(previous)) return;
  if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, out);
}
