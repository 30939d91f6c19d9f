import { type Library, narrowLimit } from './library.ts';
import { likelyStem, stemOf, verbNoun } from './particles.ts';
import { both, either, followedBy, type Matches, type Sought, shifted } from './positions.ts';
import { termEnd } from './words.ts';

/** How many records hold words that begin like this one; 0 for what is left out of the vocabulary. */
export type Counts = (word: string) => Promise<(word: string) => number>;

/** Ways to cut one joined word that are tried. */
const cutLimit = 2;

/** Where each word of a query stands, in the records that hold all of them. */
export async function soughtIn(
  query: readonly string[],
  library: Library,
  counts: Counts,
): Promise<Sought[]> {
  const sought: Sought[] = [];
  let within: Matches | undefined;
  await library.load(
    query.map((word) => (word.length === 1 ? word + termEnd : (stemOf(word) ?? word))),
  );
  // The rarest word first: the others are then asked for in its records alone.
  for (const index of await rarestFirst(query, counts)) {
    const word = query[index] ?? '';
    let { matches, literal } = await matchesOf(word, library, counts, within);
    // A single syllable is found at the beginning of a word only together with the next: 전 편입학 in 전편입학.
    const next = query[index + 1];
    if (word.length === 1 && next !== undefined) {
      matches = either(matches, await library.find(word + next, within));
    }
    const before = query[index - 1];
    if (word.length === 1 && before !== undefined) {
      matches = either(matches, shifted(await library.find(before + word, within), before.length));
    }
    sought[index] = { matches, length: word.length, ...(literal && { literal }) };
    within = both(within, matches);
  }
  return sought;
}

async function rarestFirst(query: readonly string[], counts: Counts): Promise<number[]> {
  const known = await Promise.all(
    query.map(async (word) => {
      const stem = stemOf(word) ?? word;
      return (await counts(stem))(stem);
    }),
  );
  return [...query.keys()].sort((a, b) => (known[a] ?? 0) - (known[b] ?? 0));
}

/**
 * The records that hold one word of a query: as typed, without its particle, and where it was typed
 * without the spaces it is written with.
 */
async function matchesOf(
  word: string,
  library: Library,
  counts: Counts,
  within?: Matches,
): Promise<Pick<Sought, 'matches' | 'literal'>> {
  if (word.length === 1) return { matches: await library.find(word + termEnd, within) };
  const find = (found: string, among = within) => whole(found, library, counts, among);
  const stem = likelyStem(word, await counts(word));
  if (stem !== undefined) {
    const matches = await find(stem);
    // What holds the word holds its stem.
    return { matches, literal: await find(stemOf(word) ?? word, matches) };
  }
  const matches = await find(stemOf(word) ?? word);
  const noun = matches.size === 0 ? verbNoun(word) : undefined;
  if (noun === undefined || (await counts(noun))(noun) === 0) return { matches };
  return { matches: await find(noun) };
}

async function whole(
  word: string,
  library: Library,
  counts: Counts,
  within?: Matches,
  depth = 2,
): Promise<Matches> {
  let found = await library.find(word, within);
  const countOf = await counts(word);
  let tried = 0;
  for (let cut = word.length - 2; cut >= 2 && tried < cutLimit && depth > 0; cut--) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (!/[가-힣]/.test(word) || countOf(head) === 0) continue;
    tried++;
    await library.load([head, tail]);
    // The other half is asked for in the records of the rarer one alone.
    const isCommon = countOf(head) > narrowLimit;
    const first = await library.find(isCommon ? tail : head, within);
    const second = await library.find(isCommon ? head : tail, first);
    const [heads, rest] = isCommon ? [second, first] : [first, second];
    let together = followedBy(heads, cut, rest);
    if (together.size === 0 && tail.length >= 4) {
      const tails = await whole(tail, library, counts, isCommon ? within : heads, depth - 1);
      together = followedBy(isCommon ? await library.find(head, tails) : heads, cut, tails);
    }
    found = either(found, together);
  }
  return found;
}
