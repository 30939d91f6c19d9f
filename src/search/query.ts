/** The facets that a search address may carry besides its words. */
export const facets = ['kind', 'year', 'department', 'disclosure', 'type'] as const;

/** One facet's name. */
export type Facet = (typeof facets)[number];

/** A search as its address holds it. Pages count from 1. */
export interface Query {
  words: string;
  filters: Partial<Record<Facet, string>>;
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
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The query string of a search, beginning with `?`; the first page is not written. */
export function queryString({ words, filters, page }: Query): string {
  const values = new URLSearchParams({ q: words });
  for (const facet of facets) {
    const value = filters[facet];
    if (value) values.set(facet, value);
  }
  if (page > 1) values.set('page', String(page));
  return `?${values}`;
}
