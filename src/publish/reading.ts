import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DataIssue } from '../reader/issue.ts';
import { filesBelow } from './files.ts';
import { leaksIn, type PersonalTask } from './privacy.ts';
import { type FileRules, type PageFacts, type ReadFiles, readFiles, sharing } from './siteFiles.ts';

/** What is wrong with some files of a site, read once: in their code and links, and what is personal in them. */
export interface Reading extends ReadFiles {
  leaks: DataIssue[];
}

/** Files of a site to be read, as a thread is told. */
interface ReadingTask extends PersonalTask, FileRules {
  site: string;
  files: readonly string[];
  /** How many of them have been taken: threads share it, and each takes the next that nobody has. */
  taken: Int32Array<SharedArrayBuffer>;
}

/** Fewer files than this are read sooner than a thread begins. */
const worthThreads = 2000;

/**
 * Begins to read the files that a site has now, in threads of their own where there are many.
 *
 * @returns what that came to, together with the files that have come since: asked for later, by a
 * thread that then helps with what is left.
 */
export function readMeanwhile(
  site: string,
  personal: PersonalTask,
  { scripts, folders }: FileRules,
): () => Promise<Reading> {
  const files = filesBelow(site);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task = { site, ...personal, scripts, folders, files, taken };
  const shared = sharing();
  const read: Reading[] = [];
  const reading = Promise.all(
    Array.from({ length: files.length < worthThreads ? 0 : threads() }, () =>
      inThread(task, (part) => read.push(unpacked(part, shared))),
    ),
  );
  // A failure is told where the answer is asked for.
  reading.catch(() => {});
  return async () => {
    for (let part = nextFiles(task); part.length > 0; part = nextFiles(task)) {
      read.push(readAll(task, part, shared));
      // Lets in what the threads have sent meanwhile.
      await new Promise((done) => setImmediate(done));
    }
    await reading;
    const known = new Set(files);
    const since = filesBelow(site).filter((file) => !known.has(file));
    return joined([...read, readAll(task, since, shared)]);
  };
}

/** How many threads read while the one that asks makes the search index. */
function threads(): number {
  return Math.min(2, Math.max(1, availableParallelism() - 1));
}

/** How many files are read before what that came to is sent, and forgotten. */
const batch = 250;

/** The next files of a task that nobody reads yet; none where all are taken. */
function nextFiles({ files, taken }: ReadingTask): readonly string[] {
  const begin = Atomics.add(taken, 0, batch);
  return files.slice(begin, begin + batch);
}

function readAll(
  { site, scripts, folders, ...personal }: ReadingTask,
  files: readonly string[],
  shared?: (text: string) => string,
): Reading {
  const leaks: DataIssue[] = [];
  const also = (file: string, bytes: Buffer) => {
    leaks.push(...leaksIn(file, bytes, personal));
  };
  return { ...readFiles(site, files, { scripts, folders }, also, shared), leaks };
}

/** Readings as one, in the order of their files, whoever was first. */
function joined(readings: readonly Reading[]): Reading {
  const firstFile = ({ files }: Reading) => files.keys().next().value ?? '';
  const parts = readings.toSorted((a, b) => (firstFile(a) < firstFile(b) ? -1 : 1));
  return {
    issues: parts.flatMap(({ issues }) => issues),
    leaks: parts.flatMap(({ leaks }) => leaks),
    pages: new Map(parts.flatMap(({ pages }) => [...pages])),
    files: new Map(parts.flatMap(({ files }) => [...files])),
  };
}

function inThread(task: ReadingTask, receive: (part: PackedReading) => void): Promise<void> {
  return new Promise((done, failed) => {
    const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: task,
      // What is left of a page once it is read is gone at once: more room would only fill.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
    });
    thread.on('message', receive);
    thread.once('error', failed);
    thread.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`reading thread ended: ${code}`)),
    );
  });
}

/** A reading as it goes from thread to thread, which copies each string it meets: texts are numbers of one list. */
interface PackedReading extends Pick<Reading, 'issues' | 'leaks' | 'files'> {
  texts: string[];
  pages: [string, PackedFacts][];
}
type PackedFacts = Omit<PageFacts, 'ids' | 'links'> & { ids: Uint32Array; links: Uint32Array };

/** What a thread does: reads files as long as there are any, and sends back what that came to, piece by piece. */
export function readInBatches(task: ReadingTask, send: (part: PackedReading) => void): void {
  for (let part = nextFiles(task); part.length > 0; part = nextFiles(task))
    send(packed(readAll(task, part)));
}

function packed({ issues, leaks, files, pages }: Reading): PackedReading {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const facts = [...pages].map(([file, { ids, links, ...others }]): [string, PackedFacts] => [
    file,
    { ...others, ids: Uint32Array.from(ids, numberOf), links: Uint32Array.from(links, numberOf) },
  ]);
  return { issues, leaks, files, pages: facts, texts: [...numbers.keys()] };
}

function unpacked(
  { issues, leaks, files, pages, texts }: PackedReading,
  shared: (text: string) => string,
): Reading {
  const own = texts.map(shared);
  const textsOf = (numbers: Uint32Array) => Array.from(numbers, (number) => own[number] ?? '');
  const facts = pages.map(([file, { ids, links, ...others }]): [string, PageFacts] => [
    file,
    { ...others, ids: textsOf(ids), links: textsOf(links) },
  ]);
  return { issues, leaks, files, pages: new Map(facts) };
}
