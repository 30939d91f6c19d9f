import { zones } from './words.ts';

/** Records that hold something, each with the positions where it begins. */
export type Matches = Map<number, number[]>;

/** Records of both, with the positions of both. */
export function either(a: Matches, b: Matches): Matches {
  if (a.size === 0) return b;
  const all = new Map(a);
  for (const [page, positions] of b) {
    const known = all.get(page);
    all.set(page, known ? [...new Set([...known, ...positions])].sort((x, y) => x - y) : positions);
  }
  return all;
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
    if (!next) continue;
    const follows = new Set(next);
    const kept = positions.filter((position) => follows.has(position + length));
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
  const [first, ...rest] = sought;
  if (!first) return [];
  const found: Ranked[] = [];
  for (const page of first.matches.keys()) {
    if (rest.every(({ matches }) => matches.has(page))) {
      found.push({ page, rank: rankOf(page, sought) });
    }
  }
  return found.sort((a, b) => b.rank - a.rank || a.page - b.page);
}

function rankOf(page: number, sought: readonly Sought[]): number {
  const all = sought.map(({ matches }) => matches.get(page) ?? []);
  const phrases = phrasesOf(page, sought);
  const length = sought.reduce((sum, { length }) => sum + length, 0);
  const often = Math.min(3, Math.floor(Math.log2(Math.max(1, phrases.length))));
  if (phrases[0] === 0 && all[0]?.includes(zones.titleLength + length)) return rank.exact;
  if (phrases.some((at) => at < zones.titleLength)) return rank.phraseInTitle;
  if (sought.length > 1 && phrases.length > 0) return rank.phrase + often;
  const inZone = (from: number, to: number) =>
    all.every((positions) => positions.some((at) => at >= from && at < to));
  if (inZone(0, zones.titleLength)) return rank.title;
  if (inZone(zones.names, zones.place)) return rank.names;
  if (inZone(0, zones.text)) return rank.heading;
  return rank.text + often;
}

/** Where the words stand one right behind the other. */
function phrasesOf(page: number, sought: readonly Sought[]): number[] {
  const [first, ...rest] = sought;
  let behind = first?.length ?? 0;
  let phrases = (first?.matches.get(page) ?? []).filter(
    (at) => at < zones.titleLength || at >= zones.names,
  );
  for (const { matches, length } of rest) {
    const next = new Set(matches.get(page));
    const from = behind;
    phrases = phrases.filter((at) => next.has(at + from));
    behind += length;
  }
  return phrases;
}
