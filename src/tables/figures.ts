import type { Source, TableSpec } from './spec.ts';

/** One published figure with everything that is known of where it comes from. */
export interface Figure {
  /** The same on its page and on the page that lists the table's figures. */
  id: string;
  /** Page and id: for ever. */
  address: string;
  /** Its place on the page of origins. */
  origin: string;
  /** Its row and its column as the table names them. */
  row: string;
  column: string;
  /** As the table shows it, and as the report prints it: they differ where this site says 신규. Nothing is printed of what is computed. */
  shown: string;
  printed: string | null;
  value?: number | null;
  unit?: string;
  /** Where it says of itself when it is true; else the report's reference date holds. */
  period?: string;
  definition?: string;
  note?: string;
  source: Source & { lines: [number, number] };
  /** Its cell in the file: without a column where it is computed from the row. */
  file: string;
  line: number;
  cell: { title: string; column: number } | null;
  corrections: number[];
}

/** Every cell of a table that has an address, row by row; none where the table's origin is not known. */
export function figuresOf({ columns, rows, source, origin, unit }: TableSpec): Figure[] {
  if (!origin || !source) return [];
  return rows.flatMap((row, index) => {
    const { line, source: lines, ...meaning } = origin.rows[index] ?? unknownRow();
    return row.cells.flatMap((cell, at): Figure[] => {
      const column = columns[at];
      if (cell.id === undefined || !column) return [];
      const place = origin.columns[at] ?? null;
      const own = { unit: column.unit ?? (column.numeric ? unit : undefined) };
      return [
        {
          id: cell.id,
          address: `${origin.page}#${cell.id}`,
          origin: `${origin.figures}#${cell.id}`,
          row: row.group && row.group !== row.header ? `${row.group} ${row.header}` : row.header,
          column: column.group ? `${column.group} ${column.label}` : column.label,
          shown: cell.tag ?? cell.text,
          printed: place && cell.text,
          ...(cell.value !== undefined && { value: cell.value }),
          ...(own.unit && { unit: own.unit }),
          ...(column.definition && { definition: column.definition }),
          ...(row.note && { note: row.note }),
          ...meaning,
          source: { ...source, lines },
          file: origin.file,
          line,
          cell: place,
          corrections: cell.corrections ?? [],
        },
      ];
    });
  });
}

function unknownRow(): never {
  throw new Error('missing origin of a row');
}
