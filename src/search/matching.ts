import type { Library } from './library.ts';
import { likelyStem, stemOf, verbNoun } from './particles.ts';
import { either, followedBy, type Matches, type Sought, shifted } from './positions.ts';
import { termEnd } from './words.ts';

/** How many records hold words that begin like this one; 0 for what is left out of the vocabulary. */
export type Counts = (word: string) => Promise<(word: string) => number>;

/** Ways to cut one joined word that are tried. */
const cutLimit = 2;

/** Where each word of a query stands. */
export async function soughtIn(
  query: readonly string[],
  library: Library,
  counts: Counts,
): Promise<Sought[]> {
  const sought = query.map(async (word, index): Promise<Sought> => {
    let { matches, literal } = await matchesOf(word, library, counts);
    // A single syllable is found at the beginning of a word only together with the next: 전 편입학 in 전편입학.
    const next = query[index + 1];
    if (word.length === 1 && next !== undefined) {
      matches = either(matches, await library.find(word + next));
    }
    const before = query[index - 1];
    if (word.length === 1 && before !== undefined) {
      matches = either(matches, shifted(await library.find(before + word), before.length));
    }
    return { matches, length: word.length, ...(literal && { literal }) };
  });
  return Promise.all(sought);
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
  const matches = await whole(stemOf(word) ?? word, library, counts);
  const stem = likelyStem(word, await counts(word));
  if (stem !== undefined) {
    return {
      matches: either(matches, await whole(stem, library, counts)),
      literal: matches,
    };
  }
  const noun = matches.size === 0 ? verbNoun(word) : undefined;
  if (noun === undefined || (await counts(noun))(noun) === 0) return { matches };
  return { matches: await whole(noun, library, counts) };
}

async function whole(word: string, library: Library, counts: Counts, depth = 2): Promise<Matches> {
  let found = await library.find(word);
  const countOf = await counts(word);
  let tried = 0;
  for (let cut = word.length - 2; cut >= 2 && tried < cutLimit && depth > 0; cut--) {
    const head = word.slice(0, cut);
    if (!/[가-힣]/.test(word) || countOf(head) === 0) continue;
    tried++;
    const [heads, rest] = await Promise.all([library.find(head), library.find(word.slice(cut))]);
    let together = followedBy(heads, cut, rest);
    if (together.size === 0 && word.length - cut >= 4) {
      together = followedBy(heads, cut, await whole(word.slice(cut), library, counts, depth - 1));
    }
    found = either(found, together);
  }
  return found;
}
