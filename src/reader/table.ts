import type { z } from 'astro/zod';
import { readCsv } from './csv.ts';
import { type DataIssue, type Finding, issueAt, type Place } from './issue.ts';
import { nearest } from './nearest.ts';
import { readText } from './text.ts';

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
  headers: Record<string, { title: string; column: number }>;
}

/** The place of one cell of a table, or of the first cell of the row where the file lacks the column. */
export function cellPlace<Row>(table: Table<Row>, index: number, field: keyof Row & string): Place {
  const { title, column } = table.headers[field] ?? { title: '', column: 1 };
  return { file: table.file, line: table.lines[index] ?? 1, column, field: title };
}

/** The CSV header of a field: the `title` of its schema. */
export function columnTitle(field: z.core.$ZodType): string {
  const title = (field as z.ZodType).meta()?.title;
  if (title === undefined) throw new Error('missing column title');
  return title;
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
  const { text, issues: textIssues } = readText(file, bytes);
  if (text === null) return { table, issues: textIssues };
  const { rows, issues } = readCsv(file, text);
  if (issues.length > 0) return { table, issues };

  while (rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop();
  const [head, ...body] = rows;
  if (!head) return { table, issues };
  issues.push(...headerIssues(file, head.cells, schema, table.headers));
  if (issues.length > 0) return { table, issues };
  const at = (line: number, column: number): Place => ({
    file,
    line,
    column,
    field: head.cells[column - 1]?.trim() ?? '',
  });
  if (body.length === 0 && !mayBeEmpty)
    issues.push(
      issueAt(at(2, 1), {
        code: 'D107',
        value: '',
        message: '한 줄 이상의 자료',
        fix: '자료를 채우세요.',
      }),
    );

  for (const { line, cells } of body) {
    const shape = shapeFinding(cells, head.cells.length);
    if (shape) {
      issues.push(issueAt(at(line, Math.min(cells.length, head.cells.length)), shape));
      continue;
    }
    const fields = Object.entries(table.headers).map(([field, { column }]) => {
      const { text: cell, findings } = tidy(cells[column - 1] ?? '');
      issues.push(...findings.map((finding) => issueAt(at(line, column), finding)));
      return [field, cell] as const;
    });
    const raw: Record<string, string> = Object.fromEntries(fields);
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      table.rows.push(parsed.data);
      table.lines.push(line);
      table.texts.push(raw);
    } else
      for (const problem of parsed.error.issues) {
        const field = String(problem.path[0]);
        issues.push(
          issueAt(
            at(line, table.headers[field]?.column ?? 1),
            findingOf(problem, raw[field] ?? ''),
          ),
        );
      }
  }
  issues.push(...duplicateIssues(table, key));
  return { table, issues };
}

/** Fills `headers` and says what is wrong with the header line. */
function headerIssues(
  file: string,
  cells: string[],
  schema: z.ZodObject,
  headers: Table<unknown>['headers'],
): DataIssue[] {
  const titles = new Map(
    Object.entries(schema.shape).map(([field, type]) => [columnTitle(type), field]),
  );
  const issues: DataIssue[] = [];
  const unknown: { title: string; column: number }[] = [];
  const refuse = (column: number, finding: Finding) =>
    issues.push(issueAt({ file, line: 1, column, field: finding.value }, finding));
  cells.forEach((cell, index) => {
    const title = cell
      .normalize('NFC')
      .replace(/[\u00a0\u3000]/g, ' ')
      .trim();
    const column = index + 1;
    const field = titles.get(title);
    if (title === '')
      refuse(column, {
        code: 'D116',
        value: '',
        message: '열 이름',
        fix: '열 이름을 적거나 빈 열을 지우세요.',
      });
    else if (field === undefined) unknown.push({ title, column });
    else if (headers[field])
      refuse(column, {
        code: 'D115',
        value: title,
        message: '서로 다른 열 이름',
        fix: `${headers[field].column}열과 이름이 같습니다. 하나만 남기세요.`,
      });
    else headers[field] = { title, column };
  });
  const missing = [...titles]
    .filter(([, field]) => !headers[field] && !schema.shape[field]?.safeParse(undefined).success)
    .map(([title]) => title);
  const optional = [...titles].filter(([, field]) => !headers[field]).map(([title]) => title);
  for (const { title, column } of unknown) {
    const meant = nearest(title, missing.length > 0 ? missing : optional);
    refuse(
      column,
      meant
        ? {
            code: 'D110',
            value: title,
            message: `열 이름 '${meant}'`,
            fix: `'${title}'의 이름과 단위를 '${meant}'(으)로 고치세요.`,
          }
        : {
            code: 'D117',
            value: title,
            message: `이 표의 열: ${[...titles.keys()].join(', ')}`,
            fix: '이 열을 지우세요. 모르는 열은 공개하지 않습니다.',
          },
    );
    if (meant && missing.includes(meant)) missing.splice(missing.indexOf(meant), 1);
  }
  for (const title of missing)
    refuse(1, {
      code: 'D110',
      value: '',
      message: `열 '${title}'`,
      fix: `첫 줄에 열 이름 '${title}'이(가) 있어야 합니다. 첫 줄은 제목이 아니라 열 이름입니다.`,
    });
  return issues;
}

function shapeFinding(cells: string[], width: number): Finding | null {
  if (cells.every((cell) => cell.trim() === ''))
    return { code: 'D118', value: '', message: '빈 줄이 없는 표', fix: '이 줄을 지우세요.' };
  if (cells.length > width)
    return {
      code: 'D111',
      value: cells.join(','),
      message: `칸 ${width}개`,
      fix: `칸이 ${cells.length}개입니다. 쉼표가 든 글은 큰따옴표로 감싸세요.`,
    };
  if (cells.length < width)
    return {
      code: 'D112',
      value: cells.join(','),
      message: `칸 ${width}개`,
      fix: `칸이 ${cells.length}개뿐입니다. 빠진 칸을 채우세요. 빈 칸도 쉼표는 있어야 합니다.`,
    };
  return null;
}

/** Mends what is lossless and says so; what cannot be seen is refused. */
function tidy(cell: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/.exec(cell);
  if (hidden)
    findings.push({
      code: 'D141',
      value: cell,
      message: '보이지 않는 글자가 없는 글',
      fix: `보이지 않는 글자 U+${hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}를 지우세요. 지우고 다시 입력하면 됩니다.`,
    });
  const text = cell
    .normalize('NFC')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();
  if (text !== cell && text.length < cell.length)
    findings.push({
      code: 'N202',
      value: cell,
      message: '앞뒤에 공백이 없는 글',
      fix: '공백을 지우고 읽었습니다.',
    });
  return { text, findings };
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

function duplicateIssues<Row>(
  table: Table<Row>,
  key: readonly (keyof Row & string)[],
): DataIssue[] {
  const seen = new Map<string, number>();
  const issues: DataIssue[] = [];
  table.rows.forEach((row, index) => {
    const values = key.map((field) => String(row[field]));
    const first = seen.get(values.join('\u0000'));
    if (first === undefined) seen.set(values.join('\u0000'), index);
    else
      issues.push(
        issueAt(cellPlace(table, index, key.at(-1) ?? key[0] ?? ('' as keyof Row & string)), {
          code: 'D163',
          value: values.join(', '),
          message: `표 안에서 하나뿐인 값`,
          fix: `${table.lines[first]}행과 겹칩니다. 하나를 지우거나 값을 고치세요.`,
        }),
      );
  });
  return issues;
}
