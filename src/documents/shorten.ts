import { type Block, plainText } from './block.ts';

/** The first blocks of a document with at most so many letters; a table that goes beyond them ends with a row. `isWhole` where nothing was left out. */
export function shortened(
  blocks: readonly Block[],
  letters: number,
): { blocks: Block[]; isWhole: boolean } {
  const kept: Block[] = [];
  let left = letters;
  for (const block of blocks) {
    const size = plainText([block]).length;
    if (size > left) {
      const rows = block.type === 'table' ? beginning(block.rows, left) : [];
      if (block.type === 'table' && rows.length > 1) kept.push({ ...block, rows });
      return { blocks: kept, isWhole: false };
    }
    left -= size;
    kept.push(block);
  }
  return { blocks: kept, isWhole: true };
}

/** Rows up to a count of letters; none where a cell reaches over several, since it would reach over the end. */
function beginning<Cell extends { text: string; rows: number }>(
  rows: readonly Cell[][],
  letters: number,
): Cell[][] {
  if (rows.flat().some((cell) => cell.rows > 1)) return [];
  let left = letters;
  const end = rows.findIndex((cells) => {
    left -= cells.reduce((sum, { text }) => sum + text.length + 1, 0);
    return left < 0;
  });
  return rows.slice(0, end);
}
