import type { Origin } from './origin.ts';

/**
 * Where a table, chart or figure comes from. `lines` are lines of the transcribed source document,
 * which stands at `href` with an anchor for each: `#L58`.
 */
export interface Source {
  document: string;
  table: string;
  lines?: [number, number];
  href?: string;
}

/**
 * One column of a table. `group` is the printed header above several columns, repeated on each of
 * them; `unit` is what the numbers of the column count, for downloads and captions. `definition` says
 * how its figures are defined, where the report or this site says so.
 */
export interface TableColumn {
  key: string;
  label: string;
  group?: string;
  numeric: boolean;
  unit?: string;
  definition?: string;
}

/** A text that leads to a path of this site. */
export interface Link {
  text: string;
  href: string;
}

/**
 * One cell as readers see it: finished text, never a number to format. `value` is the same number
 * for downloads, in the column's unit; null where there is none.
 * `id` is the stable address of the figure within its page. `tone` says the sign of a change, `tag`
 * makes the text a small outlined label such as 신규, and `detail` is a second, quieter line.
 * `href` makes the text a link to a path of this site. `recomputed` stands where the printed value
 * does not come out: what it should be, linked to the check.
 * `corrections` are the numbers of its corrections in the ledger, counted from 1.
 */
export interface TableCell {
  text: string;
  value?: number | null;
  id?: string;
  tone?: 'increase' | 'decrease';
  tag?: string;
  detail?: string;
  href?: string;
  recomputed?: Link;
  corrections?: number[];
}

/** One row; `header` names it. `group` names the rows it belongs to (직종) and is written once. */
export interface TableRow {
  id: string;
  kind: 'item' | 'subtotal' | 'total';
  group?: string;
  header: string;
  cells: TableCell[];
  note?: string;
  /** Findings about this row of the printed report. */
  findings?: Link[];
}

/** A table ready to be shown: every text finished, every cell in column order after the row header. */
export interface TableSpec {
  id: string;
  caption: string;
  unit?: string;
  rowHeader: string;
  columns: TableColumn[];
  rows: TableRow[];
  source?: Source;
  origin?: Origin;
}
