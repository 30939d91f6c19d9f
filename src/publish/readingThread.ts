// A thread of its own that reads its part of a site's files.
import { parentPort, workerData } from 'node:worker_threads';
import { packedReading } from './reading.ts';

parentPort?.postMessage(packedReading(workerData));
