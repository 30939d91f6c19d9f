import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DataIssue, issueAt, wholeFile } from '../reader/issue.ts';
import { filesBelow } from './files.ts';
import { hostFiles } from './hosts.ts';
import { releaseFile, sumsFile } from './release.ts';

/**
 * Addresses of the site that is out which the finished one no longer answers: a published address is
 * for ever, unless a redirect leads on from it; of a `withdrawn` record the page stays, not its files.
 * A folder that is no release of ours is not asked.
 */
export function goneAddresses(
  finished: string,
  out: string,
  withdrawn: readonly string[] = [],
): DataIssue[] {
  if (!existsSync(join(out, sumsFile))) return [];
  const next = new Set(filesBelow(finished));
  const takenBack = new Set(withdrawn.map((path) => path.slice(1)));
  return filesBelow(out)
    .filter((file) => isAddress(file) && !next.has(file) && !next.has(`${file}/index.html`))
    .filter((file) => !takenBack.has(`${dirname(file)}/`))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .map((address) =>
      issueAt(wholeFile('data/redirects.csv'), {
        code: 'D220',
        value: address,
        message: '나가 있는 사이트에 있던 주소',
        fix: `자료를 되살리거나(기록은 게시상태를 '철회'로), data/redirects.csv에 '${address},새 주소,사유' 줄을 더하세요.`,
      }),
    );
}

/**
 * Whether people may have kept the address of a file: all but the parts that pages load by themselves,
 * and lists of the register, which come and go with what is in them.
 */
function isAddress(file: string): boolean {
  return (
    !/^(_astro|pagefind)\/|^sitemap-|(^|\/)web\.config$/.test(file) &&
    !/^disclosures\/(\d{4}\/index\.html$|(years|departments|types|statuses|grounds|reviews|retired)\/)/.test(
      file,
    ) &&
    ![...hostFiles, releaseFile, sumsFile].includes(file)
  );
}
