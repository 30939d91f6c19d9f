// Everything that must pass, in one command: format and lint, types, then all tests with the built site and a browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
}

const results = mkdtempSync(join(tmpdir(), 'yeollam-results-'));
const only = process.argv.slice(2);

// The types are checked on one core: tests that build nothing run beside them. A build would write the same files.
const [style, types, rooms] = await Promise.all([
  run('biome', ['ci', '--error-on-warnings']),
  run('astro', ['check', '--minimumFailingSeverity', 'warning']),
  runTests('rooms'),
]);
const built = await runTests('built');

const failed = Object.entries({ biome: style, astro: types, vitest: rooms && built })
  .filter(([, passed]) => !passed)
  .map(([command]) => command);
const counts = [countsOf('rooms'), countsOf('built')];
const sum = (name: keyof Counts) => counts.reduce((total, part) => total + part[name], 0);
rmSync(results, { recursive: true });
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

function runTests(project: string): Promise<boolean> {
  const json = `--outputFile.json=${join(results, project)}.json`;
  const reporters = ['--reporter=default', '--reporter=json', json];
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters, ...only];
  return run('vitest', args, 'inherit');
}

/** Runs a command and says whether it passed. What it prints is shown in one piece at its end, unless it is inherited. */
function run(
  command: string,
  args: string[],
  output: 'inherit' | 'pipe' = 'pipe',
): Promise<boolean> {
  return new Promise((done, stopped) => {
    const child = spawn(join('node_modules', '.bin', command), args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => printed.push(bytes));
    child.on('error', stopped);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      done(code === 0);
    });
  });
}

function countsOf(project: string): Counts {
  try {
    return JSON.parse(readFileSync(join(results, `${project}.json`), 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
