import { thousandWon } from '../format/number.ts';
import type { TableCell } from '../tables/spec.ts';

/** Won as a cell of a chart's table: thousand won to read and to take along. */
export function money(won: number, text = amountOrDash(won)): TableCell {
  return { text, value: won / 1000 };
}

/** Thousand won, `-` for none. */
export function amountOrDash(won: number): string {
  return won === 0 ? '-' : thousandWon(won);
}
