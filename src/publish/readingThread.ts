// A thread of its own that reads files of a site until all are taken.
import { parentPort, workerData } from 'node:worker_threads';
import { readInBatches } from './reading.ts';

readInBatches(workerData, (part) => parentPort?.postMessage(part));
