// A thread of its own that reads its part of a site's files.
import { parentPort, workerData } from 'node:worker_threads';
import { readInBatches } from './reading.ts';

readInBatches(workerData, (part) => parentPort?.postMessage(part));
