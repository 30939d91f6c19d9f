import Papa from 'papaparse';
import { type DataIssue, issueAt } from './issue.ts';
import { placeOf } from './text.ts';

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
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
  return { rows, issues };
}

/** Quotes that open inside a cell, go on after they close, or never close: papaparse reads past them. */
function quoteIssues(file: string, text: string): DataIssue[] {
  const issues: DataIssue[] = [];
  let opened = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (opened < 0) {
      if (at === 0 || /[,\n]/.test(text[at - 1] ?? '')) opened = at;
      else issues.push(stray(file, text, at));
    } else if (text[at + 1] === '"') at += 1;
    else {
      opened = -1;
      if (at + 1 < text.length && !/[,\n]/.test(text[at + 1] ?? ''))
        issues.push(stray(file, text, at));
    }
  }
  if (opened >= 0)
    issues.push(
      issueAt(cellOf(file, text, opened), {
        code: 'D113',
        value: text.slice(opened, opened + 40),
        message: '닫는 큰따옴표',
        fix: '이 칸을 연 큰따옴표(")를 닫으세요. 닫지 않으면 뒤의 모든 줄이 한 칸이 됩니다.',
      }),
    );
  return issues;
}

function stray(file: string, text: string, at: number): DataIssue {
  return issueAt(cellOf(file, text, at), {
    code: 'D114',
    value: text.slice(Math.max(0, text.lastIndexOf('\n', at) + 1), at + 10),
    message: '칸 전체를 감싸는 큰따옴표',
    fix: '칸 전체를 큰따옴표로 감싸고, 안의 큰따옴표는 두 번("") 적으세요.',
  });
}

/** The cell number, not the character, of an offset: what a clerk counts in. */
function cellOf(file: string, text: string, at: number) {
  const place = placeOf(file, text, at);
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/"[^"]*"/g, '');
  return { ...place, column: before.split(',').length };
}
