/** A decimal number held exactly: `digits` / 10^`decimals`. */
export interface Exact {
  digits: bigint;
  decimals: number;
}

/** The number that the shortest decimal text of `value` names: 96.9 is 969 / 10. */
export function exact(value: number): Exact {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals < 0
    ? { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
    : { digits, decimals };
}

/** The sum of any count of numbers; 0 of none. */
export function sum(terms: readonly Exact[]): Exact {
  const decimals = Math.max(0, ...terms.map((term) => term.decimals));
  return { digits: terms.reduce((total, term) => total + digitsAt(term, decimals), 0n), decimals };
}

/** `a` less `b`. */
export function difference(a: Exact, b: Exact): Exact {
  return sum([a, { ...b, digits: -b.digits }]);
}

/** Whether two numbers are the same, however many decimals they are written with. */
export function isEqual(a: Exact, b: Exact): boolean {
  return difference(a, b).digits === 0n;
}

/** Rate of change in percent from `before`, which is not 0, to `after`; halves are rounded away from zero. */
export function changePercent(before: Exact, after: Exact, decimals: number): Exact {
  const change = difference(after, before);
  const dividend = change.digits * 100n * 10n ** BigInt(decimals);
  const divisor = absolute(digitsAt(before, change.decimals));
  const rounded = (absolute(dividend) * 2n + divisor) / (divisor * 2n);
  return { digits: dividend < 0n ? -rounded : rounded, decimals };
}

function digitsAt({ digits, decimals }: Exact, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - decimals);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
