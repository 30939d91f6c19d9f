import type { Kind } from './kind.ts';

/** One file to read, and where what it holds is kept. */
export interface Job {
  file: string;
  kind: Kind;
  result: string;
}

/** What the reading of one file may take: seconds of the processor, since others may work beside it, bytes of memory, and megabytes of the heap. */
export const limits = { seconds: 30, memory: 1_000_000_000, heap: 700 };
