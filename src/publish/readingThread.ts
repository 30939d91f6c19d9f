// A thread of its own that reads its part of a site's files for what is personal.
import { parentPort, workerData } from 'node:worker_threads';
import { leaksIn } from './privacy.ts';

parentPort?.postMessage(leaksIn(workerData));
