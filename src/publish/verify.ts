import { posix } from 'node:path';
import { type DataIssue, issueAt, wholeFile } from '../reader/issue.ts';
import { filesBelow } from './files.ts';
import { type FileRules, type PageFacts, type ReadFiles, readFiles } from './siteFiles.ts';

/** What a finished site is held against. */
export interface Expected extends FileRules {
  /** The path below which it will stand, with both slashes. */
  base: string;
  /** Its origin, where it has one. */
  origin: string | undefined;
  /** Pages that the sources ask for, as paths from `/`. */
  pages: readonly string[];
  /** Old addresses that lead on. */
  redirects: readonly string[];
  /** Pages of withdrawn records, whose files are gone on purpose. */
  withdrawn: readonly string[];
}

/** Everything wrong with a finished site, found in its bytes alone; files in `before` have been read already. Places are files of that site. */
export function siteIssues(site: string, expected: Expected, before?: ReadFiles): DataIssue[] {
  const files = filesBelow(site);
  const rest = readFiles(
    site,
    files.filter((file) => !before?.files.has(file)),
    expected,
  );
  const issues = [...(before?.issues ?? []), ...rest.issues];
  const pages = new Map([...(before?.pages ?? []), ...rest.pages]);
  return [
    ...issues,
    ...clashIssues(files),
    ...titleIssues(pages),
    ...missingIssues(files, pages, expected),
    ...linkIssues(files, pages, expected),
  ];
}

/** Two names that some disks and hosts take for one. */
function clashIssues(files: readonly string[]): DataIssue[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const name = file.normalize('NFC').toLowerCase();
    const first = seen.get(name);
    if (first === undefined) seen.set(name, file);
    return first === undefined
      ? []
      : issueAt(wholeFile(file), {
          code: 'D229',
          value: file,
          message: '대소문자로만 다르지 않은 주소',
          fix: `'${first}'와 대소문자만 다릅니다. 하나의 이름을 바꾸세요.`,
        });
  });
}

function titleIssues(pages: ReadonlyMap<string, PageFacts>): DataIssue[] {
  const seen = new Map<string, string>();
  return [...pages].flatMap(([file, { title }]) => {
    const first = seen.get(title);
    seen.set(title, first ?? file);
    return title !== '' && first === undefined
      ? []
      : issueAt(wholeFile(file), {
          code: 'D228',
          value: title,
          message: '하나뿐인 쪽 제목',
          fix: first ? `${first}의 제목과 같습니다. 제목을 바꾸세요.` : '제목을 적으세요.',
        });
  });
}

/** Pages that the sources ask for and that are not there, and redirects that another page stands in for. */
function missingIssues(
  files: readonly string[],
  pages: ReadonlyMap<string, PageFacts>,
  { pages: wanted, redirects }: Expected,
): DataIssue[] {
  const present = new Set(files);
  const isRedirect = (path: string) =>
    pages.get(`${path.replace(/^\/|\/$/g, '')}/index.html`)?.leadsOn;
  return [
    ...wanted
      .filter((path) => !present.has(pageFile(path)))
      .map((path) =>
        issueAt(wholeFile(pageFile(path)), {
          code: 'D220',
          value: path,
          message: '자료에 있는 쪽',
          fix: '만든 사이트에 이 쪽이 빠졌습니다. 다시 만들고, 그래도 없으면 관리자에게 알리세요.',
        }),
      ),
    ...redirects
      .filter((path) => !isRedirect(path) || present.has(path.slice(1)))
      .map((path) =>
        issueAt(wholeFile('data/redirects.csv'), {
          code: 'D229',
          value: path,
          message: '지금은 쓰이지 않는 옛 주소',
          fix: '그 주소에 쪽이 있습니다. 이 줄을 지우세요.',
        }),
      ),
  ];
}

/** The file that answers a path: a folder's index, or the file itself. */
function pageFile(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** Links of pages that lead to no file of the site, or to no element of a page. */
function linkIssues(
  files: readonly string[],
  pages: ReadonlyMap<string, PageFacts>,
  { base, origin }: Expected,
): DataIssue[] {
  const present = new Set(files);
  const home = new URL(base, origin ?? 'https://this-site.invalid');
  const isDead = (href: string, page: string): boolean => {
    if (!URL.canParse(href, new URL(encodeURI(page), home))) return true;
    const { origin: to, protocol, pathname, hash } = new URL(href, new URL(encodeURI(page), home));
    if (!/^https?:$/.test(protocol) || to !== home.origin) return false;
    const path = plain(pathname);
    if (!path.startsWith(base)) return origin === undefined;
    const target = pageFile(`/${path.slice(base.length)}`);
    if (!present.has(target)) return true;
    const anchor = plain(hash.slice(1));
    return anchor !== '' && pages.get(target)?.ids.includes(anchor) === false;
  };
  // An address that says the whole path is as dead on one page as on another.
  const known = new Map<string, boolean>();
  const isDeadOn = (href: string, page: string): boolean => {
    if (!href.startsWith('/')) return isDead(href, page);
    const dead = known.get(href) ?? isDead(href, page);
    known.set(href, dead);
    return dead;
  };
  return [...pages].flatMap(([file, { links }]) => {
    const page = posix.join(posix.dirname(file), '/').replace(/^\.\//, '');
    return links
      .filter((href) => isDeadOn(href, page))
      .map((href) =>
        issueAt(wholeFile(file), {
          code: 'D227',
          value: plain(href),
          message: '이 사이트에 있는 쪽, 파일, 자리',
          fix: '주소를 바로잡거나 링크를 지우세요.',
        }),
      );
  });
}

function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
