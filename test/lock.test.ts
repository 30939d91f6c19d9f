import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
/** Whether a package's list of platforms lets a name in. */
const isFor = (list: string[] | undefined, name: string) => !list || list.includes(name);

test('S23: every package that Linux (x64, glibc) installs is pinned by its hash', () => {
  const installed = locked
    .filter(([, { os, cpu }]) => isFor(os, 'linux') && isFor(cpu, 'x64'))
    .filter(([path]) => !path.endsWith('-musl'));
  expect(installed.length).toBeGreaterThan(300);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('S23: nothing comes from git, a folder or an address outside the registry', () => {
  expect(locked.filter(([, { link }]) => link)).toEqual([]);
  expect(
    locked.filter(
      ([, { resolved }]) => resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
    ),
  ).toEqual([]);
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries<string>(manifest[kind]),
  );
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('S23: no package needs its install script, so npm ci --ignore-scripts is enough', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(
    names.filter((name) => manifest.allowScripts[name] !== false && name !== 'fsevents'),
  ).toEqual([]);
});
