import { hundredMillionWon } from '../format/number.ts';
import type { ChartSpec, Series } from './spec.ts';

/** How a reader wants a chart: series left out, by their places, another unit, another order. */
export interface ChartView {
  hidden: readonly number[];
  unit: 'printed' | 'hundredMillionWon';
  sort: 'size' | 'printed';
}

/** A chart as its description has it. */
export const asDescribed: ChartView = { hidden: [], unit: 'printed', sort: 'size' };

/** Whether the values are amounts of won, of which 천원 is what is printed. */
export function isMoney({ table }: ChartSpec): boolean {
  return table.unit === '천원';
}

/** A chart with some series left out, in another unit or order. Its table stays as it is. */
export function viewed(spec: ChartSpec, { hidden, unit, sort }: ChartView): ChartSpec {
  const left = spec.series.filter((_, index) => !hidden.includes(index));
  const { totals, ...rest } = spec;
  const shown: ChartSpec = {
    ...rest,
    series: left,
    // A total of what is left would be a figure that stands in no table.
    ...(totals && left.length === spec.series.length && { totals }),
  };
  return ordered(unit === 'hundredMillionWon' ? inHundredMillionWon(shown) : shown, sort);
}

function ordered(spec: ChartSpec, sort: ChartView['sort']): ChartSpec {
  const { printedOrder, totals } = spec;
  if (!printedOrder || sort === 'size') return spec;
  const order = printedOrder.map((_, at) => at);
  order.sort((a, b) => (printedOrder[a] ?? 0) - (printedOrder[b] ?? 0));
  const placed = <Item>(items: Item[]) => order.map((at) => items[at] as Item);
  return {
    ...spec,
    categories: placed(spec.categories),
    printedOrder: placed(printedOrder),
    ...(totals && { totals: placed(totals) }),
    series: spec.series.map((series) => ({
      ...series,
      values: placed(series.values),
      labels: placed(series.labels),
      ...(series.details && { details: placed(series.details) }),
    })),
  };
}

function inHundredMillionWon(spec: ChartSpec): ChartSpec {
  const { totals, series, subtitle, table } = spec;
  const sum = (category: number) =>
    series.reduce((total, { values }) => total + (values[category] ?? 0), 0);
  const relabelled = ({ mark, values, labels }: Series) =>
    values.map((value, at) => (labels[at] === '' ? '' : amount(value ?? 0, mark === 'change')));
  return {
    ...spec,
    subtitle: subtitle.replace('천원', '억원'),
    table: { ...table, unit: '억원' },
    series: series.map((one) => ({ ...one, labels: relabelled(one) })),
    ...(totals && { totals: totals.map((_, category) => amount(sum(category), false)) }),
  };
}

function amount(won: number, isChange: boolean): string {
  if (won === 0) return '-';
  const sign = won < 0 ? '△' : isChange ? '+' : '';
  return `${sign}${hundredMillionWon(Math.abs(won))}`;
}
