import { proseIssues } from '../prose/gate.ts';
import { listFiles, readBytes } from '../reader/files.ts';
import { readDocument } from '../reader/frontMatter.ts';
import type { DataIssue } from '../reader/issue.ts';
import { sitePage } from '../schema/site.ts';
import { readSite, type Site } from '../site/site.ts';
import { registerIssues } from './register.ts';
import { releasedIssues } from './released.ts';
import { reportIssues } from './report.ts';
import { sourceIssues } from './source.ts';

/** Reads a site folder and finds everything wrong with it, without Astro. Issues are in order of file, line and column. */
export function checkSite(root: string): { site: Site; issues: DataIssue[] } {
  const { site, issues } = readSite(root);
  const found = [
    ...issues,
    ...site.reports.flatMap((report) => [...reportIssues(root, report), ...sourceIssues(report)]),
    ...releasedIssues(site),
    ...registerIssues(root, site),
    ...pageIssues(root),
  ];
  return { site, issues: found.sort(byPlace) };
}

function pageIssues(root: string): DataIssue[] {
  return listFiles(root, 'content/pages', '.md').flatMap((path) => {
    const { bytes, issues } = readBytes(root, path);
    if (!bytes) return issues;
    const { issues: faults, body, bodyLine } = readDocument(path, bytes, sitePage);
    return [...faults, ...proseIssues(path, body, bodyLine - 1)];
  });
}

function byPlace(a: DataIssue, b: DataIssue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

/** The exit code that issues ask for: 4 security, 1 data, 0 none that stops. */
export function exitCode(issues: readonly DataIssue[]): 0 | 1 | 4 {
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.some(({ code }) => code.startsWith('S'))) return 4;
  return errors.length > 0 ? 1 : 0;
}
