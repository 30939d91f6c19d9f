import type { IssueCode } from '../reader/codes.ts';
import type { Level } from '../reader/issue.ts';

/** A normalised text with what is known of the surroundings of each place in it. */
export interface Passage {
  text: string;
  /** The header of the column that the text is a cell of, else empty. */
  header: string;
}

/** Something personal in a passage: from `start` up to `end`. */
export interface Match {
  code: IssueCode;
  level: Level;
  start: number;
  end: number;
  /** The found text with what tells a person apart replaced by `*`. */
  shown: string;
}

/** Finds one kind of personal information. Its time grows with the length of the text alone. */
export type Detector = (passage: Passage) => Match[];

/** What may stand where a number is divided: one separator, with blanks around it or not, or one blank. */
export const joint = '(?: ?[-.·~)/_] ?| )?';

/** The header and what stands within 20 characters of a place on its line: words there say what a number is. */
export function near({ text, header }: Passage, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 20), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 20).split('\n', 1)[0] ?? '';
  return `${header} ${before} ${after}`;
}

/** The text with every digit and letter after the first `kept` replaced by `*`; separators stay. */
export function starred(text: string, kept: number): string {
  let seen = 0;
  return text.replace(/[0-9A-Za-z가-힣]/g, (sign) => {
    seen += 1;
    return seen > kept ? '*' : sign;
  });
}

/** The digits of a text as numbers. */
export function digitsOf(text: string): number[] {
  return [...text].filter((sign) => sign >= '0' && sign <= '9').map(Number);
}

/** Σ digit × weight, for the checksums of numbers. */
export function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}
