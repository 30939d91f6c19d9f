/** A place on the value axis and what is written there. */
export interface Tick {
  value: number;
  label: string;
}

/**
 * Round values from `from` to the first one not below the largest value, five steps at most; `from`
 * should be round itself.
 */
export function ticks(
  values: readonly (number | null)[],
  from: number,
  written: (value: number) => string,
): Tick[] {
  const span = Math.max(0, ...values.map((value) => (value ?? from) - from)) || 1;
  const least = span / 5;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((one) => one * power >= least) ?? 10) * power;
  const count = Math.ceil(Number((span / step).toPrecision(12)));
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((from + index * step).toPrecision(12));
    return { value, label: written(value) };
  });
}
