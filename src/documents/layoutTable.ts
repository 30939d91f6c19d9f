import type { IRTable } from 'kordoc';
import type { Block, DocumentCell } from './block.ts';
import { words } from './layout.ts';

interface PlacedCell extends DocumentCell {
  /** The column it begins in, from 0. */
  column: number;
}

/** A table with its headers; one of a single row or column is a frame around paragraphs. */
export function tableBlocks(table: IRTable): Block[] {
  const rows = placed(table);
  const caption = words(table.caption ?? '');
  if (rows.length <= 1 || rows.every((cells) => cells.length <= 1))
    return [caption, ...rows.flat().map(({ text }) => text)].flatMap((text) =>
      text === '' ? [] : { type: 'paragraph', text },
    );
  return [{ type: 'table', caption, rows: withHeaders(rows, table.hasHeader) }];
}

/** The cells that begin in each row; kordoc leaves an empty one where a wider or taller one reaches. */
function placed({ cells }: IRTable): PlacedCell[][] {
  const covered = new Set<string>();
  const rows = cells.map((row, at) =>
    row.flatMap((cell, column): PlacedCell[] => {
      if (covered.has(`${at},${column}`)) return [];
      const height = Math.min(Math.max(1, cell.rowSpan), cells.length - at);
      const width = Math.min(Math.max(1, cell.colSpan), row.length - column);
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1)
          covered.add(`${at + down},${column + across}`);
      return [{ text: words(cell.text), header: null, columns: width, rows: height, column }];
    }),
  );
  const isPlain = rows.flat().every((cell) => cell.rows === 1);
  return isPlain ? rows.filter((row) => row.some(({ text }) => text !== '')) : rows;
}

/** The first row, with those its cells reach into, names the columns; the first column the rows, where each of its cells is a name. */
function withHeaders(rows: PlacedCell[][], hasHeader: boolean): DocumentCell[][] {
  const heads = hasHeader ? Math.max(...(rows[0] ?? []).map((cell) => cell.rows)) : 0;
  const first = rows.slice(heads).flatMap((row) => row.filter(({ column }) => column === 0));
  const areNames = hasHeader && first.every(({ text }) => !/^[\d\s,.%△-]*$/.test(text));
  const headerOf = (row: number, column: number) => {
    if (row < heads) return 'col';
    return column === 0 && areNames ? 'row' : null;
  };
  return rows.map((cells, row) =>
    cells.map(({ column, ...cell }) => ({ ...cell, header: headerOf(row, column) })),
  );
}
