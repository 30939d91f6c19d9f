/** A text as the detectors read it, with the way back to the text as it stands. */
export interface Normalised {
  text: string;
  /** The offset in the original of a character of `text`. */
  originalOffset: (at: number) => number;
}

// One decomposed syllable, or one other character that is not plain already.
const unusual = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\n\r -~가-힣]/gu;
const hidden = /\p{Default_Ignorable_Code_Point}/u;
const dashes = /[\u00ac\u02d7\u2010-\u2015\u2043\u2212\u2500\u2796\u30fc\ufe58\ufe63\uff0d\uff70]/;
const spaces = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const dots = /[\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u30fb\u318d\uff65]/;
const tildes = /[\u02dc\u223c\u223d\u301c\u3030\uff5e]/;
// ① stands before a text, it is no digit of it.
const enclosed = /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff]/;

/**
 * Reads full-width, decomposed and hidden characters as plain ones: digits and letters by NFKC, every
 * dash as `-`, every blank as a space, every middle dot as `·`. Line breaks stay.
 */
export function normalise(original: string): Normalised {
  /** Where the distance between a place and its original changes, in order. */
  const shifts: { at: number; by: number }[] = [];
  let by = 0;
  const text = original.replace(unusual, (sign, offset: number) => {
    const part = plainForm(sign);
    if (part.length !== sign.length) {
      const at = offset - by + part.length;
      by += sign.length - part.length;
      shifts.push({ at, by });
    }
    return part;
  });
  return { text, originalOffset: (at) => at + shiftAt(shifts, at) };
}

/** The distance at a place, found by halving: a hostile text has a shift at every other character. */
function shiftAt(shifts: readonly { at: number; by: number }[], at: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
}

function plainForm(sign: string): string {
  if (/^[\u1100-\u1112]/.test(sign)) return sign.normalize('NFC');
  if (hidden.test(sign)) return '';
  if (dashes.test(sign)) return '-';
  if (spaces.test(sign) || enclosed.test(sign)) return ' ';
  if (dots.test(sign)) return '·';
  if (tildes.test(sign)) return '~';
  return sign.normalize('NFKC');
}
