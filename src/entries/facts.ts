import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';

/** What everything of a report has in common. */
export function reportFacts({ year, cover }: Report) {
  return { year, department: cover.department, date: cover.asOf } satisfies Partial<SearchEntry>;
}
