import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';

/** What everything of a report has in common. */
export function reportFacts({ year, cover }: Report) {
  return { year, department: cover.department, date: cover.asOf } satisfies Partial<SearchEntry>;
}

/** What everything of the report of one year has in common; nothing where there is no such report. */
export function factsOfYear(reports: readonly Report[], year: number | undefined) {
  const report = reports.find((candidate) => candidate.year === year);
  return report && reportFacts(report);
}
