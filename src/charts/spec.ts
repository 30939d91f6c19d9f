import type { Source, TableSpec } from '../tables/spec.ts';
import type { Tick } from './ticks.ts';

/**
 * How a series is drawn: its colour and pattern, never its meaning alone.
 * `change` takes the increase or decrease mark by the sign of each value.
 */
export type Mark = 'primary' | 'secondary' | 'tertiary' | 'quaternary' | 'change' | 'remainder';

/**
 * One run of values, one a category. `labels` are the finished texts written at the marks; null values
 * draw nothing. Of lines only the first one's last, highest and lowest labels are written, where they
 * have room. `details` are second, quieter texts under the bars, such as what an amount is for.
 */
export interface Series {
  name: string;
  mark: Mark;
  values: (number | null)[];
  labels: string[];
  details?: string[];
}

/**
 * A chart as plain data, from which the drawing, the table, the sentence and the download are made.
 *
 * `title` states what the data shows, `subtitle` measure, unit and period, `summary` the maximum and
 * what else a reader who sees no picture needs. All bars start at zero; `ticks` are the value axis
 * of lines, which may begin higher where the subtitle says so. `max` fixes the end of the
 * value axis where the data does not (100 for a rate); `totals` are written at the ends of stacked
 * bars, one a category. `notes` are written under the bars, the first in bold: sums, which are told
 * and not drawn. Values keep the house unit (won, persons, cases, fractions); only texts are written.
 *
 * `printedOrder` gives each category's place in the printed table, where the chart sorts by size.
 * `versions` are this chart and its others, such as without 선거관리, in the order of their buttons.
 */
export interface ChartSpec {
  id: string;
  form: 'bars' | 'change' | 'grouped' | 'stacked' | 'line';
  title: string;
  subtitle: string;
  summary: string;
  categories: string[];
  series: Series[];
  max?: number;
  ticks?: Tick[];
  totals?: string[];
  notes?: string[];
  printedOrder?: number[];
  versions?: { id: string; label: string }[];
  table: TableSpec;
  source: Source;
}
