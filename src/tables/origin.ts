import type { Report } from '../site/report.ts';
import { audited } from './marks.ts';
import type { TableRow, TableSpec } from './spec.ts';

/**
 * Where the figures of a table come from. A figure's address is `page` with the id of its cell;
 * `figures` is the page that lists them all with their origins.
 */
export interface Origin {
  page: string;
  figures: string;
  /** The file of the site folder that holds the table. */
  file: string;
  /** One for each row, in order. */
  rows: RowOrigin[];
  /** One for each column after the row header, in order: its cell in the file, or null where it is computed. */
  columns: ({ title: string; column: number } | null)[];
}

/** The line in the file and the lines of the source document that a row stands on. */
export interface RowOrigin extends RowMeaning {
  line: number;
  source: [number, number];
}

/** What only the row knows of its figures: unit, period and definition, where each row has its own. */
export interface RowMeaning {
  unit?: string;
  period?: string;
  definition?: string;
}

/** A printed table before it is known where its cells stand. */
interface Printed<Row> {
  /** The page on which it stands. */
  page: string;
  table: PrintedTable<Row>;
  /** The rows shown, in the order shown. */
  rows: readonly Row[];
  /** The field behind each column after the row header; null where the column is computed. */
  fields: readonly ((keyof Row & string) | null)[];
  meaning?: (row: Row) => RowMeaning;
}

interface PrintedTable<Row> {
  file: string;
  rows: Row[];
  lines: number[];
  headers: Record<string, { title: string; column: number }>;
}

/** The table with the origin of its cells, links to its source document, and marks on figures that were corrected or do not come out. */
export function traced<Row extends { lines: [number, number] }>(
  report: Report,
  { page, table, rows, fields, meaning }: Printed<Row>,
  spec: TableSpec,
): TableSpec {
  const figures = `/reports/${report.year}/figures/${spec.id}/`;
  const href = sourcePage(report);
  return {
    ...spec,
    rows: audited(report, { page, rows }, spec).rows.map((row) =>
      withCorrections(report, [page, figures], row),
    ),
    ...(spec.source && { source: { ...spec.source, ...(href && { href }) } }),
    origin: {
      page,
      figures,
      file: table.file,
      rows: rows.map((row) => ({
        line: table.lines[table.rows.indexOf(row)] ?? 1,
        source: row.lines,
        ...meaning?.(row),
      })),
      columns: fields.map((field) => (field && table.headers[field]) ?? null),
    },
  };
}

/** The page that shows the source document line by line; undefined where the site folder lacks it. */
export function sourcePage({ year, sourceText }: Report): string | undefined {
  return sourceText ? `/reports/${year}/source/` : undefined;
}

function withCorrections({ corrections }: Report, pages: string[], row: TableRow): TableRow {
  if (corrections.length === 0) return row;
  const cells = row.cells.map((cell) => {
    const addresses = pages.map((page) => `${page}#${cell.id}`);
    const numbers = corrections.flatMap(({ address }, index) =>
      addresses.includes(address) ? [index + 1] : [],
    );
    return numbers.length > 0 ? { ...cell, corrections: numbers } : cell;
  });
  return { ...row, cells };
}
