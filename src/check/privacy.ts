import { type Allowed, allowedOf } from '../privacy/allowed.ts';
import { pipeTables } from '../privacy/pipeTables.ts';
import { scanName, scanTable, scanText, tableIssues } from '../privacy/scan.ts';
import { readCsv } from '../reader/csv.ts';
import { listFiles, readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readText } from '../reader/text.ts';
import { readAllowances } from '../site/privacy.ts';
import type { RegisterEntry } from '../site/register.ts';
import { attachmentPrivacy } from './attachmentPrivacy.ts';

const folders = ['data', 'content', 'public'];
const texts = /\.(?:csv|tsv|ya?ml|mdx?|json|txt|html?|xml|svg)$/i;

/** What a site folder holds that is personal, in the text and the name of every file and inside its records' open files, and what it allows. */
export function privacyIssues(
  root: string,
  register: readonly RegisterEntry[] = [],
): { issues: DataIssue[]; allowed: Allowed } {
  const { values, issues } = readAllowances(root);
  const allowed = allowedOf(values);
  const found = folders
    .flatMap((folder) => listFiles(root, folder, ''))
    .flatMap((file) => [...scanName(file, allowed), ...fileIssues(root, file, allowed)]);
  const attached = register.flatMap((entry) => attachmentPrivacy(root, entry, allowed));
  return { issues: [...issues, ...found, ...attached], allowed };
}

function fileIssues(root: string, file: string, allowed: Allowed): DataIssue[] {
  const { bytes } = texts.test(file) ? readBytes(root, file) : { bytes: null };
  // A file that is no text is refused by those who read it.
  const text = bytes && readText(file, bytes).text;
  if (!text) return [];
  if (/\.csv$/i.test(file)) {
    const { rows, issues } = readCsv(file, text.replace(/^\ufeff/, ''));
    if (issues.length === 0) return scanTable(file, rows, allowed);
  }
  const tables = /\.mdx?$/i.test(file) ? pipeTables(text) : [];
  return [
    ...scanText(file, text, allowed),
    ...tables.flatMap((table) => tableIssues(file, table[0]?.cells ?? [], table, allowed)),
  ];
}
