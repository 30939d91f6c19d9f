import type { z } from 'astro/zod';
import { type CsvRow, cellAt, readCsv } from './csv.ts';
import { type Headers, headerIssues } from './header.ts';
import { columnLetters, type DataIssue, type Finding, issueAt, type Place } from './issue.ts';
import { doubts, shapeFinding, totalFinding } from './row.ts';
import { readText } from './text.ts';
import { tidy } from './tidy.ts';

/** What one CSV file holds: its row schema, whose fields carry the header as `title`, and the fields that make a row unique. */
export interface TableSchema<Row extends z.ZodObject = z.ZodObject> {
  row: Row;
  key: readonly (keyof z.output<Row> & string)[];
  /** Growing tables may hold a header alone; printed ones may not. */
  mayBeEmpty?: boolean;
}

/**
 * Typed rows with what is needed to say where each cell stands and what it says: `lines[i]` and
 * `texts[i]` (by field, edges trimmed) belong to `rows[i]`.
 */
export interface Table<Row> {
  file: string;
  rows: Row[];
  lines: number[];
  texts: Record<string, string>[];
  headers: Headers;
}

/** The place of one cell of a table, or of the first cell of the row where the file lacks the column. */
export function cellPlace<Row>(table: Table<Row>, index: number, field: keyof Row & string): Place {
  const { title, column } = table.headers[field] ?? { title: '', column: 1 };
  return { file: table.file, line: table.lines[index] ?? 1, column, field: title };
}

/**
 * Reads one CSV file into typed rows. Every problem of the file is returned; a row with a problem is
 * left out of `rows`, so use them only where `issues` holds no error.
 */
export function readTable<Row extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  { row: schema, key, mayBeEmpty = false }: TableSchema<Row>,
): { table: Table<z.output<Row>>; issues: DataIssue[] } {
  const table: Table<z.output<Row>> = { file, rows: [], lines: [], texts: [], headers: {} };
  const { text, issues: textIssues } = readText(file, bytes, cellAt);
  if (text === null) return { table, issues: textIssues };
  const { headers, issues: headIssues } = headerIssues(file, text, schema);
  if (headIssues.some(({ level }) => level === 'error')) return { table, issues: headIssues };
  const { rows, issues: quoteIssues } = readCsv(file, text);
  if (quoteIssues.length > 0) return { table, issues: [...headIssues, ...quoteIssues] };
  table.headers = headers;

  const issues = [...headIssues, ...dropTrailing(file, rows)];
  const [head, ...body] = rows;
  if (!head) return { table, issues };
  const at = (line: number, column: number): Place => ({
    file,
    line,
    column,
    field: head.cells[column - 1]?.trim() ?? '',
  });
  if (body.length === 0 && !mayBeEmpty)
    issues.push(
      issueAt(at(1, 1), {
        code: 'D107',
        value: head.cells[0] ?? '',
        message: '열 이름 아래 한 줄 이상의 자료',
        fix: '자료를 채우세요.',
      }),
    );

  const fields = Object.entries(headers);
  const kept: CsvRow[] = [];
  const merged = new Map<string, CsvRow[]>();
  for (const row of body) {
    const { line, cells } = row;
    const shape = shapeFinding(cells, head.cells);
    if (shape) {
      issues.push(issueAt(at(line, shape.column), shape.finding));
      continue;
    }
    const raw: Record<string, string> = {};
    for (const [field, { column }] of fields) {
      const cell = cells[column - 1] ?? '';
      const { text: tidied, findings } = tidy(cell);
      raw[field] = tidied;
      for (const finding of findings) issues.push(issueAt(at(line, column), finding));
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      table.rows.push(parsed.data);
      table.lines.push(line);
      table.texts.push(raw);
      kept.push(row);
      for (const [field, { column }] of fields)
        for (const finding of doubts(cells[column - 1] ?? '', parsed.data[field]))
          issues.push(issueAt(at(line, column), finding));
    } else
      for (const problem of parsed.error.issues) {
        const field = String(problem.path[0]);
        const column = headers[field]?.column ?? 1;
        if (key.includes(field) && raw[field] === '' && row !== body[0])
          merged.set(field, [...(merged.get(field) ?? []), row]);
        else issues.push(issueAt(at(line, column), findingOf(problem, cells[column - 1] ?? '')));
      }
    const total = totalFinding(raw, key, headers);
    if (total) issues.push(issueAt(at(line, total.column), total.finding));
  }
  for (const [field, blanks] of merged)
    issues.push(
      issueAt(at(blanks[0]?.line ?? 1, headers[field]?.column ?? 1), {
        code: 'D161',
        value: '',
        message: '줄마다 채운 값(병합하지 않은 칸)',
        fix: `병합을 풀고 ${blanks.map(({ line }) => line).join(', ')}행에 값을 채우세요.`,
      }),
    );
  for (const issue of duplicateIssues(table, kept, key)) issues.push(issue);
  return { table, issues };
}

/** Takes away the empty rows that spreadsheets leave at the end, and says how many. */
function dropTrailing(file: string, rows: CsvRow[]): DataIssue[] {
  // The line feed that ends the last row is no row.
  if (rows.at(-1)?.cells.length === 1 && rows.at(-1)?.cells[0] === '') rows.pop();
  const before = rows.length;
  while (rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop();
  const dropped = before - rows.length;
  if (dropped === 0) return [];
  const line = (rows.at(-1)?.line ?? 0) + 1;
  return [
    issueAt(
      { file, line, column: 1, field: '' },
      {
        code: 'N203',
        value: '',
        message: '빈 줄 없이 끝나는 표',
        fix: `끝의 빈 줄 ${dropped}개를 빼고 읽었습니다.`,
      },
    ),
  ];
}

/** The finding a cell schema reported through zod, or the plain one for a value zod itself refused. */
function findingOf(problem: z.core.$ZodIssue, value: string): Finding {
  const params = problem.code === 'custom' ? problem.params : undefined;
  return {
    code: params?.['code'] ?? 'D120',
    value,
    message: problem.message,
    fix: params?.['fix'] ?? '값을 고치세요.',
  };
}

/** Rows that repeat an earlier one, whole or in their key. `kept[i]` is the row that `rows[i]` was read from. */
function duplicateIssues<Row>(
  table: Table<Row>,
  kept: readonly CsvRow[],
  key: readonly (keyof Row & string)[],
): DataIssue[] {
  const seen = new Map<string, number>();
  const issues: DataIssue[] = [];
  const last = key.at(-1);
  if (last === undefined) return issues;
  const names = key.map((field) => table.headers[field]?.title ?? field).join('·');
  table.rows.forEach((row, index) => {
    const values = key.map((field) => String(row[field])).join('\u0000');
    const first = seen.get(values);
    if (first === undefined) {
      seen.set(values, index);
      return;
    }
    const cells = kept[index]?.cells ?? [];
    const isSame = cells.every((cell, at) => cell === kept[first]?.cells[at]);
    const place = cellPlace(table, index, last);
    const column = columnLetters(place.column);
    issues.push(
      issueAt(isSame ? { ...place, column: 1 } : place, {
        code: isSame ? 'D164' : 'D163',
        value: cells[isSame ? 0 : place.column - 1] ?? '',
        message: isSame ? '서로 다른 줄' : `표 안에서 하나뿐인 ${names}`,
        fix: isSame
          ? `${place.line}행이 ${table.lines[first]}행과 똑같습니다. 하나를 지우세요.`
          : `${place.line}행 ${column}열이 ${table.lines[first]}행과 겹칩니다. 하나를 지우거나 값을 고치세요.`,
      }),
    );
  });
  return issues;
}
