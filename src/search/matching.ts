import type { Library } from './library.ts';
import { likelyStem, stemOf, verbNoun } from './particles.ts';
import { either, followedBy, type Matches, type Sought, shifted } from './positions.ts';
import { termEnd } from './words.ts';

/** How many records hold words that begin like this one; 0 for what is left out of the vocabulary. */
export type Counts = (word: string) => Promise<(word: string) => number>;

/** Ways to cut one joined word that are tried. */
const cutLimit = 2;

/** Fetches at once what finding these words will surely need. */
export async function prepare(
  query: readonly string[],
  library: Library,
  counts: Counts,
): Promise<void> {
  await Promise.all([
    library.load(
      query.map((word) => (word.length === 1 ? word + termEnd : (stemOf(word) ?? word))),
    ),
    ...query.map(counts),
  ]);
}

/** Where each word of a query stands. */
export async function soughtIn(
  query: readonly string[],
  library: Library,
  counts: Counts,
): Promise<Sought[]> {
  await prepare(query, library, counts);
  return Promise.all(
    query.map(async (word, index) => {
      const found = await matchesOf(word, library, counts);
      let { matches } = found;
      // A single syllable is found at the beginning of a word only together with the next: 전 편입학 in 전편입학.
      const [before, next] = [query[index - 1], query[index + 1]];
      if (word.length === 1 && next !== undefined) {
        matches = either(matches, await library.find(word + next));
      }
      if (word.length === 1 && before !== undefined) {
        matches = either(matches, shifted(await library.find(before + word), before.length));
      }
      return { ...found, matches, length: word.length };
    }),
  );
}

/**
 * The records that hold one word of a query: as typed, without its particle, and where it was typed
 * without the spaces it is written with.
 */
async function matchesOf(
  word: string,
  library: Library,
  counts: Counts,
): Promise<Pick<Sought, 'matches' | 'literal'>> {
  if (word.length === 1) return { matches: await library.find(word + termEnd) };
  const find = (found: string) => whole(found, library, counts);
  const stem = likelyStem(word, await counts(word));
  if (stem !== undefined) {
    return { matches: await find(stem), literal: await find(stemOf(word) ?? word) };
  }
  const matches = await find(stemOf(word) ?? word);
  const noun = matches.size === 0 ? verbNoun(word) : undefined;
  if (noun === undefined || (await counts(noun))(noun) === 0) return { matches };
  return { matches: await find(noun) };
}

async function whole(word: string, library: Library, counts: Counts, depth = 2): Promise<Matches> {
  let found = await library.find(word);
  const countOf = await counts(word);
  let tried = 0;
  for (let cut = word.length - 2; cut >= 2 && tried < cutLimit && depth > 0; cut--) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (!/[가-힣]/.test(word) || countOf(head) === 0) continue;
    tried++;
    const [heads, tails] = await Promise.all([library.find(head), library.find(tail)]);
    let together = followedBy(heads, cut, tails);
    if (together.size === 0 && tail.length >= 4) {
      together = followedBy(heads, cut, await whole(tail, library, counts, depth - 1));
    }
    found = either(found, together);
  }
  return found;
}
