/** The facets that a search address may carry besides its words. */
export const facets = ['kind', 'year', 'department', 'disclosure', 'type', 'ground'] as const;

/** One facet's name. */
export type Facet = (typeof facets)[number];

/** A search as its address holds it. Pages count from 1. */
export interface Query {
  words: string;
  filters: Partial<Record<Facet, string>>;
  /** The order of hits: the best first, or the newest first. */
  sort: 'relevance' | 'date';
  page: number;
}

/** Reads a search from the query string of an address; what is not understood is left out. */
export function readQuery(search: string): Query {
  const values = new URLSearchParams(search);
  const filters: Query['filters'] = {};
  for (const facet of facets) {
    const value = values.get(facet);
    if (value) filters[facet] = value;
  }
  const page = Number(values.get('page') ?? '1');
  return {
    words: (values.get('q') ?? '').normalize('NFC').trim(),
    filters,
    sort: values.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query string of a search, beginning with `?`; the first page is not written. */
export function queryString({ words, filters, sort, page }: Query): string {
  const values = new URLSearchParams({ q: words });
  for (const facet of facets) {
    const value = filters[facet];
    if (value) values.set(facet, value);
  }
  if (sort === 'date') values.set('sort', 'date');
  if (page > 1) values.set('page', String(page));
  return `?${values}`;
}
