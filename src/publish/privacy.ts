import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Allowed } from '../privacy/allowed.ts';
import { maskIssues } from '../privacy/mask.ts';
import { scanName, scanTable, scanText } from '../privacy/scan.ts';
import { readCsv } from '../reader/csv.ts';
import { listFiles } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { publishedText } from './texts.ts';

/** What the sources hold, and what they allow: as the check of the sources found it. */
export interface KnownPersonal {
  issues: readonly DataIssue[];
  allowed: Allowed;
}

/**
 * What a finished site holds that is personal, in every text of it and in its search index. What the
 * sources hold and someone has acknowledged (`known`) may stand here too. A line is one of the text
 * as it was read, not of the file.
 */
export function publishedIssues(folder: string, known: KnownPersonal): DataIssue[] {
  return leaksIn(taskOf(folder, listFiles(folder, '', ''), known));
}

/** Files of a site to be read for what is personal, as one thread is told. */
export interface ReadingTask {
  folder: string;
  files: readonly string[];
  acknowledged: ReadonlySet<string>;
  allowed: Allowed;
}

/** What is personal in some files of a site. */
export function leaksIn({ folder, files, acknowledged, allowed }: ReadingTask): DataIssue[] {
  return maskIssues(
    files
      .flatMap((file) => [...scanName(file, allowed), ...fileIssues(folder, file, allowed)])
      .filter(({ level }) => level !== 'notice')
      .filter((issue) => issue.level === 'error' || !acknowledged.has(mark(issue))),
  );
}

function taskOf(
  folder: string,
  files: readonly string[],
  { issues, allowed }: KnownPersonal,
): ReadingTask {
  return { folder, files, acknowledged: new Set(issues.map(mark)), allowed };
}

/** Fewer files than this are read sooner than a thread begins. */
const worthThreads = 2000;

/**
 * Begins to read the files that a site has now, in threads of their own where there are many.
 *
 * @returns what is personal in them and, when that is asked, in the files that have come since.
 */
export function readMeanwhile(folder: string, known: KnownPersonal): () => Promise<DataIssue[]> {
  const files = listFiles(folder, '', '');
  const task = taskOf(folder, files, known);
  const isLarge = files.length >= worthThreads;
  const reading = isLarge ? inThreads(task) : Promise.resolve([]);
  // A failure is told where the answer is asked for.
  reading.catch(() => {});
  return async () => {
    const read = new Set(isLarge ? files : []);
    const others = listFiles(folder, '', '').filter((file) => !read.has(file));
    return [...(await reading), ...leaksIn({ ...task, files: others })];
  };
}

async function inThreads(task: ReadingTask): Promise<DataIssue[]> {
  const threads = Math.min(2, availableParallelism());
  const size = Math.ceil(task.files.length / threads);
  const parts = Array.from({ length: threads }, (_, index) =>
    task.files.slice(index * size, (index + 1) * size),
  );
  const found = await Promise.all(parts.map((files) => inThread({ ...task, files })));
  return found.flat();
}

function inThread(task: ReadingTask): Promise<DataIssue[]> {
  return new Promise((done, failed) => {
    const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: task,
    });
    thread.once('message', done);
    thread.once('error', failed);
    thread.once('exit', (code) => failed(new Error(`reading thread ended: ${code}`)));
  });
}

/** What makes a finding the same in source and page, where blanks and dashes may differ. */
function mark({ code, value, evidence = value }: DataIssue): string {
  return `${code} ${evidence.normalize('NFKC').replace(/[^0-9A-Za-z가-힣@]/g, '')}`;
}

function fileIssues(folder: string, file: string, allowed: Allowed): DataIssue[] {
  const published = publishedText(file, readFileSync(join(folder, file)));
  if (!published) return [];
  if (published.kind === 'csv') {
    const { rows, issues } = readCsv(file, published.text.replace(/^\ufeff/, ''));
    if (issues.length === 0) return scanTable(file, rows, allowed);
  }
  return scanText(file, published.text, allowed);
}
