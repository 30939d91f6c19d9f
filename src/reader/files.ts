import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataIssue, issueAt, wholeFile } from './issue.ts';

/** The bytes of a file of the site folder, or the issue that it is not there. `path` is relative and names the file in messages. */
export function readBytes(
  root: string,
  path: string,
): { bytes: Uint8Array | null; issues: DataIssue[] } {
  try {
    return { bytes: readFileSync(join(root, path)), issues: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT';
    return {
      bytes: null,
      issues: [
        issueAt(wholeFile(path), {
          code: 'D100',
          value: '',
          message: missing ? '이 자리에 있는 파일' : '읽을 수 있는 파일',
          fix: missing
            ? '파일을 만들거나 이름을 바로잡으세요.'
            : `파일의 권한과 종류를 살피세요(${code}).`,
        }),
      ],
    };
  }
}

/** Paths of the files below a folder of the site folder, relative to the root, in a fixed order; empty where it does not exist. */
export function listFiles(root: string, folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(pathWithin(root, entry), entry.name))
    .sort();
}

/** Names of the folders directly below a folder, in a fixed order. */
export function listFolders(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function pathWithin(root: string, entry: Dirent): string {
  return entry.parentPath.slice(root.length).replace(/^\//, '');
}
