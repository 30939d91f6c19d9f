import { readCsv } from '../reader/csv.ts';
import { readText } from '../reader/text.ts';
import type { Block } from './block.ts';
import { inspect } from './inspect.ts';
import type { Kind } from './kind.ts';
import { words } from './layout.ts';
import { tableBlocks } from './layoutTable.ts';
import { type Reading, refusedReading } from './reading.ts';
import { Refused } from './refusal.ts';

/** Reads a table or text of letters, or a picture, which has no words: nothing here needs a process of its own. */
export function readPlain(bytes: Uint8Array, kind: Kind): Reading {
  try {
    inspect(bytes, kind);
  } catch (error) {
    if (error instanceof Refused) return refusedReading(error.refusal);
    throw error;
  }
  return { refusal: null, blocks: plainBlocks(bytes, kind), texts: [], makers: [] };
}

/** The blocks of a file of letters; none where it is not sound UTF-8, which the check refuses by its place. */
function plainBlocks(bytes: Uint8Array, kind: Kind): Block[] {
  const text = kind === 'csv' || kind === 'txt' ? readText('', bytes).text : null;
  if (text === null) return [];
  if (kind === 'txt')
    return text
      .replace(/^\ufeff/, '')
      .split(/\n\s*\n/)
      .map((part): Block => ({ type: 'paragraph', text: words(part) }))
      .filter((block) => block.type === 'paragraph' && block.text !== '');
  const rows = readCsv('', text.replace(/^\ufeff/, '')).rows.map(({ cells }) => cells);
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = Math.max(0, ...filled.map((cells) => cells.length));
  const cells = filled.map((row) =>
    Array.from({ length: columns }, (_, at) => ({ text: row[at] ?? '', colSpan: 1, rowSpan: 1 })),
  );
  return tableBlocks({ rows: cells.length, cols: columns, cells, hasHeader: true });
}
