import type { Library } from './library.ts';
import { possibleStem, stemOf, verbNoun } from './particles.ts';
import { either, followedBy, type Matches, type Sought, shifted } from './positions.ts';
import { termEnd } from './words.ts';

/** Whether a word is one of the index's own; what is left out of its vocabulary is not. */
export type Knows = (word: string) => Promise<boolean>;

/** Ways to cut one joined word that are tried. */
const cutLimit = 2;

/** Where each word of a query stands. */
export async function soughtIn(
  query: readonly string[],
  library: Library,
  knows: Knows,
): Promise<Sought[]> {
  const sought = query.map(async (word, index): Promise<Sought> => {
    let matches = await matchesOf(word, library, knows);
    // A single syllable is found at the beginning of a word only together with the next: 전 편입학 in 전편입학.
    const next = query[index + 1];
    if (word.length === 1 && next !== undefined) {
      matches = either(matches, await library.find(word + next));
    }
    const before = query[index - 1];
    if (word.length === 1 && before !== undefined) {
      matches = either(matches, shifted(await library.find(before + word), before.length));
    }
    return { matches, length: word.length };
  });
  return Promise.all(sought);
}

/**
 * The records that hold one word of a query: as typed, without its particle, and where it was typed
 * without the spaces it is written with.
 */
async function matchesOf(word: string, library: Library, knows: Knows): Promise<Matches> {
  if (word.length === 1) return library.find(word + termEnd);
  const stem = stemOf(word);
  let found = await whole(stem ?? word, library, knows);
  const possible = stem === undefined ? possibleStem(word) : undefined;
  if (possible !== undefined && !(await knows(word)) && (await knows(possible))) {
    found = either(found, await whole(possible, library, knows));
  }
  const noun = found.size === 0 ? verbNoun(word) : undefined;
  return noun !== undefined && (await knows(noun)) ? whole(noun, library, knows) : found;
}

async function whole(word: string, library: Library, knows: Knows, depth = 2): Promise<Matches> {
  let found = await library.find(word);
  let tried = 0;
  for (let cut = word.length - 2; cut >= 2 && tried < cutLimit && depth > 0; cut--) {
    const head = word.slice(0, cut);
    if (!/[가-힣]/.test(word) || !(await knows(head))) continue;
    tried++;
    const [heads, rest] = await Promise.all([library.find(head), library.find(word.slice(cut))]);
    let together = followedBy(heads, cut, rest);
    if (together.size === 0 && word.length - cut >= 4) {
      together = followedBy(heads, cut, await whole(word.slice(cut), library, knows, depth - 1));
    }
    found = either(found, together);
  }
  return found;
}
