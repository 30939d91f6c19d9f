import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Allowed } from '../privacy/allowed.ts';
import { maskIssues } from '../privacy/mask.ts';
import { scanName, scanTable, scanText } from '../privacy/scan.ts';
import { readCsv } from '../reader/csv.ts';
import { listFiles } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { publishedText } from './texts.ts';

/** What the sources hold, and what they allow: as the check of the sources found it. */
export interface KnownPersonal {
  issues: readonly DataIssue[];
  allowed: Allowed;
}

/**
 * What a finished site holds that is personal, in every text of it and in its search index. What the
 * sources hold and someone has acknowledged (`known`) may stand here too. A line is one of the text
 * as it was read, not of the file.
 */
export function publishedIssues(folder: string, known: KnownPersonal): DataIssue[] {
  const task = personalTask(known);
  return listFiles(folder, '', '').flatMap((file) =>
    leaksIn(file, readFileSync(join(folder, file)), task),
  );
}

/** What one reading of a site's files for what is personal is told. */
export interface PersonalTask {
  acknowledged: ReadonlySet<string>;
  allowed: Allowed;
}

/** What the sources hold and allow, as a reading of the site needs it. */
export function personalTask({ issues, allowed }: KnownPersonal): PersonalTask {
  return { acknowledged: new Set(issues.map(mark)), allowed };
}

/** What is personal in one file of a site, by its name and its bytes. */
export function leaksIn(
  file: string,
  bytes: Uint8Array,
  { acknowledged, allowed }: PersonalTask,
): DataIssue[] {
  const found = [...scanName(file, allowed), ...fileIssues(file, bytes, allowed)]
    .filter(({ level }) => level !== 'notice')
    .filter((issue) => issue.level === 'error' || !acknowledged.has(mark(issue)));
  return found.length > 0 ? maskIssues(found) : [];
}

/** What makes a finding the same in source and page, where blanks and dashes may differ. */
function mark({ code, value, evidence = value }: DataIssue): string {
  return `${code} ${evidence.normalize('NFKC').replace(/[^0-9A-Za-z가-힣@]/g, '')}`;
}

function fileIssues(file: string, bytes: Uint8Array, allowed: Allowed): DataIssue[] {
  const published = publishedText(file, bytes);
  if (!published) return [];
  if (published.kind === 'csv') {
    const { rows, issues } = readCsv(file, published.text.replace(/^\ufeff/, ''));
    if (issues.length === 0) return scanTable(file, rows, allowed);
  }
  return scanText(file, published.text, allowed);
}
