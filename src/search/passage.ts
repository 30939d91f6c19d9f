import type { ExcerptPart } from './excerpt.ts';
import { letters } from './words.ts';

const window = 130;
const before = 30;

/** A text with the words marked wherever they stand, spaces or not. */
export function marked(text: string, sought: readonly string[]): ExcerptPart[] {
  return markedPart(text, spans(text, sought), 0, text.length);
}

/** The part of a text where most of the words stand together, with the words marked. */
export function passage(text: string, sought: readonly string[]): ExcerptPart[] {
  const found = spans(text, sought);
  let best = 0;
  let most = 0;
  found.forEach(({ start }, index) => {
    const seen = new Set<number>();
    let worth = 0;
    for (const span of found.slice(index, index + 20)) {
      if (span.end > start + window - before) break;
      if (!seen.has(span.word)) worth += 10 + Math.max(0, 5 - (span.start - start) / 20);
      seen.add(span.word);
    }
    if (worth > most) [best, most] = [start, worth];
  });
  let from = Math.max(0, best - before);
  if (from > 0) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < best) from = space + 1;
  }
  let to = Math.min(text.length, from + window);
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    if (space > best + 20) to = space;
  }
  const parts = markedPart(text, found, from, to);
  if (from > 0) parts.unshift({ text: '… ', isMatch: false });
  if (to < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

interface Span {
  start: number;
  end: number;
  word: number;
}

/** Where the words stand in a text, in order and without overlaps; the longest wins. */
function spans(text: string, sought: readonly string[]): Span[] {
  const { spelt, places } = letters(text);
  const all: Span[] = [];
  sought.forEach((word, index) => {
    if (word === '') return;
    for (let at = spelt.indexOf(word); at >= 0; at = spelt.indexOf(word, at + word.length)) {
      all.push({
        start: places[at] ?? 0,
        end: (places[at + word.length - 1] ?? 0) + 1,
        word: index,
      });
    }
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((span) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

function markedPart(text: string, found: readonly Span[], from: number, to: number) {
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const { start, end } of found) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMatch: false });
  return parts;
}
