// A process of its own, since a file can make its reader run for ever or take all memory: `store.ts` starts it with what to read.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Order } from './limits.ts';
import { readContent } from './reading.ts';

const { jobs, limits } = JSON.parse(readFileSync(0, 'utf8')) as Order;
const watched = new Int32Array(new SharedArrayBuffer(4));
new Worker(
  `const { workerData: { watched, limits } } = require('node:worker_threads');
  let file = 0, begun = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const used = (user + system) / 1e6;
    if (watched[0] !== file) { file = watched[0]; begun = used; }
    const isOver = used - begun > limits.seconds || process.memoryUsage.rss() > limits.memory;
    if (isOver) process.kill(process.pid, 'SIGKILL');
  }, 20);`,
  { eval: true, workerData: { watched, limits } },
).unref();

for (const [index, { file, kind, result }] of jobs.entries()) {
  watched[0] = index;
  const reading = await readContent(readFileSync(file), kind);
  mkdirSync(dirname(result), { recursive: true });
  // Whole or not at all: another process may be reading.
  writeFileSync(`${result}.${process.pid}`, JSON.stringify(reading));
  renameSync(`${result}.${process.pid}`, result);
}
process.exit(0);
