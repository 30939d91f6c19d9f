// Measurements that print a table: `npm run bench` runs all, `npm run bench -- check` one.
const benches: Record<string, () => Promise<{ bench: () => void | Promise<void> }>> = {
  check: () => import('./check.ts'),
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const load = benches[name];
  if (!load) {
    console.error(`unknown bench: ${name}. Known: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  await (await load()).bench();
}
