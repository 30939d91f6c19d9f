import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { checkout } from './paths.ts';
import { inTurn } from './turn.ts';

/** What a command came to: its exit code, null where it was killed, and everything it printed. */
interface Outcome {
  code: number | null;
  output: string;
}

/** Runs a command of `src/cli` as its npm script does; builds take turns with those of other test files. */
export function runCommand(
  name: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const run = () => spawnCommand(name, args, environment);
  return name === 'build' ? inTurn(run) : run();
}

function spawnCommand(
  name: string,
  args: string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ['--import', './src/cli/compiled.ts', `src/cli/${name}.ts`, ...args],
      {
        cwd: checkout,
        // Nothing of the test runner's own environment: it sets names that Vite reads.
        env: {
          PATH: process.env['PATH'],
          INIT_CWD: checkout,
          // The other core has tests of its own to run.
          RAYON_NUM_THREADS: '1',
          ...environment,
        },
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}

/** The environment that loads a file of `test/support/preload` before a command. */
export function preload(name: string): Record<string, string> {
  return {
    NODE_OPTIONS: `--import=${resolve(checkout, `test/support/preload/${name}.mjs`)}`,
  };
}
