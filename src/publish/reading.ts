import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DataIssue } from '../reader/issue.ts';
import { filesBelow } from './files.ts';
import { leaksIn, type PersonalTask } from './privacy.ts';
import { type Expected, type PageFacts, type ReadFiles, readFiles, sharing } from './verify.ts';

/** What is wrong with some files of a site, read once: in their code and links, and what is personal in them. */
export interface Reading extends ReadFiles {
  leaks: DataIssue[];
}

/** Files of a site to be read, as one thread is told. */
interface ReadingTask extends PersonalTask, Pick<Expected, 'scripts' | 'folders'> {
  site: string;
  files: readonly string[];
}

/** Fewer files than this are read sooner than a thread begins. */
const worthThreads = 2000;

/**
 * Begins to read the files that a site has now, in threads of their own where there are many.
 *
 * @returns what that came to, together with the files that have come since: asked for later.
 */
export function readMeanwhile(
  site: string,
  personal: PersonalTask,
  { scripts, folders }: Expected,
): () => Promise<Reading> {
  const files = filesBelow(site);
  const task = { site, ...personal, scripts, folders };
  const isLarge = files.length >= worthThreads;
  const reading = isLarge ? inThreads({ ...task, files }) : Promise.resolve([]);
  // A failure is told where the answer is asked for.
  reading.catch(() => {});
  return async () => {
    const before = await reading;
    const read = new Set(isLarge ? files : []);
    const others = filesBelow(site).filter((file) => !read.has(file));
    return joined([...before, readAll({ ...task, files: others })]);
  };
}

function readAll({ site, files, scripts, folders, ...personal }: ReadingTask): Reading {
  const leaks: DataIssue[] = [];
  const read = readFiles(site, files, { scripts, folders }, (file, bytes) => {
    leaks.push(...leaksIn(file, bytes, personal));
  });
  return { ...read, leaks };
}

function joined(parts: readonly Reading[]): Reading {
  return {
    issues: parts.flatMap(({ issues }) => issues),
    leaks: parts.flatMap(({ leaks }) => leaks),
    pages: new Map(parts.flatMap(({ pages }) => [...pages])),
    files: new Map(parts.flatMap(({ files }) => [...files])),
  };
}

async function inThreads(task: ReadingTask): Promise<Reading[]> {
  // The search index is made meanwhile, by the thread that asks.
  const threads = Math.min(2, Math.max(1, availableParallelism() - 1));
  const size = Math.ceil(task.files.length / threads);
  const parts = Array.from({ length: threads }, (_, index) =>
    task.files.slice(index * size, (index + 1) * size),
  );
  const shared = sharing();
  const read = await Promise.all(parts.map((files) => inThread({ ...task, files }, shared)));
  return read.flat();
}

function inThread(task: ReadingTask, shared: (text: string) => string): Promise<Reading[]> {
  return new Promise((done, failed) => {
    const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const read: Reading[] = [];
    thread.on('message', (part: PackedReading) => read.push(unpacked(part, shared)));
    thread.once('error', failed);
    thread.once('exit', (code) =>
      code === 0 ? done(read) : failed(new Error(`reading thread ended: ${code}`)),
    );
  });
}

/** How many files a thread reads before it sends what that came to, and forgets it. */
const batch = 2000;

/** A reading as it goes from thread to thread, which copies each string it meets: texts are numbers of one list. */
interface PackedReading extends Pick<Reading, 'issues' | 'leaks' | 'files'> {
  texts: string[];
  pages: [file: string, title: string, leadsOn: boolean, ids: Uint32Array, links: Uint32Array][];
}

/** What a thread does with its part: reads it and sends back what that came to, piece by piece. */
export function readInBatches(task: ReadingTask, send: (part: PackedReading) => void): void {
  for (let begin = 0; begin < task.files.length; begin += batch)
    send(packed(readAll({ ...task, files: task.files.slice(begin, begin + batch) })));
}

function packed({ issues, leaks, files, pages }: Reading): PackedReading {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const facts = [...pages].map(
    ([file, { title, leadsOn, ids, links }]): PackedReading['pages'][number] => [
      file,
      title,
      leadsOn,
      Uint32Array.from(ids, numberOf),
      Uint32Array.from(links, numberOf),
    ],
  );
  return { issues, leaks, files, pages: facts, texts: [...numbers.keys()] };
}

function unpacked(
  { issues, leaks, files, pages, texts }: PackedReading,
  shared: (text: string) => string,
): Reading {
  const own = texts.map(shared);
  const textsOf = (numbers: Uint32Array) => Array.from(numbers, (number) => own[number] ?? '');
  const facts = pages.map(([file, title, leadsOn, ids, links]): [string, PageFacts] => [
    file,
    { title, leadsOn, ids: textsOf(ids), links: textsOf(links) },
  ]);
  return { issues, leaks, files, pages: new Map(facts) };
}
