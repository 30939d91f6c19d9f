import { runCommand } from './command.ts';
import { builtSite } from './paths.ts';

/** Builds the real site once for all tests that read or open it. */
export default async function buildSite() {
  const { code, output } = await runCommand('build', ['--out', builtSite]);
  if (code !== 0) throw new Error(`failed build: ${output}`);
}
