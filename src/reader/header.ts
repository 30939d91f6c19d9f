import type { z } from 'astro/zod';
import { readCsv } from './csv.ts';
import { columnLetters, type DataIssue, type Finding, issueAt, wholeFile } from './issue.ts';
import { nearest } from './nearest.ts';
import { tidy } from './tidy.ts';

/** Where each field of a row stands: the header it has and the number of its column. */
export type Headers = Record<string, { title: string; column: number }>;

/** The CSV header of a field: the `title` of its schema. */
export function columnTitle(field: z.core.$ZodType): string {
  const title = (field as z.ZodType).meta()?.title;
  if (title === undefined) throw new Error('missing column title');
  return title;
}

/** The columns that the first line of a table names, and what is wrong with that line. */
export function headerIssues(
  file: string,
  text: string,
  schema: z.ZodObject,
): { headers: Headers; issues: DataIssue[] } {
  const headers: Headers = {};
  const titles = new Map(
    Object.entries(schema.shape).map(([field, type]) => [columnTitle(type), field]),
  );
  const lines = text.split('\n', 6);
  const whole = delimiterFinding(lines[0] ?? '', titles) ?? titleLineFinding(lines, titles);
  if (whole) return { headers, issues: [issueAt(wholeFile(file), whole)] };

  // A quoted header may hold a line break, so the whole text is where it ends.
  const { rows, issues } = readCsv(file, lines[0]?.includes('"') ? text : (lines[0] ?? ''));
  if (issues.length > 0) return { headers, issues };
  const cells = rows[0]?.cells ?? [];
  const unknown: { title: string; column: number }[] = [];
  const refuse = (column: number, finding: Finding) =>
    issues.push(issueAt({ file, line: 1, column, field: finding.value.trim() }, finding));
  cells.forEach((cell, index) => {
    const { text: title, findings } = tidy(cell);
    const column = index + 1;
    const field = titles.get(title);
    for (const finding of findings) refuse(column, finding);
    if (title === '')
      refuse(column, {
        code: 'D116',
        value: cell,
        message: '열 이름',
        fix: `${columnLetters(column)}열의 이름이 비었습니다. 이름을 적거나 빈 열을 지우세요.`,
      });
    else if (field === undefined) unknown.push({ title, column });
    else if (Object.hasOwn(headers, field))
      refuse(column, {
        code: 'D115',
        value: cell,
        message: '서로 다른 열 이름',
        fix: `${columnLetters(headers[field]?.column ?? 1)}열과 ${columnLetters(column)}열의 이름이 같습니다. 하나만 남기세요.`,
      });
    else headers[field] = { title, column };
  });
  const absent = [...titles].filter(([, field]) => !Object.hasOwn(headers, field));
  const missing = absent
    .filter(([, field]) => !schema.shape[field]?.safeParse(undefined).success)
    .map(([title]) => title);
  for (const { title, column } of unknown) {
    const candidates = missing.length > 0 ? missing : absent.map(([name]) => name);
    const meant = withOtherUnit(title, candidates) ?? nearest(title, candidates);
    refuse(column, {
      value: cells[column - 1] ?? '',
      ...(meant === null ? unknownColumn(titles) : misspelt(title, meant)),
    });
    if (meant !== null && missing.includes(meant)) missing.splice(missing.indexOf(meant), 1);
  }
  for (const title of missing)
    refuse(1, {
      code: 'D110',
      value: '',
      message: `열 '${title}'`,
      fix: `첫 줄에 열 이름 '${title}'이(가) 있어야 합니다. 첫 줄은 제목이 아니라 열 이름입니다.`,
    });
  return { headers, issues };
}

function misspelt(title: string, meant: string): Omit<Finding, 'value'> {
  return {
    code: 'D110',
    message: `열 이름 '${meant}'`,
    fix: `'${title}'의 이름과 단위를 '${meant}'(으)로 고치세요.`,
  };
}

function unknownColumn(titles: ReadonlyMap<string, string>): Omit<Finding, 'value'> {
  return {
    code: 'D117',
    message: `이 표의 열: ${[...titles.keys()].join(', ')}`,
    fix: '이 열을 지우세요. 모르는 열은 공개하지 않습니다.',
  };
}

/** The title that is the same but for the unit in brackets. */
function withOtherUnit(title: string, candidates: readonly string[]): string | null {
  const name = (text: string) => text.replace(/\(.*$/, '').trim();
  return candidates.find((candidate) => name(candidate) === name(title)) ?? null;
}

const otherDelimiters = { ';': "쌍반점(';')", '\t': '탭', '|': "세로줄('|')" };

/** A file whose cells are parted by something else than commas. */
function delimiterFinding(line: string, titles: ReadonlyMap<string, string>): Finding | null {
  const known = (delimiter: string) => knownTitles(line.split(delimiter), titles);
  for (const [delimiter, name] of Object.entries(otherDelimiters))
    if (known(delimiter) > known(','))
      return {
        code: 'D106',
        value: line.split(',', 1)[0] ?? '',
        message: '쉼표(,)로 나눈 칸',
        fix: `이 파일의 칸은 ${name}(으)로 나뉘어 있습니다. 엑셀에서 'CSV UTF-8(쉼표로 분리)'로 다시 저장하세요.`,
      };
  return null;
}

/** A line of headers that does not stand first, or not alone. */
function titleLineFinding(
  lines: readonly string[],
  titles: ReadonlyMap<string, string>,
): Finding | null {
  const counts = lines.map((line) => knownTitles(line.split(','), titles));
  const second = counts.findIndex((count, index) => index > 0 && count >= 2);
  if (second < 0) return null;
  return {
    code: 'D110',
    value: lines[0]?.split(',', 1)[0] ?? '',
    message: '열 이름 한 줄로 시작하는 표',
    fix:
      counts[0] === 0
        ? `첫 줄은 열 이름이어야 합니다. 열 이름이 ${second + 1}행에 있으니 그 위의 제목 줄을 지우세요.`
        : `첫 줄은 열 이름이어야 합니다. ${second + 1}행에도 열 이름이 있습니다. 병합을 풀고 한 줄로 합치세요.`,
  };
}

function knownTitles(cells: readonly string[], titles: ReadonlyMap<string, string>): number {
  return cells.filter((cell) => titles.has(cell.replace(/^"|"$/g, '').trim())).length;
}
