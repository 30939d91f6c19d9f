// Loaded before a command: at the first write to a path with FAULT_AT in it (a read too, with FAULT_READ),
// the process is killed (FAULT=KILL), the file FAULT_FILE vanishes (FAULT=VANISH), or this write and all
// later ones fail as the system would say (FAULT=ENOSPC and others).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT = '', FAULT_AT = '', FAULT_FILE = '', FAULT_READ } = process.env;

function meet(path) {
  if (FAULT === 'KILL') process.kill(process.pid, 'SIGKILL');
  if (FAULT === 'VANISH') fs.rmSync(FAULT_FILE, { force: true });
  else throw Object.assign(new Error(`${FAULT}: injected, '${path}'`), { code: FAULT, path });
}

/** Which arguments of a call name what it writes. */
const written = {
  writeFile: [0],
  writeFileSync: [0],
  mkdirSync: [0],
  mkdir: [0],
  cpSync: [1],
  copyFile: [1],
  copyFileSync: [1],
  renameSync: [0, 1],
  ...(FAULT_READ && { readFileSync: [0] }),
};
for (const [name, places] of Object.entries(written))
  for (const owner of [fs, fs.promises]) {
    const call = owner[name];
    if (!call) continue;
    owner[name] = (...args) => {
      const path = places.map((index) => String(args[index])).find((at) => at.includes(FAULT_AT));
      try {
        if (path !== undefined) meet(path);
      } catch (error) {
        if (owner === fs.promises) return Promise.reject(error);
        throw error;
      }
      return call.apply(owner, args);
    };
  }
syncBuiltinESMExports();
