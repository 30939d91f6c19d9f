/**
 * Names in `package-lock.json` the packages of other platforms that a registry did not have when the
 * lock was made. `npm install` leaves them out without a word, and `npm ci` then refuses the lock.
 * Such an entry has a version and its platform but no integrity; this platform never fetches it.
 * Run by hand after `npm install`: `node scripts/lock-platforms.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = 'package-lock.json';
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'));
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'arm', 'x64', 'riscv64', 'wasm32'];

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`])
      continue;
    const system = Object.entries(systems).find(([word]) => name.includes(word))?.[1];
    const processor = processors.find((word) => name.includes(word));
    if (!processor || (!system && processor !== 'wasm32'))
      throw new Error(`unknown platform: ${name}`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(dev && { dev }),
      optional: true,
      cpu: [processor],
      ...(system && { os: [system] }),
      ...(system === 'linux' && { libc: [name.endsWith('musl') ? 'musl' : 'glibc'] }),
    };
    console.log(`${name} ${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
