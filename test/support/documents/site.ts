import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, exitCode } from '../../../src/check/check.ts';
import { openZip } from '../../../src/documents/zip.ts';
import { formatIssue } from '../../../src/reader/issue.ts';
import { checkout } from '../paths.ts';
import { siteFolder } from '../site.ts';
import { zipOf } from './zip.ts';

/** A document of `test/fixtures/documents/`. */
export function document(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(checkout, 'test/fixtures/documents', name)));
}

/** A document in a ZIP container with the texts of one part changed, or with a part more. */
export function withPart(bytes: Uint8Array, name: string, change: (text: string) => string) {
  const entries = openZip(bytes).map((entry) => ({
    ...entry,
    content: entry.name === name ? change(Buffer.from(entry.bytes).toString()) : entry.bytes,
  }));
  const isThere = entries.some((entry) => entry.name === name);
  return zipOf(isThere ? entries : [...entries, { name, content: change('') }]);
}

const header = '관리번호,제목,담당부서,생산일자,공개구분,첨부';

/** A small site whose register has one open record for each of these files, in this order from line 2 on. */
export function siteOf(
  files: Record<string, Uint8Array | string>,
  others: Record<string, string | Uint8Array> = {},
): string {
  const names = Object.keys(files);
  const rows = names.map(
    (name, index) => `A-${index + 1},기록 ${index + 1},운영과,2023-01-10,공개,${name}`,
  );
  return siteFolder('empty', {
    'data/site.yaml':
      'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\nasOf: "2023-12-31"\n',
    'data/disclosures/2023.csv': `${[header, ...rows].join('\n')}\n`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `content/disclosures/2023/A-${index + 1}/${name}`,
        files[name] ?? '',
      ]),
    ),
    ...others,
  });
}

/** What the check says of a site folder. */
export function checked(folder: string) {
  const { issues } = checkSite(folder);
  return {
    exit: exitCode(issues),
    issues,
    at: issues.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    /** Codes with the value and how it is mended: the file and what was found in it. */
    told: issues.map(({ code, value, message, fix }) => `${code} ${value} | ${message} | ${fix}`),
    log: issues.map(formatIssue).join('\n') + JSON.stringify(issues),
  };
}
