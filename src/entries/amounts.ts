import { count, hundredMillionWon } from '../format/number.ts';

const units: [number, string][] = [
  [100_000_000, '억'],
  [10_000, '만'],
  [1000, '천'],
];

/**
 * An amount of won as people say it: 3,768,864,000 is 37억원, 37.7억원 and 37억 6,886만 4천원. Amounts
 * below ten million have no such names.
 */
export function spokenAmounts(won: number): string[] {
  if (Math.abs(won) < 10_000_000) return [];
  const parts: string[] = [];
  let rest = Math.abs(won);
  for (const [size, name] of units) {
    const times = Math.floor(rest / size);
    if (times > 0) parts.push(`${count(times)}${name}`);
    rest %= size;
  }
  const [first = ''] = parts;
  const names = [`${first}원`, `${parts.join(' ')}원`];
  if (first.endsWith('억')) names.push(`${hundredMillionWon(Math.abs(won))}억원`);
  return [...new Set(names)];
}
