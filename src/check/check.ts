import { maskIssues } from '../privacy/mask.ts';
import { proseIssues } from '../prose/gate.ts';
import { listFiles, readBytes } from '../reader/files.ts';
import { readDocument } from '../reader/frontMatter.ts';
import type { DataIssue } from '../reader/issue.ts';
import { sitePage } from '../schema/site.ts';
import { readSite, type Site } from '../site/site.ts';
import { acknowledged, unusedAcknowledgements } from './acknowledgements.ts';
import { siteDate } from './asOf.ts';
import { auditIssues } from './audit.ts';
import { disclosureStatisticsIssues } from './disclosureStatistics.ts';
import { folderIssues } from './folders.ts';
import { holidayIssues } from './holidays.ts';
import { jumpIssues } from './jumps.ts';
import { performanceIssues } from './performance.ts';
import { privacyIssues } from './privacy.ts';
import { announcedIssues, proactiveIssues } from './proactive.ts';
import { registerIssues } from './register.ts';
import { registryIssues } from './registry.ts';
import { releasedIssues } from './released.ts';
import { reportIssues } from './report.ts';
import { sourceIssues } from './source.ts';

/** Reads a site folder and finds everything wrong with it, without Astro. Issues are in order of file, line and column. */
export function checkSite(root: string): {
  site: Site;
  issues: DataIssue[];
  /** What is personal in the sources, as it was found, and what they allow. */
  personal: ReturnType<typeof privacyIssues>;
} {
  const { site, issues } = readSite(root);
  const personal = privacyIssues(root, site.register);
  const found = [
    ...issues,
    ...folderIssues(root),
    ...site.reports.flatMap((report) => [...reportIssues(root, report), ...sourceIssues(report)]),
    ...site.reports.flatMap(({ report, place }) => (report ? auditIssues(report, place) : [])),
    ...jumpIssues(site.reports),
    ...releasedIssues(site),
    ...registerIssues(root, site),
    ...registryIssues(site),
    ...holidayIssues(site.growing),
    ...proactiveIssues(site),
    ...announcedIssues(site),
    ...disclosureStatisticsIssues(site),
    ...performanceIssues(site),
    ...pageIssues(root),
    ...personal.issues,
  ];
  const masked = maskIssues(found);
  const answered = [
    ...acknowledged(masked, site.acknowledgements.rows, siteDate(site)),
    ...unusedAcknowledgements(masked, site.acknowledgements),
  ];
  return { site, issues: answered.sort(byPlace), personal };
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

/** The exit code that issues ask for: 4 security before 3 privacy before 1 data, 0 where nothing stops. A warning stops as an error does. */
export function exitCode(issues: readonly DataIssue[]): 0 | 1 | 3 | 4 {
  const stopping = issues.filter(({ level }) => level !== 'notice');
  if (stopping.some(({ code }) => code.startsWith('S'))) return 4;
  if (stopping.some(({ code }) => code.startsWith('P'))) return 3;
  return stopping.length > 0 ? 1 : 0;
}
