import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const { packages }: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const wanted: Record<string, Record<string, string>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Whether Linux with glibc on x64 installs the package: npm reads a missing list as any. */
const isOurs = ({ os = ['linux'], cpu = ['x64'], libc = ['glibc'] }: Entry) =>
  [os].flat().includes('linux') && [cpu].flat().includes('x64') && [libc].flat().includes('glibc');

test('S23: every package that this platform installs has an integrity hash and no source but the registry', () => {
  const loose = locked.filter(([, entry]) => isOurs(entry) && !entry.integrity);
  expect(loose.map(([path]) => path)).toEqual([]);
  const foreign = locked.filter(
    ([, { resolved = '', link }]) => link || /^(git|file|http:)|github/.test(resolved),
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
});

test('F26: the lock holds the very version that package.json names', () => {
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(wanted[group] ?? {}))
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
});
