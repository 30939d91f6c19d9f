import type { SearchEntry } from './entry.ts';
import { morphemes } from './morphemes.ts';
import { likelyStem, stemOf } from './particles.ts';
import { type Vocabulary, vocabularyName } from './vocabulary.ts';
import { words } from './words.ts';

/** Words kept for each first consonant; what is left out is rarer than all of them. */
const wordLimit = 3_000;
/** A word of a title counts as much as this many of a text. */
const titleWorth = 5;

/** The words people may be helped to, by the name of their file. */
export function vocabularyFiles(entries: Iterable<SearchEntry>): Map<string, Vocabulary> {
  const counts = new Map<string, number>();
  for (const { title, names, text } of entries) {
    const seen = new Map<string, number>();
    for (const word of nouns(text)) seen.set(word, 1);
    for (const word of [title, ...(names ?? [])].flatMap(nouns)) seen.set(word, titleWorth);
    for (const [word, worth] of seen) counts.set(word, (counts.get(word) ?? 0) + worth);
  }
  const countOf = (word: string) => counts.get(word) ?? 0;
  const files = new Map<string, Vocabulary>();
  for (const [word, count] of counts) {
    // What the dictionary took for a noun is one with its particle when the noun itself is there.
    if (countOf(stemOf(word) ?? '') > 0 || likelyStem(word, countOf) !== undefined) continue;
    const name = vocabularyName(word);
    const file = files.get(name) ?? [];
    file.push([word, count]);
    files.set(name, file);
  }
  return new Map(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [
        name,
        file.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, wordLimit),
      ]),
  );
}

const nounTag = /^(?:N|XR|SL|UNK)/;
const figure = /^[\p{N}|]*$/u;
const known = new Map<string, string[]>();

/** The nouns of a text and their parts, particles off. */
function nouns(text: string): string[] {
  return words(text.normalize('NFC')).flatMap(({ text: word }) => {
    const cached = known.get(word);
    if (cached) return cached;
    const found = nounsOf(word);
    if (known.size > 400_000) known.clear();
    known.set(word, found);
    return found;
  });
}

function nounsOf(word: string): string[] {
  if (figure.test(word) || word.length > 20) return [];
  const found = morphemes(word);
  const ends: string[] = [];
  const single: string[] = [];
  let run = '';
  // From the end: each noun, and each run of nouns that begins with it.
  for (const { text, tag } of found.toReversed()) {
    run = nounTag.test(tag) || (run !== '' && tag === 'XPN') ? text + run : '';
    if (tag === 'XSN' && run === '') run = text;
    else if (run !== '') {
      ends.push(run);
      single.push(text);
    }
  }
  return [...new Set([...ends, ...single])].filter((noun) => noun.length > 1 && !figure.test(noun));
}
