import type { SearchEntry } from './entry.ts';
import { cutWord } from './morphemes.ts';
import { keyOf, termEnd, words, zones } from './words.ts';

/** The terms of one record and the positions of each, in rising order. */
export type Terms = Map<string, number[]>;

/** Positions a record keeps for one term: enough for the longest report. */
const positionLimit = 1_000;

/** Everything that finds a record: its words, and the ends of each word from every part that begins inside it. */
export function termsOf(entry: SearchEntry): Terms {
  const terms: Terms = new Map();
  const title = add(terms, entry.title, zones.title, zones.titleLength);
  const [first] = words(entry.title);
  if (first) {
    for (const [term, positions] of terms) {
      if (positions[0] === zones.title && keyOf(first.text).startsWith(term.slice(0, -1))) {
        positions.push(zones.titleLength + Math.min(title, zones.names - zones.titleLength - 1));
      }
    }
  }
  let at: number = zones.names;
  for (const name of entry.names ?? []) at += add(terms, name, at, zones.place) + 2;
  add(terms, entry.place, zones.place, zones.text);
  add(terms, entry.text, zones.text, Number.POSITIVE_INFINITY);
  return terms;
}

/** Adds the terms of a text from a position on, up to a limit. @returns how many letters it has. */
function add(terms: Terms, text: string, from: number, limit: number): number {
  const found = words(text.normalize('NFC'));
  for (const { text: word, offset, joints } of found) {
    for (const [start, term] of wordTerms(word, joints)) {
      const position = Math.min(from + offset + start, limit - 1);
      const positions = terms.get(term);
      if (!positions) terms.set(term, [position]);
      else if (positions.length < positionLimit && positions.at(-1) !== position)
        positions.push(position);
    }
  }
  const last = found.at(-1);
  return last ? last.offset + last.text.length : 0;
}

const known = new Map<string, [number, string][]>();

function wordTerms(word: string, joints: number[]): [number, string][] {
  const cached = joints.length === 0 ? known.get(word) : undefined;
  if (cached) return cached;
  const { stem, noun, starts } = cutWord(word);
  const inner = [...new Set([...starts, ...joints])]
    .filter((start) => start < stem && (stem - start > 1 || joints.includes(start)))
    .sort((a, b) => a - b);
  const terms = [0, ...inner].map((start): [number, string] => [
    start,
    keyOf(word.slice(start, stem)) + termEnd,
  ]);
  // A query of one syllable finds whole terms alone: 시에 is found by 시.
  if (noun === 1 && stem > 1) terms.push([0, keyOf(word.slice(0, noun)) + termEnd]);
  if (joints.length === 0) {
    if (known.size > 400_000) known.clear();
    known.set(word, terms);
  }
  return terms;
}
