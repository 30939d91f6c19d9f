import Papa from 'papaparse';
import { type DataIssue, type Finding, issueAt } from './issue.ts';
import type { Locate } from './text.ts';

/** One row of a CSV file as it stands: the physical line it begins on and its cells. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Splits comma-separated text into rows with their physical lines. The text has LF line ends; a line
 * break inside quotes belongs to the cell. Rows are returned only where every quote is in order.
 */
export function readCsv(file: string, text: string): { rows: CsvRow[]; issues: DataIssue[] } {
  const issues = quoteIssues(file, text);
  if (issues.length > 0) return { rows: [], issues };
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells };
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    return row;
  });
  return { rows, issues };
}

/** As much of a cell as a message may need. */
const longestShown = 2000;

/** The line and the cell, not the character, of an offset: what a clerk counts in. The value is the cell as it is written. */
export const cellAt: Locate = (file, text, offset) => {
  let line = 1;
  let cell = { line: 1, column: 1, start: 0 };
  let isQuoted = false;
  for (let at = 0; at < offset; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n') line += 1;
    if (!isQuoted && (sign === ',' || sign === '\n'))
      cell = { line, column: sign === ',' ? cell.column + 1 : 1, start: at + 1 };
  }
  const rest = text.slice(cell.start, cell.start + longestShown);
  const [, quoted] = /^"((?:[^"]|"")*)"(?=[,\n]|$)/.exec(rest) ?? [];
  const [plain = ''] = (rest.startsWith('"') ? /^[^\n]*/ : /^[^,\n]*/).exec(rest) ?? [];
  const value = quoted?.replaceAll('""', '"') ?? plain;
  return { place: { file, line: cell.line, column: cell.column, field: '' }, value };
};

/** A quote that opens inside a cell, goes on after it closes, or never closes: papaparse reads past it. Only the first is known for sure. */
function quoteIssues(file: string, text: string): DataIssue[] {
  const refuse = (at: number, finding: Omit<Finding, 'value'>) => {
    const { place, value } = cellAt(file, text, at);
    return [issueAt(place, { value, ...finding })];
  };
  const isEdge = (sign: string | undefined) => sign === undefined || sign === ',' || sign === '\n';
  let opened = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (opened < 0) {
      if (!isEdge(text[at - 1])) return refuse(at, stray);
      opened = at;
    } else if (text[at + 1] === '"') at += 1;
    else if (isEdge(text[at + 1])) opened = -1;
    // A quote that looks like the beginning of another cell: the one before was never closed.
    else return refuse(isEdge(text[at - 1]) ? opened : at, isEdge(text[at - 1]) ? unclosed : stray);
  }
  return opened < 0 ? [] : refuse(opened, unclosed);
}

const unclosed = {
  code: 'D113',
  message: '닫는 큰따옴표',
  fix: '이 칸을 연 큰따옴표(")를 닫으세요. 닫지 않으면 뒤의 모든 줄이 한 칸이 됩니다.',
} as const;

const stray = {
  code: 'D114',
  message: '칸 전체를 감싸는 큰따옴표',
  fix: '칸 전체를 큰따옴표로 감싸고, 안의 큰따옴표는 두 번("") 적으세요.',
} as const;
