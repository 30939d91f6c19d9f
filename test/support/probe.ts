import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkSite, exitCode } from '../../src/check/check.ts';
import { readCsv } from '../../src/reader/csv.ts';
import { type DataIssue, formatIssue } from '../../src/reader/issue.ts';
import { checkout } from './paths.ts';
import { siteFolder } from './site.ts';

/** Problems of whole files, whose value is what was found in place of text. */
const wholeFile = ['D100', 'D101', 'D102', 'D105', 'D108', 'D109'];
/** What one changed figure breaks elsewhere: sums and released values have tests of their own. */
const consequences = ['D166', 'D168', 'D223', 'D224'];
/** Problems of attachments, whose value is the file that one of several entries names. */
const ofAttachments = ['D201', 'D210', 'S511', 'S512', 'S531'];

/**
 * Checks a copy of a site folder with some files changed. Whatever the case, every issue must stand
 * inside its file and point at its value (R05).
 */
export function probe(changes: Record<string, string | Uint8Array | null>, from = realSite) {
  const folder = siteFolder(from === realSite ? 'real' : 'empty', { ...from, ...changes });
  const checked = checkSite(folder);
  const issues = checked.issues.filter(({ code }) => !consequences.includes(code));
  for (const issue of issues) expect(pointsAtValue(folder, issue)).toBe(true);
  return {
    site: checked.site,
    issues,
    exit: exitCode(issues),
    codes: issues.map(({ code }) => code),
    at: issues.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    printed: issues.map(formatIssue).join('\n\n'),
  };
}

/** Marks a copy of the real site. */
export const realSite: Record<string, string> = {};

/** The least site that holds records. */
export const smallSite: Record<string, string> = {
  'data/site.yaml':
    'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\nasOf: "2023-12-31"\n',
};

/** A file of the real site. */
export function realFile(path: string): string {
  return readFileSync(join(checkout, path), 'utf8');
}

/** Whether the place of an issue is in its file and its value stands there. */
function pointsAtValue(folder: string, issue: DataIssue): boolean {
  return standsAt(readFileSync(join(folder, issue.file)), issue);
}

/** Whether the place of an issue is within these bytes and its value stands there. */
export function standsAt(bytes: Uint8Array, issue: DataIssue): boolean {
  if (wholeFile.includes(issue.code)) return issue.column === 1;
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const line = text.split('\n')[issue.line - 1];
  if (line === undefined) return false;
  if (issue.value === '' || ofAttachments.includes(issue.code)) return true;
  if (!issue.file.endsWith('.csv'))
    // The reader composes Hangul and mends spaces before it counts.
    return [line, mended(line)].some((shown) =>
      shown.slice(issue.column - 1).startsWith(issue.value),
    );
  const { rows, issues } = readCsv(issue.file, text);
  if (issues.length > 0) return line.includes(issue.value);
  const cell = rows.find((row) => row.line === issue.line)?.cells[issue.column - 1];
  return cell?.includes(issue.value) ?? false;
}

function mended(line: string): string {
  return line.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ');
}
