import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkout } from './paths.ts';

const lock = resolve(checkout, '.yeollam/test/turn');
let held = 0;

/**
 * Does work while no other test file builds: a checkout takes one build at a time, and test files
 * run side by side. Work of one file may overlap, as two builds at once must to be tested.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (held === 0) mkdirSync(dirname(lock), { recursive: true });
  while (held === 0 && !take()) await setTimeout(50);
  held += 1;
  try {
    return await work();
  } finally {
    held -= 1;
    if (held === 0) rmSync(lock, { force: true });
  }
}

function take(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holder())) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that holds the turn; 0 where it let go this moment. */
function holder(): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
