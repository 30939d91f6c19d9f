import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { checkout } from './paths.ts';

/** Runs a command of `src/cli` as its npm script does and gives its exit code and everything it printed. */
export function runCommand(
  name: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [resolve(checkout, `src/cli/${name}.ts`), ...args], {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, INIT_CWD: checkout },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}
