/** A part of a document's text as a page shows it: plain words and their order, never markup. */
export type Block =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string }
  | DocumentList
  | DocumentTable;

/** Neighbouring paragraphs that begin with the same sign, or with numbers in order. */
export interface DocumentList {
  type: 'list';
  /** The sign as written, empty for numbers. */
  mark: string;
  /** The number of the first item. */
  start: number;
  items: string[];
}

/** A table; where its first rows or its first column name the others, those cells are headers. */
export interface DocumentTable {
  type: 'table';
  caption: string;
  rows: DocumentCell[][];
}

/** A cell over one or more rows and columns. */
export interface DocumentCell {
  text: string;
  header: 'col' | 'row' | null;
  columns: number;
  rows: number;
}

/** The words of blocks, one block, item or row a line: what search and the privacy gate read. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): string[] {
  if (block.type === 'list') return block.items;
  if (block.type !== 'table') return [block.text];
  const rows = block.rows.map((cells) => cells.map(({ text }) => text).join(' '));
  return block.caption === '' ? rows : [block.caption, ...rows];
}
