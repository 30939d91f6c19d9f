import { readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { type DataIssue, type Finding, issueAt, wholeFile } from '../reader/issue.ts';
import { filesBelow, sha256 } from './files.ts';
import { decoded, type Tag, tagsOf } from './html.ts';
import { isEmbed, isInlineCode, scriptHash } from './policy.ts';

/** What a finished site is held against. */
export interface Expected {
  /** The path below which it will stand, with both slashes. */
  base: string;
  /** Its origin, where it has one. */
  origin: string | undefined;
  /** Hashes of the inline scripts that may be in it. */
  scripts: readonly string[];
  /** Pages that the sources ask for, as paths from `/`. */
  pages: readonly string[];
  /** Old addresses that lead on. */
  redirects: readonly string[];
  /** Pages of withdrawn records, whose files are gone on purpose. */
  withdrawn: readonly string[];
  /** Folders of this machine, of which nothing may be told. */
  folders: readonly string[];
}

const ours = '만든 사이트';

/** What is kept of a page until all pages have been read: little, since a register has many. */
export interface PageFacts {
  title: string;
  ids: readonly string[];
  /** What it links to or loads, each once. */
  links: readonly string[];
  /** Whether it leads on to another address at once. */
  leadsOn: boolean;
  /** Whether search engines are to know it. */
  isListed: boolean;
}

function pageFacts(tags: readonly Tag[], shared: (text: string) => string): PageFacts {
  const links = tags.flatMap(({ attributes: { href, src, action } }) =>
    [href, src, action].filter((address) => address !== undefined),
  );
  return {
    title: shared(decoded(tags.find(({ name }) => name === 'title')?.text ?? '').trim()),
    ids: tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : shared(id))),
    links: [...new Set(links)].map(shared),
    leadsOn: tags.some(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh'),
    isListed: !tags.some(
      ({ attributes: { name, content } }) => name === 'robots' && content?.includes('noindex'),
    ),
  };
}

/** Gives the same string for the same letters: texts cut from pages would each keep their page in memory. */
export function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = Buffer.from(text).toString();
    known.set(own, own);
    return own;
  };
}

