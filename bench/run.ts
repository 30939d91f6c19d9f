// Measurements that print a table: `npm run bench` runs all, `npm run bench -- check` one.
import { bench as check } from './check.ts';
import { bench as register } from './register.ts';

const benches: Record<string, () => void> = { check, register };

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench) bench();
  else {
    console.error(`unknown bench: ${name}. Known: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
  }
}
