import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeRegisterSite } from './registerRows.ts';

const checkout = resolve(import.meta.dirname, '..');
const sizes = [10_000, 100_000];

/** What a build came to, as `steps.mjs` prints it: seconds, and for each step also those of the processor. */
interface Measured {
  steps: Record<string, [number, number]>;
  seconds: number;
  cpu: number;
  peak: number;
}

/**
 * How long a site with a large register takes to build, whole, and how much memory: at most five
 * minutes and 2 GB for 100,000 records on two cores, and no more than in proportion.
 */
export function bench(): void {
  const measured = sizes.map((records) => ({ records, ...build(records) }));
  console.table(
    Object.fromEntries(
      measured.map(({ records, seconds, cpu, peak, steps }) => [
        `${records.toLocaleString('en')} records`,
        {
          'seconds (≤ 300)': seconds,
          'CPU seconds': cpu,
          'peak MB (≤ 2,000)': peak,
          ...Object.fromEntries(Object.entries(steps).map(([name, [wall]]) => [name, wall])),
        },
      ]),
    ),
  );
  const [small, large] = measured;
  if (!small || !large) return;
  const growth = large.seconds / small.seconds / (large.records / small.records);
  console.table({ 'time a record, large to small (≤ 1)': Math.round(growth * 100) / 100 });
}

function build(records: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'yeollam-bench-'));
  try {
    writeRegisterSite(folder, records);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        `--import=${join(import.meta.dirname, 'steps.mjs')}`,
        'src/cli/build.ts',
        '--site',
        folder,
        '--out',
        join(folder, 'dist'),
      ],
      { cwd: checkout, encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    if (status !== 0) throw new Error(`failed build: ${stderr.slice(-2000)}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
