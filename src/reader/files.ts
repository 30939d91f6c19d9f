import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { type DataIssue, issueAt, wholeFile } from './issue.ts';

/** The largest data file or text that is read, in bytes. */
const largestSource = 20_000_000;

/**
 * The bytes of a file of the site folder, or the issue that it is not there or too large. `path` is
 * relative and names the file in messages.
 */
export function readBytes(
  root: string,
  path: string,
  largest = largestSource,
): { bytes: Uint8Array | null; issues: DataIssue[] } {
  try {
    const { size } = statSync(join(root, path));
    if (size > largest)
      return {
        bytes: null,
        issues: [
          issueAt(wholeFile(path), {
            code: 'D109',
            value: '',
            message: `${largest / 1_000_000} MB 이하의 파일`,
            fix: `이 파일은 ${(size / 1_000_000).toFixed(1)} MB입니다. 연도나 부서로 나누고, 쓰지 않는 줄과 열을 지우세요.`,
          }),
        ],
      };
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

/**
 * What stands at a path that a clerk named within a folder: a plain file, nothing, a link, or a place
 * outside the folder.
 */
export function fileWithin(
  root: string,
  folder: string,
  file: string,
): 'file' | 'missing' | 'link' | 'outside' {
  const base = join(root, folder);
  const path = join(base, file);
  if (/^[/~]|\\|^[A-Za-z]:|%2e/i.test(file) || file.includes('\0') || !path.startsWith(base + sep))
    return 'outside';
  // A name that no disk takes cannot even be asked for.
  if (file.split('/').some((name) => Buffer.byteLength(name) > 255)) return 'missing';
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return 'missing';
  if (found.isSymbolicLink()) return 'link';
  if (!found.isFile()) return 'missing';
  return realpathSync(path).startsWith(realpathSync(base) + sep) ? 'file' : 'link';
}

/** Paths of the files below a folder of the site folder, relative to the root, in a fixed order; empty where it does not exist. */
export function listFiles(root: string, folder: string, extension: string): string[] {
  return walk(join(root, folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(pathWithin(root, entry), entry.name))
    .sort();
}

/** Everything below a folder but plain folders. Node's own recursive listing follows links; this does not. */
export function walk(folder: string): Dirent[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : entry,
  );
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

/** A name below the folders of a site, and what it is: anything but `file` could publish what stands elsewhere. */
export interface FoundFile {
  path: string;
  kind: 'file' | 'link' | 'special';
  /** Whether the file has another name on this disk. */
  isShared: boolean;
}

/** Everything below the folders of a site folder but plain folders, in a fixed order; links are named, not followed. */
export function findFiles(root: string, folders: readonly string[]): FoundFile[] {
  return folders
    .flatMap((folder) => {
      const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
      if (top && !top.isDirectory()) return [folder];
      return walk(join(root, folder)).map((entry) => join(pathWithin(root, entry), entry.name));
    })
    .sort()
    .flatMap((path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!found) return [];
      const kind = found.isSymbolicLink() ? 'link' : found.isFile() ? 'file' : 'special';
      return { path, kind, isShared: found.nlink > 1 };
    });
}
