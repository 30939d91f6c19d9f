// Measurements that print a table: `npm run bench` runs all, `npm run bench -- check` one;
// options (`--name value`) go to each that runs.
import { bench as charts } from './charts.ts';
import { bench as check } from './check.ts';
import { bench as documents } from './documents.ts';
import { bench as register } from './register.ts';
import { bench as search } from './search.ts';

const benches: Record<string, (options: readonly string[]) => void | Promise<void>> = {
  charts,
  check,
  documents,
  register,
  search,
};

const words = process.argv.slice(2);
const isOption = (index: number) =>
  /^--/.test(`${words[index]}`) || /^--/.test(`${words[index - 1]}`);
const asked = words.filter((_, index) => !isOption(index));
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench) await bench(words.filter((_, index) => isOption(index)));
  else {
    console.error(`unknown bench: ${name}. Known: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
  }
}
