import type { ExcerptPart } from './excerpt.ts';
import type { Facet, Query } from './query.ts';

/** What the search page asks of the index, in the browser. Every method may reject: the page then says so and shows the lists. */
export interface Searcher {
  /** Hits of one page of a query, best first; the same query always gives the same order. */
  search: (query: Query) => Promise<Answer>;
  /** Words to go on with while someone types: whole words for a half-typed one, for initial consonants. At most eight, best first. */
  suggest: (typed: string) => Promise<string[]>;
  /** How many hits of a query each value of each facet has; fetches the filter files, so ask when facets are opened. */
  facets: (query: Query) => Promise<Record<Facet, Record<string, number>>>;
  /** Searches the years of `older` too from now on. */
  includeOlder: () => Promise<void>;
}

/** The answer to a query. */
export interface Answer {
  /** How many things match. */
  found: number;
  /** How many things were searched. */
  searched: number;
  /** Years searched, newest first. */
  scope: string[];
  /** Years that can be searched on request, newest first. */
  older: string[];
  /** The hits of the page asked for: ten at most. */
  hits: Hit[];
  /** Searches to offer; none is made unasked. */
  offers: Offer[];
}

/** One found thing, as it is shown. */
export interface Hit {
  /** Site-absolute address, base included, with `#id` where the hit is a section or a row. */
  address: string;
  title: ExcerptPart[];
  kind: string;
  place: string;
  /** `YYYY-MM-DD`; empty where none is known. */
  date: string;
  excerpt: ExcerptPart[];
}

/** Another search, and why it is offered: another name of the same thing, a keyboard left in English, one slip of the finger. */
export interface Offer {
  words: string;
  reason: 'same' | 'keyboard' | 'slip';
}
