import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning, thisProcess } from './process.ts';
import { sumsFile } from './release.ts';

/** How many releases are kept beside the one that is out. */
const kept = 3;

/**
 * What a swap has in hand, written before each step that a later command must finish or undo:
 * `copy` while the new site is brought beside the old one, `swap` once it is there whole.
 */
interface Journal {
  process: string;
  step: 'copy' | 'swap';
  /** What becomes of the site that was out. */
  previous: 'keep' | 'drop';
}

const places = (out: string) => ({
  next: `${out}.next`,
  previous: `${out}.previous`,
  releases: `${out}.releases`,
  journal: `${out}.swap`,
});

/** A swap of sites cannot begin while another process is at it. */
export class BusyError extends Error {}

/** Puts a finished site in the place of the one that is out, which is kept for a rollback. */
export function swapIn(finished: string, out: string): void {
  for (const step of swapSteps(finished, out)) step();
}

/** The steps of a swap in their order: the process may die between any two, and `recover` then leaves one whole site. */
export function swapSteps(finished: string, out: string): (() => void)[] {
  const { next } = places(out);
  const previous = isSameRelease(finished, out) ? 'drop' : 'keep';
  return [
    () => begin(out, previous),
    () => bring(finished, next),
    () => note(out, 'swap', previous),
    ...exchange(out, previous),
  ];
}

/** Puts the newest kept release back in place, and drops the site that is out; false where none is kept. */
export function rollBack(out: string): boolean {
  const steps = rollbackSteps(out);
  for (const step of steps ?? []) step();
  return steps !== null;
}

/** The steps of a rollback in their order, or null where no release is kept. */
export function rollbackSteps(out: string): (() => void)[] | null {
  const { next, releases } = places(out);
  const newest = keptReleases(out).at(-1);
  if (newest === undefined) return null;
  return [
    () => begin(out, 'drop'),
    () => note(out, 'swap', 'drop'),
    () => renameSync(join(releases, newest), next),
    ...exchange(out, 'drop'),
  ];
}

/** Moves a folder, or copies it where it comes from another disk. */
function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, errorOnExist: true });
  }
}

function exchange(out: string, previous: Journal['previous']): (() => void)[] {
  const { next, previous: old, journal } = places(out);
  return [
    () => existsSync(out) && renameSync(out, old),
    () => renameSync(next, out),
    () => putAway(out, previous),
    () => rmSync(journal, { force: true }),
  ];
}

/**
 * Finishes a swap that was cut off, or undoes it where the new site was not there whole. Touches
 * nothing while the process that began it still runs.
 *
 * @returns whether such a process runs.
 */
export function recover(out: string): boolean {
  const { next, previous, journal } = places(out);
  const cutOff = readJournal(out);
  if (!cutOff) return false;
  if (isRunning(cutOff.process)) return true;
  if (cutOff.step === 'copy') rmSync(next, { recursive: true, force: true });
  else if (existsSync(next)) {
    if (existsSync(out)) renameSync(out, previous);
    renameSync(next, out);
  }
  putAway(out, cutOff.previous);
  rmSync(journal, { force: true });
  return false;
}

/** Names of the kept releases of a published folder, oldest first. */
export function keptReleases(out: string): string[] {
  const { releases } = places(out);
  return existsSync(releases)
    ? readdirSync(releases)
        .filter((name) => /^\d+$/.test(name))
        .sort()
    : [];
}

function begin(out: string, previous: Journal['previous']): void {
  mkdirSync(dirname(out), { recursive: true });
  if (recover(out)) throw new BusyError(`busy folder: ${out}`);
  const { journal, next } = places(out);
  const entry: Journal = { process: thisProcess(), step: 'copy', previous };
  try {
    writeFileSync(journal, JSON.stringify(entry), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new BusyError(`busy folder: ${out}`);
  }
  rmSync(next, { recursive: true, force: true });
  // Left by an earlier version of this program, which kept no journal.
  putAway(out, 'keep');
}

function note(out: string, step: Journal['step'], previous: Journal['previous']): void {
  const { journal } = places(out);
  const entry: Journal = { process: thisProcess(), step, previous };
  writeFileSync(`${journal}.new`, JSON.stringify(entry));
  renameSync(`${journal}.new`, journal);
}

/** A journal that cannot be read was cut off while it was first written: nothing had been touched. */
function readJournal(out: string): Journal | null {
  const { journal } = places(out);
  if (!existsSync(journal)) return null;
  try {
    return JSON.parse(readFileSync(journal, 'utf8'));
  } catch {
    return { process: '', step: 'copy', previous: 'keep' };
  }
}

/** Brings the site that was out among the kept releases, of which the oldest go. */
function putAway(out: string, fate: Journal['previous']): void {
  const { previous, releases } = places(out);
  if (!existsSync(previous)) return;
  if (fate === 'drop') {
    rmSync(previous, { recursive: true, force: true });
    return;
  }
  const names = keptReleases(out);
  const number = Number(names.at(-1) ?? 0) + 1;
  mkdirSync(releases, { recursive: true });
  renameSync(previous, join(releases, String(number).padStart(6, '0')));
  for (const name of names.slice(0, Math.max(0, names.length + 1 - kept)))
    rmSync(join(releases, name), { recursive: true, force: true });
}

/** Whether two folders hold the same release, as their lists of files say. */
function isSameRelease(one: string, other: string): boolean {
  const [sums, others] = [one, other].map((folder) => join(folder, sumsFile));
  if (!sums || !others || !existsSync(sums) || !existsSync(others)) return false;
  return readFileSync(sums, 'utf8') === readFileSync(others, 'utf8');
}
