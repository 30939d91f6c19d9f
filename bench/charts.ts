import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const checkout = resolve(import.meta.dirname, '..');

/** How long the charts of the real site take to draw, beside the build that draws them. */
export function bench(): void {
  const out = mkdtempSync(join(tmpdir(), 'yeollam-bench-'));
  try {
    const drawn = JSON.parse(run('bench/chartsOnce.ts'));
    const begun = performance.now();
    run('src/cli/build.ts', '--out', join(out, 'site'));
    const build = (performance.now() - begun) / 1000;
    console.table({
      'the site without its charts': { seconds: rounded(build - drawn.seconds) },
      'the site with its charts': { seconds: rounded(build) },
      'its charts alone (< 5 s)': drawn,
    });
  } finally {
    rmSync(out, { recursive: true });
  }
}

function run(file: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(checkout, file), ...args], {
    cwd: checkout,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`failed ${file}: ${stderr}`);
  return stdout;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
