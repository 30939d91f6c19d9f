const whole = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 0 });

/** A whole number with grouping: 10,303. Less than zero carries △, as the reports print it. */
export function count(value: number): string {
  return `${value < 0 ? '△' : ''}${whole.format(Math.abs(value))}`;
}

/** An exact decimal number (`digits` / 10^`decimals`) with grouping, less than zero with △: 2,639,889, △9.7. */
export function exactNumber({ digits, decimals }: { digits: bigint; decimals: number }): string {
  const figures = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const point = figures.length - decimals;
  const grouped = whole.format(BigInt(figures.slice(0, point)));
  return `${digits < 0n ? '△' : ''}${grouped}${decimals > 0 ? `.${figures.slice(point)}` : ''}`;
}

/** Won as thousand won (천원): 16,710,587. Less than zero carries △. */
export function thousandWon(won: number): string {
  return count(Math.round(won / 1000));
}

/** Won as a change in thousand won: +134,000, △160, and `-` for none. */
export function thousandWonChange(won: number): string {
  return won === 0 ? '-' : `${won > 0 ? '+' : ''}${thousandWon(won)}`;
}

/** Won as hundred million won (억원) to one decimal, or to as many as show a first figure: 167.1, 0.002. */
export function hundredMillionWon(won: number): string {
  const digits = [1, 2, 3, 4, 5].find((count) => Math.abs(won) * 10 ** count >= 50_000_000);
  return decimal(won / 100_000_000, digits ?? 1);
}

/**
 * A fraction as percent to one decimal, or to two where one would print a change as 0.0: 24.9%,
 * △3.2%, △0.02%. Half rounds away from zero.
 */
export function percent(fraction: number): string {
  const digits = fraction !== 0 && Math.abs(fraction) < 0.0005 ? 2 : 1;
  return `${fraction < 0 ? '△' : ''}${decimal(Math.abs(fraction) * 100, digits)}%`;
}

/** A plain number to one decimal: 3.4. */
export function oneDecimal(value: number): string {
  return decimal(value, 1);
}

/** A plain number to a fixed count of decimals, halves away from zero, crumbs of binary fractions mended. */
function decimal(value: number, digits: number): string {
  const shift = 10 ** digits;
  return (Math.round(Number((value * shift).toPrecision(12))) / shift).toFixed(digits);
}
