import type { Answer, Searcher } from './answer.ts';
import { excerptParts } from './excerpt.ts';
import { type Facet, facets, type Query } from './query.ts';

type Counts = Record<string, Record<string, number>>;
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (words: string, options: { filters: Query['filters'] }) => Promise<Found>;
}
interface Found {
  results: { data: () => Promise<Page> }[];
  filters: Counts;
}
interface Page {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Until the engine is there. */
export function openSearcher(base: string): Searcher {
  let opened: Promise<{ pagefind: Pagefind; total: number }> | undefined;
  const open = () => {
    opened ??= load(base).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  const search = async ({ words, filters, page }: Query): Promise<Answer> => {
    const { pagefind, total } = await open();
    const { results } = await pagefind.search(words, { filters });
    const pages = await Promise.all(
      results.slice((page - 1) * 10, page * 10).map((one) => one.data()),
    );
    return {
      found: results.length,
      searched: total,
      scope: ['2021'],
      older: [],
      offers: results.length === 0 ? [{ words: '민원', reason: 'keyboard' }] : [],
      hits: pages.map(({ url, excerpt, meta, filters: of }) => ({
        address: decodeURI(url),
        title: [{ text: meta['title'] ?? url, isMatch: false }],
        kind: of['kind']?.[0] ?? '',
        place: of['year']?.[0] ?? '',
        date: '',
        excerpt: excerptParts(excerpt),
      })),
    };
  };
  return {
    search,
    suggest: async (typed) => ['민원', '민원서비스', '콜센터'].filter((w) => w.startsWith(typed)),
    facets: async ({ words, filters }) => {
      const { pagefind } = await open();
      const found = await pagefind.search(words, { filters });
      return Object.fromEntries(
        facets.map((facet) => [facet, found.filters[facet] ?? {}]),
      ) as Record<Facet, Record<string, number>>;
    },
    includeOlder: async () => undefined,
  };
}

async function load(base: string) {
  const [pagefind, entry] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
    fetch(`${base}pagefind/pagefind-entry.json`).then((response) => response.json()),
  ]);
  await pagefind.options({ baseUrl: base, excerptLength: 30 });
  await pagefind.filters();
  const languages: { page_count: number }[] = Object.values(entry.languages);
  return { pagefind, total: languages.reduce((sum, { page_count }) => sum + page_count, 0) };
}
