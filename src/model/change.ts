/**
 * Rate of change (증감율) from `before` to `after`, as a fraction: 0.1 is +10 %.
 *
 * @returns null when `before` is 0, where no rate exists (신규).
 */
export function changeRate(before: number, after: number): number | null {
  return before === 0 ? null : (after - before) / Math.abs(before);
}
