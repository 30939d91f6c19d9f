import type { CsvRow } from '../reader/csv.ts';
import { type DataIssue, issueAt, type Place } from '../reader/issue.ts';
import { advice } from './advice.ts';
import { type Allowed, isAllowed } from './allowed.ts';
import { isFigure, isFigureColumn, isPersonalColumn, isPersonalValue } from './columnNames.ts';
import { type Found, findIn } from './find.ts';
import { normalise } from './normalise.ts';
import { starred } from './passage.ts';
import { areHalves } from './residentNumber.ts';
import { nameColumn, rosterIn } from './roster.ts';

/** What is personal in a text, at lines and characters. Values are masked; `evidence` holds them whole. */
export function scanText(file: string, text: string, allowed: Allowed): DataIssue[] {
  let line = 1;
  let lineStart = 0;
  return findIn(text, '', allowed).map((found) => {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < found.start; ) {
      line += 1;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return issueOf({ file, line, column: found.start - lineStart + 1, field: '' }, found);
  });
}

/** What is personal in the name of a file. */
export function scanName(file: string, allowed: Allowed): DataIssue[] {
  return findIn(file, '', allowed)
    .filter(({ code }) => code !== 'P405')
    .map((found) => issueOf({ file, line: 1, column: 1, field: '파일 이름' }, found));
}

/** What is personal in a table whose first row is its header: in cells, over cells, and as a whole. */
export function scanTable(file: string, table: readonly CsvRow[], allowed: Allowed): DataIssue[] {
  const header = (table[0]?.cells ?? []).map((cell) => normalise(cell).text.trim());
  return [
    ...tableIssues(file, header, table, allowed),
    ...cellIssues(file, header, table, allowed),
  ];
}

function cellIssues(
  file: string,
  header: readonly string[],
  table: readonly CsvRow[],
  allowed: Allowed,
): DataIssue[] {
  // Most cells of a large table say what the cells above them said.
  const clean = header.map(() => new Set<string>());
  const foundIn = (cell: string, index: number): Found[] => {
    if (clean[index]?.has(cell)) return [];
    const found = findIn(cell, header[index], allowed).filter(
      ({ code }) => code === 'P401' || !isFigure(header[index] ?? '', cell),
    );
    if (found.length === 0) clean[index]?.add(cell);
    return found;
  };
  return table.flatMap(({ line, cells }) => {
    const at = (index: number): Place => ({
      file,
      line,
      column: index + 1,
      field: header[index] ?? '',
    });
    return [
      ...cells.flatMap((cell, index) =>
        foundIn(cell, index).map((found) => issueOf(at(index), found)),
      ),
      ...splitNumbers(header, cells, allowed).map(({ index, ...found }) =>
        issueOf(at(index), found),
      ),
    ];
  });
}

type Split = Pick<Found, 'code' | 'level' | 'shown' | 'evidence'> & { index: number };

/** Numbers that stand in two or three cells side by side. Columns of figures are never joined. */
function splitNumbers(
  header: readonly string[],
  cells: readonly string[],
  allowed: Allowed,
): Split[] {
  const plain = cells.map((cell, index) =>
    /\d/.test(cell) && !isFigureColumn(header[index] ?? '') ? normalise(cell).text.trim() : '',
  );
  return plain.flatMap((first, index): Split[] => {
    const [second = '', third = ''] = plain.slice(index + 1, index + 3);
    if (areHalves(first, second)) {
      const evidence = `${first} ${second}`;
      return [{ code: 'P403', level: 'error', shown: starred(evidence, 6), evidence, index }];
    }
    const evidence = `${first} ${second} ${third}`;
    return /^01[016789] \d{3,4} \d{4}$/.test(evidence) && !isAllowed(allowed, 'P407', evidence)
      ? [{ code: 'P407', level: 'error', shown: starred(evidence, 3), evidence, index }]
      : [];
  });
}

/** What a table as a whole is: a roster, or columns that promise personal information. */
export function tableIssues(
  file: string,
  header: readonly string[],
  table: readonly CsvRow[],
  allowed: Allowed,
): DataIssue[] {
  const line = table[0]?.line ?? 1;
  const at = (index: number): Place => ({
    file,
    line,
    column: index + 1,
    field: header[index] ?? '',
  });
  const body = table.slice(1).map(({ cells }) => cells);
  const roster = rosterIn(header, body);
  if (roster) {
    const shown = [roster.names, ...roster.about].map((index) => header[index]).join(', ');
    return [issueOf(at(roster.names), { code: 'P411', level: 'error', shown })];
  }
  const besideNames = nameColumn(header, body) >= 0;
  return header.flatMap((title, index) => {
    const values = body.flatMap((cells) => cells[index]?.trim() || []);
    const isPersonal =
      isPersonalColumn(title, besideNames) &&
      values.some((value) => isPersonalValue(title, value) && !isAllowed(allowed, 'P407', value));
    return isPersonal ? [issueOf(at(index), { code: 'P413', level: 'warning', shown: title })] : [];
  });
}

function issueOf(
  place: Place,
  { code, level, shown, evidence }: Pick<Found, 'code' | 'level' | 'shown'> & { evidence?: string },
): DataIssue {
  const { message = '', fix = '', fixOfError = fix } = advice[code] ?? {};
  return issueAt(place, {
    code,
    level,
    value: shown,
    message,
    fix: level === 'error' ? fixOfError : fix,
    ...(evidence === undefined ? {} : { evidence }),
  });
}
