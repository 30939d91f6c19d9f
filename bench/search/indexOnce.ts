// Indexes sample records in a process of its own: prints seconds and megabytes.
import { writeIndex } from '../../src/search/index.ts';
import { sampleRecords } from './records.ts';

const [folder = '', count = '0', length = '0', years = '1'] = process.argv.slice(2);
const entries = [
  ...sampleRecords({
    count: Number(count),
    length: Number(length),
    years: Array.from({ length: Number(years) }, (_, index) => 2021 - index),
  }),
];
const begun = performance.now();
await writeIndex(entries, folder, { synonyms: [] });
console.log(
  JSON.stringify({
    seconds: (performance.now() - begun) / 1000,
    MB: process.resourceUsage().maxRSS / 1000,
  }),
);
