// Everything that must pass, in one command: format and lint, types, then all tests with the built site and a browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = mkdtempSync(join(tmpdir(), 'yeollam-results-'));
const json = join(results, 'vitest.json');
const only = process.argv.slice(2);
const steps: [string, string[]][] = [
  ['biome', ['ci', '--error-on-warnings']],
  ['astro', ['check', '--minimumFailingSeverity', 'warning']],
  [
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${json}`, ...only],
  ],
];
const failed = steps
  .filter(([command, args]) => {
    const { status } = spawnSync(join('node_modules', '.bin', command), args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return status !== 0;
  })
  .map(([command]) => command);

const { numPassedTests, numFailedTests } = readTests();
rmSync(results, { recursive: true });
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

function readTests(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(json, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
