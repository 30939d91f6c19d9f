import { zones } from './words.ts';

/** Records that hold something, each with the positions where it begins. */
export type Matches = Map<number, number[]>;

/** Records of both, with the positions of both. */
export function either(a: Matches, b: Matches): Matches {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [page, positions] of b) {
    const known = all.get(page) ?? [];
    const added = known.length === 0 ? positions : positions.filter((at) => !known.includes(at));
    if (added.length > 0)
      all.set(
        page,
        [...known, ...added].sort((x, y) => x - y),
      );
  }
  return all;
}

/** The records of `b` that are among those of `a`, where there is an `a`. */
export function both(a: Matches | undefined, b: Matches): Matches {
  return a ? new Map([...b].filter(([page]) => a.has(page))) : b;
}

/** The same records, each position further on by a number of letters. */
export function shifted(matches: Matches, by: number): Matches {
  return new Map(
    [...matches].map(([page, positions]) => [page, positions.map((position) => position + by)]),
  );
}

/** Where `b` begins right behind `length` letters of `a`: the positions of `a`. */
export function followedBy(a: Matches, length: number, b: Matches): Matches {
  const found: Matches = new Map();
  for (const [page, positions] of a) {
    const next = b.get(page);
    const kept = next ? positions.filter((position) => next.includes(position + length)) : [];
    if (kept.length > 0) found.set(page, kept);
  }
  return found;
}

/** A record that holds all words of a query. */
export interface Ranked {
  page: number;
  rank: number;
}

/** One word of a query: where it stands, and how many letters were typed. */
export interface Sought {
  matches: Matches;
  length: number;
  /** Those that hold the word as typed, where others hold it without its ending. */
  literal?: Matches;
}

const rank = {
  exact: 60,
  phraseInTitle: 50,
  phrase: 40,
  title: 30,
  names: 20,
  heading: 15,
  text: 10,
};

/** The records that hold every word, best first; among equals the newest, which has the lower number. */
export function ranked(sought: readonly Sought[]): Ranked[] {
  const [rarest] = sought.toSorted((a, b) => a.matches.size - b.matches.size);
  const found: Ranked[] = [];
  for (const page of rarest?.matches.keys() ?? []) {
    const all = positionsIn(page, sought);
    if (!all) continue;
    const isLiteral = sought.every(({ literal }) => !literal || literal.has(page));
    found.push({ page, rank: rankOf(all, sought) + (isLiteral ? 4 : 0) });
  }
  return found.sort((a, b) => b.rank - a.rank || a.page - b.page);
}

/** The positions of each word in a record; undefined where one is missing. */
function positionsIn(page: number, sought: readonly Sought[]): number[][] | undefined {
  const all: number[][] = [];
  for (const { matches } of sought) {
    const positions = matches.get(page);
    if (!positions) return undefined;
    all.push(positions);
  }
  return all;
}

function rankOf(all: readonly number[][], sought: readonly Sought[]): number {
  const phrases = phrasesOf(all, sought);
  const often = Math.min(3, Math.floor(Math.log2(Math.max(1, phrases.length))));
  if (phrases[0] === 0) {
    const length = sought.reduce((sum, word) => sum + word.length, 0);
    if (all[0]?.includes(zones.titleLength + length)) return rank.exact;
  }
  if ((phrases[0] ?? zones.titleLength) < zones.titleLength) return rank.phraseInTitle;
  if (all.length > 1 && phrases.length > 0) return rank.phrase + often;
  const within = (from: number, to: number) =>
    all.every((positions) => positions.some((at) => at >= from && at < to));
  if (within(zones.title, zones.titleLength)) return rank.title;
  if (within(zones.names, zones.place)) return rank.names;
  if (within(zones.title, zones.text)) return rank.heading;
  return rank.text + often;
}

/** Where the words stand one right behind the other, in rising order. */
function phrasesOf(
  [first = [], ...rest]: readonly number[][],
  sought: readonly Sought[],
): number[] {
  let phrases = first;
  // What tells a title's length is no place in the text.
  if (first.some((at) => at >= zones.titleLength && at < zones.names)) {
    phrases = first.filter((at) => at < zones.titleLength || at >= zones.names);
  }
  let behind = sought[0]?.length ?? 0;
  rest.forEach((positions, index) => {
    const from = behind;
    phrases = phrases.filter((at) => positions.includes(at + from));
    behind += sought[index + 1]?.length ?? 0;
  });
  return phrases;
}
