import type { Term } from '../schema/report.ts';

/** A term (용어) as the newest report that explains it does. */
export interface GlossaryTerm extends Term {
  year: number;
}

/** The terms that reports explain, each once, in order of the alphabet. */
export function glossaryTerms(
  reports: readonly { year: number; glossary: { terms: Term[] } }[],
): GlossaryTerm[] {
  const newest = new Map<string, GlossaryTerm>();
  for (const { year, glossary } of [...reports].sort((a, b) => b.year - a.year))
    for (const term of glossary.terms)
      if (!newest.has(term.term)) newest.set(term.term, { ...term, year });
  return [...newest.values()].sort((a, b) => a.term.localeCompare(b.term, 'ko'));
}
