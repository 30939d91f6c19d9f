import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { releaseFaults, sealRelease } from '../../src/publish/release.ts';
import {
  BusyError,
  keptReleases,
  recover,
  rollBack,
  rollbackSteps,
  swapIn,
  swapSteps,
} from '../../src/publish/swap.ts';
import { folderOf, writeFiles } from '../support/folder.ts';

const facts = { asOf: '2021-01-10', reports: 1, records: 0, searchable: 1 };

/** A sealed site of one page that says what it is. */
function siteSaying(text: string): string {
  const folder = folderOf({ 'index.html': text, 'about/index.html': `about ${text}` });
  sealRelease(folder, facts);
  return folder;
}

const said = (out: string) => readFileSync(join(out, 'index.html'), 'utf8');
const beside = (out: string) =>
  readdirSync(join(out, '..'))
    .filter((name) => name !== 'dist')
    .sort();

test('swapIn puts the new site out and keeps the old one', () => {
  const out = join(folderOf(), 'dist');
  swapIn(siteSaying('one'), out);
  expect([said(out), beside(out)]).toEqual(['one', []]);
  swapIn(siteSaying('two'), out);
  expect([said(out), beside(out)]).toEqual(['two', ['dist.releases']]);
  expect(keptReleases(out).map((name) => said(join(`${out}.releases`, name)))).toEqual(['one']);
});

test('three releases are kept, and the same site published again is not one of them', () => {
  const out = join(folderOf(), 'dist');
  for (const text of ['1', '2', '2', '3', '4', '5', '5']) swapIn(siteSaying(text), out);
  expect(said(out)).toBe('5');
  expect(keptReleases(out).map((name) => said(join(`${out}.releases`, name)))).toEqual([
    '2',
    '3',
    '4',
  ]);
});

test('F22: rollBack returns to the release before, byte for byte, and further back each time', () => {
  const out = join(folderOf(), 'dist');
  const sums = ['one', 'two', 'three'].map((text) => {
    swapIn(siteSaying(text), out);
    return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  });
  for (const before of [sums[1], sums[0]]) {
    expect(rollBack(out)).toBe(true);
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(before);
    expect(releaseFaults(out)).toEqual([]);
  }
  expect(rollBack(out)).toBe(false);
  expect(said(out)).toBe('one');
});

test('F02: killed between any two steps, the next command leaves the old or the new site, whole', () => {
  const seen: string[] = [];
  const count = swapSteps(siteSaying('new'), join(folderOf(), 'dist')).length;
  for (let done = 0; done <= count; done++) {
    const out = join(folderOf(), 'dist');
    swapIn(siteSaying('old'), out);
    for (const step of swapSteps(siteSaying('new'), out).slice(0, done)) step();
    recover(out);
    expect(releaseFaults(out), `after step ${done}`).toEqual([]);
    seen.push(said(out));
    expect(beside(out)).toEqual(said(out) === 'new' ? ['dist.releases'] : []);
    swapIn(siteSaying('newer'), out);
    expect(said(out)).toBe('newer');
  }
  expect(seen).toEqual(['old', 'old', 'old', 'new', 'new', 'new', 'new', 'new']);
});

test('F02: a rollback killed between any two steps ends with one whole site', () => {
  const seen: string[] = [];
  for (let done = 0; done <= 7; done++) {
    const out = join(folderOf(), 'dist');
    for (const text of ['one', 'two']) swapIn(siteSaying(text), out);
    for (const step of rollbackSteps(out)?.slice(0, done) ?? []) step();
    recover(out);
    expect(releaseFaults(out), `after step ${done}`).toEqual([]);
    seen.push(said(out));
  }
  expect(seen).toEqual(['two', 'two', 'two', 'one', 'one', 'one', 'one', 'one']);
});

test('F02: a copy that was cut off half-way is thrown away', () => {
  const out = join(folderOf(), 'dist');
  swapIn(siteSaying('old'), out);
  swapSteps(siteSaying('new'), out)[0]?.();
  writeFiles(`${out}.next`, { 'index.html': 'ne' });
  recover(out);
  expect([said(out), existsSync(`${out}.next`)]).toEqual(['old', false]);
});

test('F06: a swap that another process is at is neither joined nor disturbed', async () => {
  const out = join(folderOf(), 'dist');
  swapIn(siteSaying('old'), out);
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const journal = JSON.stringify({ process: String(other.pid), step: 'copy', previous: 'keep' });
  writeFileSync(`${out}.swap`, journal);
  expect(recover(out)).toBe(true);
  expect(() => swapIn(siteSaying('new'), out)).toThrow(BusyError);
  expect(said(out)).toBe('old');
  other.kill('SIGKILL');
  await new Promise((ended) => other.on('exit', ended));
  swapIn(siteSaying('new'), out);
  expect(said(out)).toBe('new');
});

test('a folder that no build of ours made is kept too, not deleted', () => {
  const out = join(folderOf({ 'dist/index.html': 'by hand' }), 'dist');
  swapIn(siteSaying('new'), out);
  expect(rollBack(out)).toBe(true);
  expect(said(out)).toBe('by hand');
});

test('swapIn copies a site that was made on another disk', () => {
  const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'yeollam-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  cpSync(siteSaying('new'), elsewhere, { recursive: true });
  const out = join(folderOf(), 'dist');
  swapIn(siteSaying('old'), out);
  swapIn(elsewhere, out);
  expect([said(out), releaseFaults(out), beside(out)]).toEqual(['new', [], ['dist.releases']]);
});
