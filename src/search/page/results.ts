import type { Answer, Searcher } from '../answer.ts';
import { queryString, readQuery } from '../query.ts';
import { facetGroups } from './links.ts';
import { partsOf } from './parts.ts';
import { keepScroll } from './scroll.ts';
import { fill, keepingFocus, showAnswer, showFailure, showNothing } from './view.ts';

/** Milliseconds after which a search that is still under way says so. */
const patience = 400;

/**
 * Makes the search page answer in place. The address alone says what is asked: links and the form
 * change it, going back restores it, and each change is answered anew.
 */
export function answerIn(container: HTMLElement, form: HTMLFormElement, searcher: Searcher): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const parts = partsOf(container);
  const { status, facets } = parts;
  const plainTitle = document.title;
  const scroll = keepScroll();
  /** Answers by address: what was answered once is answered again, without network too. */
  const known = new Map<string, Answer>();
  let asked = 0;
  let found = 0;

  const become = (state: 'idle' | 'loading' | 'done' | 'unavailable', change = () => {}) => {
    keepingFocus(container, status, change);
    container.dataset['searchState'] = state;
  };

  /** @returns whether the address is answered: a later question may have come before it. */
  const answer = async (): Promise<boolean> => {
    const query = readQuery(location.search);
    const mine = ++asked;
    // What was typed while this script was on its way stays.
    if (query.words !== '' || mine > 1) input.value = query.words;
    document.title = query.words === '' ? plainTitle : `${query.words} · ${plainTitle}`;
    if (query.words === '') {
      become('idle', () => showNothing(parts));
      return true;
    }
    become('loading');
    const waiting = setTimeout(() => {
      if (mine === asked) status.textContent = '찾는 중입니다.';
    }, patience);
    try {
      const address = queryString(query);
      const given = known.get(address) ?? (await searcher.search(query));
      known.set(address, given);
      if (mine !== asked) return false;
      found = given.found;
      container.dataset['searchTotal'] = String(given.searched);
      container.dataset['searchScope'] = given.scope.join(',');
      become('done', () => showAnswer(parts, query, given));
      if (facets.open) showFacets();
    } catch {
      if (mine === asked) become('unavailable', () => showFailure(parts, query));
    } finally {
      clearTimeout(waiting);
    }
    return mine === asked;
  };

  const showFacets = async () => {
    const query = readQuery(location.search);
    const mine = asked;
    const groups = await searcher.facets(query).then(
      (counts) => facetGroups(query, counts, found),
      () => ['지금은 좁혀 볼 수 없습니다. 잠시 뒤 다시 열어 보세요.'],
    );
    const shown = groups.length > 0 ? groups : ['더 좁힐 것이 없습니다.'];
    if (mine === asked) keepingFocus(container, status, () => fill(parts.values, shown));
  };

  const go = (address: string) => {
    scroll.leave();
    history.pushState({ facets: facets.open }, '', address);
    return answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // An on-screen keyboard would cover the hits.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    go(queryString({ words: input.value, filters: {}, sort: 'relevance', page: 1 }));
  });
  container.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const isAnswered = await go(link.search);
    if (!isAnswered || link.dataset['searchLink'] !== 'hits') return;
    status.scrollIntoView();
    (parts.results.querySelector('a') ?? status).focus({ preventScroll: true });
  });
  parts.again.addEventListener('click', answer);
  parts.older.addEventListener('click', async () => {
    status.focus();
    try {
      await searcher.includeOlder();
      known.clear();
      await answer();
    } catch {
      become('unavailable', () => showFailure(parts, readQuery(location.search)));
    }
  });
  facets.addEventListener('toggle', () => {
    history.replaceState({ ...history.state, facets: facets.open }, '');
    if (facets.open) showFacets();
  });

  const restore = async () => {
    facets.open = history.state?.facets ?? false;
    if (await answer()) scroll.restore();
  };
  addEventListener('popstate', restore);
  restore();
}
