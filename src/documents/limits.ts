import type { Kind } from './kind.ts';

/** One file to read, and where what it holds is kept. */
export interface Job {
  file: string;
  kind: Kind;
  result: string;
}

/** What the reading of one file may take. */
export interface Limits {
  /** Of the processor, since others may work beside it. */
  seconds: number;
  /** Bytes. */
  memory: number;
  /** Megabytes of the heap. */
  heap: number;
}

export const limits: Limits = { seconds: 30, memory: 1_000_000_000, heap: 700 };

/** What a process that reads is told. */
export interface Order {
  jobs: Job[];
  limits: Limits;
}