/** What reading some files of a site came to: what is wrong in each, and what its pages hold. */
export interface ReadFiles {
  issues: DataIssue[];
  pages: Map<string, PageFacts>;
  /** Every file that was read, and the hash of its bytes. */
  files: ReadonlyMap<string, string>;
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

/** Reads files of a site, each once and by itself; `also` is told what each holds, `shared` gives texts that other readings keep too. */
export function readFiles(
  site: string,
  files: readonly string[],
  { scripts, folders }: Pick<Expected, 'scripts' | 'folders'>,
  also: (file: string, bytes: Buffer) => void = () => {},
  shared = sharing(),
): ReadFiles {
  const pages = new Map<string, PageFacts>();
  const sums = new Map<string, string>();
  const issues: DataIssue[] = [];
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    also(file, bytes);
    sums.set(file, sha256(bytes));
    const refuse = (finding: Finding) => issues.push(issueAt(wholeFile(file), finding));
    if (isSecretName(file))
      refuse({
        code: 'S552',
        value: file,
        message: '공개하는 파일',
        fix: 'public 폴더에서 이 파일을 지우세요.',
      });
    const text = /\.(html|css|js|json|csv|svg|txt|xml|ics)$/.test(file) ? bytes.toString() : '';
    for (const folder of folders)
      if (text.includes(`${folder}/`))
        refuse({
          code: 'S552',
          value: folder,
          message: '이 컴퓨터의 경로가 없는 파일',
          fix: `${ours}에 이 컴퓨터의 경로가 들어갔습니다. 관리자에게 알리세요.`,
        });
    const kind = extname(file);
    if (kind === '.html') {
      const tags = tagsOf(text);
      pages.set(file, pageFacts(tags, shared));
      const isScripted = tags.some(({ name }) => name === 'script');
      if (isEmbed(file) && isScripted) refuse(codeFinding('퍼가는 그림의 <script>'));
      for (const fault of [...policyFaults(tags, text), ...codeFaults(tags, scripts)])
        refuse(codeFinding(fault));
    }
    if (kind === '.svg' && /<script|\son\w+\s*=|<foreignObject|javascript:/i.test(text))
      refuse(codeFinding('그림(SVG) 안의 코드'));
    if (kind === '.css')
      for (const [, address = ''] of text.matchAll(
        /(?:@import\s+(?:url\()?|url\()\s*["']?([^"')\s;]+)/g,
      ))
        if (/^([a-z]+:)?\/\//i.test(address)) refuse(codeFinding(`다른 곳의 자원 ${address}`));
    if (kind === '.js' && /\/\/[#@]\s*sourceMappingURL=/.test(text)) refuse(codeFinding('소스 맵'));
  }
  return { issues, pages, files: sums };
}

/** Names that a host would serve and nobody meant to publish. */
function isSecretName(file: string): boolean {
  const names = file.split('/');
  return (
    file.endsWith('.map') ||
    names.some((name) => name.startsWith('.') && name !== '.well-known' && file !== '.htaccess')
  );
}

const codeFinding = (fault: string): Finding => ({
  code: 'S551',
  value: fault,
  message: '우리 틀에 없는 코드와 다른 곳의 자원이 없는 쪽',
  fix: `이 쪽이 되는 글과 자료, public 폴더를 살피세요. 모르는 것이면 관리자에게 알리세요.`,
});

/** The policy stands first after the charset, once, and allows nothing loose. */
function policyFaults(tags: readonly Tag[], html: string): string[] {
  const policies = tags.filter(
    ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  const [policy] = policies;
  const charset = tags.find(({ attributes }) => attributes['charset'] !== undefined);
  if (!policy || policies.length > 1) return [`보안 정책(CSP) ${policies.length}개`];
  const isFirst =
    charset?.end === policy.start &&
    /^<!doctype html>\s*<html[^>]*>\s*<head>\s*$/i.test(html.slice(0, charset.start));
  const isLoose = /unsafe-|\*|https?:/.test(policy.attributes['content'] ?? '');
  return [
    ...(isFirst ? [] : ['charset 바로 뒤가 아닌 보안 정책(CSP)']),
    ...(isLoose ? ['느슨한 보안 정책(CSP)'] : []),
  ];
}

/** Attributes that load something the moment the page is read. */
const loading = [
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'background',
  'xlink:href',
];

/** What could run, or be fetched from elsewhere. */
function codeFaults(tags: readonly Tag[], scripts: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const { name, attributes, text } = tag;
    const faults: string[] = [];
    if (isInlineCode(tag) && !scripts.includes(scriptHash(text))) faults.push('<script> 코드');
    if (name === 'script' && /json$/i.test(attributes['type'] ?? '') && !isJson(text))
      faults.push('깨진 JSON 자료');
    if (name === 'style' || attributes['style'] !== undefined) faults.push('쪽 안의 모양(style)');
    if (['iframe', 'object', 'embed', 'base', 'applet', 'frame'].includes(name))
      faults.push(`<${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on./.test(attribute)) faults.push(`${attribute}=`);
      if (!['href', ...loading].includes(attribute)) continue;
      // Browsers pass over white space and control characters in the name of a scheme.
      const address = value.replace(/[\p{Cc}\s]/gu, '');
      if (/^(javascript|vbscript|data):/i.test(address)) faults.push(`${attribute}="${value}"`);
      const isLoaded =
        loading.includes(attribute) ||
        (name === 'link' && !/canonical|alternate/.test(attributes['rel'] ?? ''));
      if (isLoaded && /^([a-z]+:|\/\/|\\)/i.test(address)) faults.push(`다른 곳의 자원 ${value}`);
    }
    return faults;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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
          fix: `${ours}에 이 쪽이 빠졌습니다. 다시 만들고, 그래도 없으면 관리자에게 알리세요.`,
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
