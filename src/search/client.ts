import { excerptParts } from './excerpt.ts';
import { type Facet, facets, type Query, queryString, readQuery } from './query.ts';
import { sameSearches } from './synonyms.ts';

/** The part of Pagefind's browser interface that this page uses. */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (words: string, options: { filters: Query['filters'] }) => Promise<Found>;
}
type FilterCounts = Record<string, Record<string, number>>;
interface Found {
  results: { data: () => Promise<Hit> }[];
  filters: FilterCounts;
}
interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const hitsAPage = 10;
const facetNames: Record<Facet, string> = {
  kind: '종류',
  year: '연도',
  department: '부서',
  disclosure: '공개구분',
  type: '문서유형',
  ground: '비공개근거',
};

/** Makes the search page answer in place, over the index below `base`. */
function startSearch(container: HTMLElement, form: HTMLFormElement, base: string): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const [status, same, list, filters, pages] = [
    'status',
    'same',
    'results',
    'filters',
    'pages',
  ].map((part) => container.querySelector<HTMLElement>(`[data-search-${part}]`)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const sameAs: string[][] = JSON.parse(container.dataset['searchSameAs'] ?? '[]');
  let asked = 0;

  const answer = async () => {
    const query = readQuery(location.search);
    const mine = ++asked;
    input.value = query.words;
    for (const part of [same, list, filters, pages]) part.replaceChildren();
    if (query.words === '') {
      container.dataset['searchState'] = 'idle';
      status.textContent = '';
      return;
    }
    container.dataset['searchState'] = 'loading';
    status.textContent = '찾는 중입니다.';
    try {
      const { pagefind, total } = await open(base);
      const found = await pagefind.search(query.words, { filters: query.filters });
      const from = (query.page - 1) * hitsAPage;
      const hits = await Promise.all(
        found.results.slice(from, from + hitsAPage).map((result) => result.data()),
      );
      if (mine !== asked) return;
      container.dataset['searchTotal'] = String(total);
      status.textContent =
        found.results.length === 0
          ? `‘${query.words}’에 맞는 쪽이 없습니다. 띄어 쓰거나 더 짧은 말로 찾아보세요.`
          : `‘${query.words}’에 맞는 쪽 ${found.results.length}개${found.results.length > hitsAPage ? ` 가운데 ${from + 1}–${from + hits.length}` : ''}`;
      same.replaceChildren(...sameLinks(query, sameAs));
      list.replaceChildren(...hits.map(hitItem));
      filters.replaceChildren(
        ...facets.flatMap((facet) => facetList(facet, found.filters[facet] ?? {}, query)),
      );
      pages.replaceChildren(...pageLinks(query, Math.ceil(found.results.length / hitsAPage)));
      container.dataset['searchState'] = 'done';
    } catch {
      if (mine !== asked) return;
      container.dataset['searchState'] = 'unavailable';
      status.textContent = '지금은 검색을 사용할 수 없습니다. 아래 목록에서 찾아보세요.';
    }
  };

  const go = (address: string) => {
    history.pushState(null, '', address);
    answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(queryString({ words: input.value, filters: {}, sort: 'relevance', page: 1 }));
  });
  container.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.search);
    status.focus();
  });
  addEventListener('popstate', answer);
  answer();
}

let opened: Promise<{ pagefind: Pagefind; total: number }> | undefined;

/** Loads the index once; a failure is forgotten, so that the next search tries again. */
function open(base: string) {
  opened ??= load(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
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

function hitItem({ url, excerpt, meta, filters }: Hit): HTMLElement {
  const item = element('li', { 'data-record': decodeURI(url) });
  const kind = [filters['kind'], filters['year']].flatMap((values) => values ?? []).join(' · ');
  const text = element('p', { class: 'excerpt' });
  text.append(
    ...excerptParts(excerpt).map((part) =>
      part.isMatch ? element('mark', {}, part.text) : part.text,
    ),
  );
  item.append(
    element('a', { href: url }, meta['title'] ?? url),
    element('span', { class: 'meta' }, kind),
    text,
  );
  return item;
}

function facetList(facet: Facet, counts: Record<string, number>, query: Query): HTMLElement[] {
  const chosen = query.filters[facet];
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  if (values.length < 2 && chosen === undefined) return [];
  const list = element('ul', {});
  list.append(
    ...values
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => {
        const { [facet]: _, ...others } = query.filters;
        const filters = value === chosen ? others : { ...others, [facet]: value };
        const item = element('li', {});
        const link = searchLink(
          { ...query, filters, page: 1 },
          value === chosen ? `${value} 풀기` : `${value} ${count}`,
        );
        if (value === chosen) link.setAttribute('aria-current', 'true');
        item.append(link);
        return item;
      }),
  );
  const group = element('div', { role: 'group', 'aria-label': `${facetNames[facet]}로 좁히기` });
  group.append(element('p', { class: 'facet' }, facetNames[facet]), list);
  return [group];
}

function pageLinks(query: Query, count: number): HTMLElement[] {
  const link = (page: number, text: string) =>
    page < 1 || page > count ? [] : [searchLink({ ...query, page }, text)];
  return [...link(query.page - 1, '앞의 10개'), ...link(query.page + 1, '다음 10개')];
}

function sameLinks(query: Query, sameAs: string[][]): (HTMLElement | string)[] {
  const links = sameSearches(query.words, sameAs).flatMap((words) => [
    ' ',
    searchLink({ ...query, words, page: 1 }, words),
  ]);
  return links.length > 0 ? ['같은 말로도 찾아보세요:', ...links] : [];
}

function searchLink(query: Query, text: string): HTMLElement {
  return element('a', { href: queryString(query), 'data-search-link': '' }, text);
}

function element(name: string, attributes: Record<string, string>, text?: string): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

const container = document.querySelector<HTMLElement>('[data-search-state]');
const form = document.querySelector<HTMLFormElement>('main form');
if (container && form) startSearch(container, form, container.dataset['searchBase'] ?? '/');
