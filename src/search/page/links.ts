import type { Offer } from '../answer.ts';
import { type Facet, facets, type Query, queryString } from '../query.ts';
import { element } from './dom.ts';
import { facetNames, hitsAPage, offerReasons, valueLabel } from './sentences.ts';

/**
 * A link to another search, which the page answers in place. `key` says what it is for, so that a
 * link drawn anew takes over the focus of the one before.
 */
function searchLink(query: Query, key: string, ...children: (Node | string)[]): HTMLElement {
  return element(
    'a',
    { href: queryString(query), 'data-search-link': '', 'data-key': key },
    ...children,
  );
}

/** The two orders of hits, the one in force marked. */
export function sortLinks(query: Query): HTMLElement[] {
  const link = (sort: Query['sort'], label: string) => {
    const made = searchLink({ ...query, sort, page: 1 }, `sort ${sort}`, label);
    if (query.sort === sort) made.setAttribute('aria-current', 'true');
    return element('li', {}, made);
  };
  return [link('relevance', '관련도순'), link('date', '최신순')];
}

/** Links to the ten before and the ten after; to the first ten from a page that does not exist. */
export function pageLinks(query: Query, found: number): HTMLElement[] {
  const last = Math.ceil(found / hitsAPage);
  const link = (page: number, label: string) => {
    const made = searchLink({ ...query, page }, `page ${page}`, label);
    made.dataset['searchLink'] = 'hits';
    return made;
  };
  if (query.page > last) return found > 0 ? [link(1, '처음 10건')] : [];
  return [
    ...(query.page > 1 ? [link(query.page - 1, '이전 10건')] : []),
    ...(last > 1 ? [element('span', {}, `${query.page} / ${last}쪽`)] : []),
    ...(query.page < last
      ? [link(query.page + 1, `다음 ${Math.min(hitsAPage, found - query.page * hitsAPage)}건`)]
      : []),
  ];
}

/** What the search is narrowed to, each a link that takes it away. */
export function chips(query: Query): HTMLElement[] {
  return facets.flatMap((facet) => {
    const value = query.filters[facet];
    return value === undefined
      ? []
      : [
          element(
            'li',
            {},
            searchLink(
              without(query, facet),
              `chip ${facet}`,
              `${facetNames[facet]}: ${valueLabel(facet, value)}`,
              element('span', { class: 'visually-hidden' }, ' 풀기'),
            ),
          ),
        ];
  });
}

/** Searches to offer, each with its reason. */
export function offerItems(query: Query, offers: readonly Offer[]): HTMLElement[] {
  return offers.map(({ words, reason }) =>
    element(
      'li',
      {},
      searchLink({ ...query, words, page: 1 }, `offer ${words}`, words),
      ' ',
      element('span', { class: 'meta' }, offerReasons[reason]),
    ),
  );
}

/** The facets of an answer: each value with its count, a link that narrows the search to it or takes it away again. */
export function facetGroups(
  query: Query,
  counts: Record<Facet, Record<string, number>>,
  found: number,
): HTMLElement[] {
  return facets.flatMap((facet) => {
    const chosen = query.filters[facet];
    const values = Object.entries(counts[facet]).filter(([, number]) => number > 0);
    if (chosen !== undefined && !values.some(([value]) => value === chosen))
      values.push([chosen, 0]);
    // One value that all hits have narrows nothing.
    const isUseful = values.length > 1 || values.some(([, number]) => number < found);
    if (!isUseful && chosen === undefined) return [];
    const name = element('p', { id: `facet-${facet}`, class: 'facet' }, facetNames[facet]);
    const items = values.sort(facetOrder(facet)).map(([value, number]) => {
      const isChosen = value === chosen;
      const narrowed = { ...query, filters: { ...query.filters, [facet]: value }, page: 1 };
      const link = searchLink(
        isChosen ? without(query, facet) : narrowed,
        `facet ${facet} ${value}`,
        valueLabel(facet, value),
        ' ',
        element('span', { class: 'count' }, number.toLocaleString('ko-KR')),
      );
      if (isChosen) link.setAttribute('aria-current', 'true');
      return element('li', {}, link);
    });
    return [
      element(
        'div',
        {},
        name,
        element('ul', { class: 'facet-values', 'aria-labelledby': name.id }, ...items),
      ),
    ];
  });
}

/** Years newest first, grounds by number, all else by how many hits it has. */
function facetOrder(facet: Facet) {
  return ([a, ofA]: [string, number], [b, ofB]: [string, number]) => {
    if (facet === 'year') return Number(b) - Number(a);
    return facet === 'ground' ? Number(a) - Number(b) : ofB - ofA || a.localeCompare(b, 'ko');
  };
}

function without(query: Query, facet: Facet): Query {
  const { [facet]: _, ...filters } = query.filters;
  return { ...query, filters, page: 1 };
}
