import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type DataIssue, type Finding, issueAt, wholeFile } from '../reader/issue.ts';
import { sha256 } from './files.ts';
import { decoded, type Tag, tagsOf } from './html.ts';
import { isEmbed, isInlineCode, scriptHash } from './policy.ts';

/** What each file of a site is held against, by itself. */
export interface FileRules {
  /** Hashes of the inline scripts that may be in it. */
  scripts: readonly string[];
  /** Folders of this machine, of which nothing may be told. */
  folders: readonly string[];
}

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

/** Reads files of a site, each once and by itself; `also` is told what each holds, `shared` gives texts that other readings keep too. */
export function readFiles(
  site: string,
  files: readonly string[],
  { scripts, folders }: FileRules,
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
          fix: `만든 사이트에 이 컴퓨터의 경로가 들어갔습니다. 관리자에게 알리세요.`,
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
