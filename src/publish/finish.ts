import { join } from 'node:path';
import { listFiles, readBytes } from '../reader/files.ts';
import { type DataIssue, issueAt, wholeFile } from '../reader/issue.ts';
import { characterAt } from '../reader/text.ts';
import { goneAddresses } from './addresses.ts';
import { writeHostFiles } from './hosts.ts';
import { type ReleaseFacts, releaseFaults, sealRelease } from './release.ts';
import type { ReadFiles } from './siteFiles.ts';
import { writeSitemap } from './sitemap.ts';
import { type Expected, siteIssues } from './verify.ts';

/**
 * Makes rendered pages with their policies a release: gives the hosts their headers and search engines
 * the sitemaps, holds the whole against what is expected and against the site that is out, and seals
 * it where nothing is wrong. `root` is the folder of the sources, `read` what all pages came to.
 */
export function finishSite(
  root: string,
  site: string,
  out: string,
  expected: Expected,
  facts: ReleaseFacts,
  read: ReadFiles,
): DataIssue[] {
  const { base, origin } = expected;
  const listed = [...read.pages].flatMap(([file, { isListed }]) => (isListed ? file : []));
  const taken = [
    ...writeHostFiles(site, base, expected.scripts),
    ...(origin === undefined ? [] : writeSitemap(site, origin + base, listed.sort())),
  ];
  const issues = [
    ...taken.map((file) =>
      issueAt(wholeFile(join('public', file)), {
        code: 'D229',
        value: file,
        message: '만들 때 쓰이지 않는 이름',
        fix: '이 이름의 파일은 사이트를 만들 때 적습니다. public 폴더에서 지우세요.',
      }),
    ),
    ...siteIssues(site, expected, read).map((issue) => atSource(root, base, issue)),
    ...goneAddresses(site, out, expected.withdrawn),
  ];
  if (issues.length > 0) return issues;
  sealRelease(site, facts, read.files);
  const faults = releaseFaults(site);
  if (faults.length > 0) throw new Error(`unsealed files: ${faults.join(', ')}`);
  return [];
}

/** A dead link where a clerk wrote it, if its address stands in a source as it is. */
function atSource(root: string, base: string, issue: DataIssue): DataIssue {
  if (issue.code !== 'D227') return issue;
  const written = issue.value.startsWith(base) ? issue.value.slice(base.length - 1) : issue.value;
  const folders = ['content', 'data'];
  const sources = folders.flatMap((folder) =>
    ['.md', '.mdx', '.csv', '.yaml'].flatMap((extension) => listFiles(root, folder, extension)),
  );
  for (const file of sources) {
    const text = new TextDecoder().decode(readBytes(root, file).bytes ?? new Uint8Array());
    const found = text.indexOf(written);
    if (found >= 0) return { ...issue, ...characterAt(file, text, found).place };
  }
  return issue;
}
