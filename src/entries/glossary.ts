import { slug } from '../format/korean.ts';
import { glossaryTerms } from '../model/glossary.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';
import { factsOfYear } from './facts.ts';

/** The terms that reports explain, as the newest that explains each does. */
export function glossaryEntries(reports: readonly Report[]): SearchEntry[] {
  return glossaryTerms(reports).map(({ term, definition, aliases, year }) => ({
    ...factsOfYear(reports, year),
    kind: '용어',
    address: `/glossary/#${slug(term)}`,
    title: term,
    place: '용어',
    text: definition,
    ...(aliases.length > 0 && { names: aliases }),
  }));
}
