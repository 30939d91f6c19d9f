// Loaded before a build: writing below the path BROKEN_PATH fails as the system would say BROKEN_CODE.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { BROKEN_PATH: place = '', BROKEN_CODE: code = '' } = process.env;
const isBroken = (paths) => paths.some((path) => String(path).includes(place));
const fault = (path) => Object.assign(new Error(`${code}: injected, '${path}'`), { code, path });
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
};
for (const [name, places] of Object.entries(written))
  for (const owner of [fs, fs.promises]) {
    const call = owner[name];
    if (!call) continue;
    owner[name] = (...args) => {
      const paths = places.map((index) => args[index]);
      if (!isBroken(paths)) return call.apply(owner, args);
      if (owner === fs.promises) return Promise.reject(fault(paths[0]));
      throw fault(paths[0]);
    };
  }
if (process.env['BROKEN_READ']) {
  const read = fs.readFileSync;
  fs.readFileSync = (path, ...rest) => {
    if (isBroken([path])) throw fault(path);
    return read(path, ...rest);
  };
}
syncBuiltinESMExports();
