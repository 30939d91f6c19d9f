import type { Answer, Hit, Offer, Searcher } from './answer.ts';
import { type FacetFile, facetValues } from './facetFile.ts';
import { completions, oneSlip, otherKeyboard } from './guess.ts';
import { Library, placeOf } from './library.ts';
import { type Manifest, manifestPath } from './manifest.ts';
import { type Counts, prepare, soughtIn } from './matching.ts';
import { stemOf } from './particles.ts';
import { marked, passage } from './passage.ts';
import { type Ranked, ranked } from './positions.ts';
import { type Facet, facets, type Query } from './query.ts';
import { sameSearches } from './synonyms.ts';
import { type Vocabulary, vocabularyName } from './vocabulary.ts';
import { words } from './words.ts';

const manifestName = manifestPath.replace(/^.*\//, '');
const hitsAPage = 10;
const suggestionLimit = 8;
/** With fewer hits than this, other searches are offered. */
const few = 3;
/** Other names of a thing that are searched too. */
const sameLimit = 3;
/** Queries whose answers are remembered. */
const recentLimit = 8;

/** Searches the index below a site's base, in whatever thread it is called. */
export class Engine implements Searcher {
  readonly #folder: string;
  readonly #base: string;
  readonly #once = new Map<string, Promise<unknown>>();
  readonly #recent = new Map<string, Ranked[]>();
  readonly #counts: Counts = async (word) => {
    const known = countsIn(await this.#vocabulary(word));
    return (other) => known.get(other) ?? 0;
  };
  #library: Library | undefined;
  #allYears = false;
  #isDoubted = false;

  /** @param base the site's address or path, with a trailing slash. */
  constructor(base: string) {
    this.#base = base;
    this.#folder = `${base}${manifestPath.replace(/[^/]*$/, '')}`;
  }

  /** See {@link Searcher}. */
  async search(query: Query): Promise<Answer> {
    const { bundles, synonyms } = await this.#manifest();
    const library = await this.#opened();
    const same = sameSearches(query.words, synonyms).slice(0, sameLimit);
    const all = await this.#narrowed(await this.#found(query.words, same), query.filters);
    if (query.sort === 'date') all.sort((a, b) => a.page - b.page);
    const from = (query.page - 1) * hitsAPage;
    const open = bundles.slice(0, library.opened);
    return {
      found: all.length,
      searched: open.reduce((sum, { count }) => sum + count, 0),
      scope: open.flatMap(({ years }) => years),
      older: bundles.slice(library.opened).flatMap(({ years }) => years),
      hits: await this.#hits(all.slice(from, from + hitsAPage), [query.words, ...same]),
      offers: await this.#offers(query.words, same, all.length),
    };
  }

  /** See {@link Searcher}. */
  async suggest(typed: string): Promise<string[]> {
    const { before = '', last = '' } =
      typed.normalize('NFC').match(/^(?<before>.*\s)?(?<last>\S+)$/)?.groups ?? {};
    const spelt = /^[ㄱ-ㅎ]+$/.test(last) ? last : spelling(last).join('');
    if (spelt === '') return [];
    // What the search will surely need is fetched meanwhile; where that fails, the search says so.
    this.#opened()
      .then((library) => prepare(spelling(before), library, this.#counts))
      .catch(() => {});
    const found = completions(spelt, await this.#vocabulary(spelt));
    return found.slice(0, suggestionLimit).map((word) => before + word);
  }

  /** See {@link Searcher}. */
  async facets(query: Query): Promise<Record<Facet, Record<string, number>>> {
    const { synonyms } = await this.#manifest();
    const same = sameSearches(query.words, synonyms).slice(0, sameLimit);
    const all = await this.#found(query.words, same);
    const counts = {} as Record<Facet, Record<string, number>>;
    for (const facet of facets) {
      // A facet's own choice does not narrow its own values: the others can be chosen instead.
      const { [facet]: _, ...others } = query.filters;
      const count: Record<string, number> = {};
      const valuesOf = await this.#valuesOf(facet);
      for (const { page } of await this.#narrowed(all, others)) {
        for (const value of valuesOf(page)) count[value] = (count[value] ?? 0) + 1;
      }
      counts[facet] = count;
    }
    return counts;
  }

  /** See {@link Searcher}. */
  async includeOlder(): Promise<void> {
    this.#allYears = true;
    await this.#opened();
  }

  /** The numbers of all records that hold the words, best first. */
  async all(query: string): Promise<number[]> {
    return (await this.#ranked(query)).map(({ page }) => page);
  }

  async #opened(): Promise<Library> {
    const { bundles } = await this.#manifest();
    this.#library ??= new Library(this.#folder, bundles);
    await this.#library.open(this.#allYears ? bundles.length : 1);
    return this.#library;
  }

  /** What holds the words, best first, and behind it what holds another name of the same. */
  async #found(query: string, same: readonly string[]): Promise<Ranked[]> {
    const literal = await this.#ranked(query);
    const seen = new Set(literal.map(({ page }) => page));
    for (const other of same) {
      for (const record of await this.#ranked(other)) {
        if (seen.has(record.page)) continue;
        seen.add(record.page);
        literal.push(record);
      }
    }
    return literal;
  }

  /** All that holds the words, best first; the last few queries are remembered for their next pages and facets. */
  async #ranked(query: string): Promise<Ranked[]> {
    const library = await this.#opened();
    const key = `${library.opened} ${query}`;
    let found = this.#recent.get(key);
    if (!found) {
      found = await this.#rank(query, library);
      if (this.#recent.size >= recentLimit) this.#recent.clear();
      this.#recent.set(key, found);
    }
    return [...found];
  }

  async #rank(query: string, library: Library): Promise<Ranked[]> {
    return ranked(await soughtIn(spelling(query), library, this.#counts));
  }

  async #hits(records: readonly Ranked[], searches: readonly string[]): Promise<Hit[]> {
    const library = await this.#opened();
    const sought = searches.flatMap((search) => {
      const found = spelling(search);
      return [found.join(''), ...found, ...found.map((word) => stemOf(word) ?? '')];
    });
    const settled = await Promise.allSettled(
      records.map(async ({ page }): Promise<Hit> => {
        const { url, content, meta } = await library.read(page);
        return {
          address: `${this.#base.replace(/\/$/, '')}${url}`,
          title: marked(meta.title, sought),
          kind: meta.kind,
          place: meta.place,
          date: meta.date,
          excerpt: passage(content, sought),
        };
      }),
    );
    const hits = settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const [broken] = settled;
    if (hits.length === 0 && broken?.status === 'rejected') throw broken.reason;
    return hits;
  }

  async #offers(query: string, same: readonly string[], found: number): Promise<Offer[]> {
    const offers: Offer[] = same.map((other) => ({ words: other, reason: 'same' }));
    if (found >= few) return offers;
    const keyboard = otherKeyboard(query);
    if (keyboard !== undefined) offers.push({ words: keyboard, reason: 'keyboard' });
    const typed = spelling(query);
    const mended = await Promise.all(
      typed.map(async (word) => {
        const vocabulary = await this.#vocabulary(word);
        const isKnown = vocabulary.some(([known]) => known === word);
        return isKnown ? word : (oneSlip(word, vocabulary) ?? word);
      }),
    );
    if (mended.join(' ') !== typed.join(' ')) {
      offers.push({ words: mended.join(' '), reason: 'slip' });
    }
    return offers;
  }

  async #narrowed(all: Ranked[], filters: Query['filters']): Promise<Ranked[]> {
    let kept = all;
    for (const facet of facets) {
      const wanted = filters[facet];
      if (wanted === undefined) continue;
      const valuesOf = await this.#valuesOf(facet);
      kept = kept.filter(({ page }) => valuesOf(page).includes(wanted));
    }
    return kept;
  }

  async #valuesOf(facet: Facet): Promise<(page: number) => string[]> {
    const { bundles } = await this.#manifest();
    const open = bundles.slice(0, (await this.#opened()).opened);
    const values = await Promise.all(
      open.map(({ folder, facets: used }) =>
        used.includes(facet)
          ? this.#json<FacetFile>(`${folder}/facet/${facet}.json`).then(facetValues)
          : [],
      ),
    );
    return (page) => {
      const { bundle, record } = placeOf(page);
      return values[bundle]?.[record] ?? [];
    };
  }

  async #vocabulary(word: string): Promise<Vocabulary> {
    const { vocabulary } = await this.#manifest();
    const name = vocabularyName(word);
    if (!vocabulary.names.includes(name)) return [];
    return this.#json<Vocabulary>(`${vocabulary.folder}/${name}.json`);
  }

  /** After a failure: the site may have been published anew, so the next call asks what is there then. */
  doubt(): void {
    this.#isDoubted = true;
  }

  async #manifest(): Promise<Manifest> {
    if (this.#isDoubted) await this.#askAnew();
    // Asked for anew by each visit: it names the folders of the index that is published now.
    return this.#json<Manifest>(manifestName, 'no-cache');
  }

  /** What is loaded stays where the same index is published still, or nothing can be asked. */
  async #askAnew(): Promise<void> {
    this.#isDoubted = false;
    const known = this.#once.get(manifestName);
    if (!known) return;
    this.#once.delete(manifestName);
    const now = await this.#json<Manifest>(manifestName, 'no-cache').catch(() => undefined);
    if (now === undefined) this.#once.set(manifestName, known);
    else if (JSON.stringify(now) !== JSON.stringify(await known)) {
      this.#library = undefined;
      this.#recent.clear();
    }
  }

  /** A file of the index, asked for once; a failure is forgotten, so that the next search tries again. */
  #json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
    const known = this.#once.get(path);
    if (known) return known as Promise<T>;
    const asked = fetch(`${this.#folder}${path}`, { cache }).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return response.json();
    });
    this.#once.set(path, asked);
    asked.catch(() => this.#once.delete(path));
    return asked;
  }
}

/** The words of a query as the index spells them. */
function spelling(query: string): string[] {
  return words(query.normalize('NFC')).map(({ text }) => text);
}

const counted = new WeakMap<Vocabulary, ReadonlyMap<string, number>>();

/** How many records hold each word of a vocabulary, made once for all searches. */
function countsIn(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const counts = counted.get(vocabulary) ?? new Map(vocabulary);
  counted.set(vocabulary, counts);
  return counts;
}
