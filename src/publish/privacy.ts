import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Allowed } from '../privacy/allowed.ts';
import { maskIssues } from '../privacy/mask.ts';
import { scanName, scanTable, scanText } from '../privacy/scan.ts';
import { readCsv } from '../reader/csv.ts';
import { listFiles } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { publishedText } from './texts.ts';

/**
 * What a finished site holds that is personal, in every text of it and in its search index. What the
 * sources hold and someone has acknowledged (`known`) may stand here too. A line is one of the text
 * as it was read, not of the file.
 */
export function publishedIssues(
  folder: string,
  { issues: known, allowed }: { issues: readonly DataIssue[]; allowed: Allowed },
): DataIssue[] {
  const acknowledged = new Set(known.map(mark));
  return maskIssues(
    listFiles(folder, '', '')
      .flatMap((file) => [...scanName(file, allowed), ...fileIssues(folder, file, allowed)])
      .filter(({ level }) => level !== 'notice')
      .filter((issue) => issue.level === 'error' || !acknowledged.has(mark(issue))),
  );
}

/** What makes a finding the same in source and page, where blanks and dashes may differ. */
function mark({ code, value, evidence = value }: DataIssue): string {
  return `${code} ${evidence.normalize('NFKC').replace(/[^0-9A-Za-z가-힣@]/g, '')}`;
}

function fileIssues(folder: string, file: string, allowed: Allowed): DataIssue[] {
  const published = publishedText(file, readFileSync(join(folder, file)));
  if (!published) return [];
  if (published.kind === 'csv') {
    const { rows, issues } = readCsv(file, published.text.replace(/^\ufeff/, ''));
    if (issues.length === 0) return scanTable(file, rows, allowed);
  }
  return scanText(file, published.text, allowed);
}
