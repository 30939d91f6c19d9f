import { distance } from 'fastest-levenshtein';

/** Longer texts are no slip of a name, and comparing them costs time. */
const longestName = 100;

/** The candidate most like `text`, or null where none shares enough of it to be a likely slip. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  if (text.length > longestName) return null;
  const [best] = candidates
    .map((candidate) => ({ candidate, slips: distance(text, candidate) }))
    .sort((a, b) => a.slips - b.slips);
  if (!best) return null;
  return best.slips <= Math.max(1, Math.floor(best.candidate.length / 2)) ? best.candidate : null;
}
