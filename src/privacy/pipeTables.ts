import type { CsvRow } from '../reader/csv.ts';

/** The tables of a Markdown text: rows of cells between pipes, without the line of dashes. */
export function pipeTables(text: string): CsvRow[][] {
  const tables: CsvRow[][] = [];
  let current: CsvRow[] | null = null;
  text.split('\n').forEach((line, index) => {
    const cells = cellsOf(line);
    if (!cells) current = null;
    else if (!current) {
      current = [{ line: index + 1, cells }];
      tables.push(current);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell)))
      current.push({ line: index + 1, cells });
  });
  return tables.filter((rows) => rows.length > 1);
}

function cellsOf(line: string): string[] | null {
  const text = line.trim();
  if (!text.startsWith('|')) return null;
  return text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
