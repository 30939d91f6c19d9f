import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, sha256 } from './files.ts';

/** A mark of the sources as they are now: another one later means that someone edited them meanwhile. */
export function sourceMark(root: string): string {
  const states = ['data', 'content', 'public']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      filesBelow(join(root, folder)).map((file) => {
        const state = lstatSync(join(root, folder, file), { throwIfNoEntry: false });
        return `${folder}/${file} ${state?.size} ${state?.mtimeMs}`;
      }),
    );
  return sha256(states.join('\n'));
}
