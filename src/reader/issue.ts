import { type IssueCode, titles } from './codes.ts';

/** How grave: an error stops the build, a warning stops it until acknowledged, a notice only tells. */
export type Level = 'error' | 'warning' | 'notice';

/**
 * Where in a source file something stands. Lines are physical lines of the file, columns are cell
 * numbers of a table or characters of a text; both count from 1. `field` is the column's header or
 * the key, empty where the whole line or file is meant.
 */
export interface Place {
  file: string;
  line: number;
  column: number;
  field: string;
}

/** One thing wrong with one place: `message` says what is expected, `fix` how a clerk mends it. Both are Korean. */
export interface DataIssue extends Place {
  code: IssueCode;
  level: Level;
  value: string;
  message: string;
  fix: string;
  /** What an acknowledgement is given for where `value` is masked; never printed, never written. */
  evidence?: string;
}

/** What a reader or a rule has to say beyond the place; the level follows from the code unless it is named. */
export interface Finding {
  code: IssueCode;
  value: string;
  message: string;
  fix: string;
  level?: Level;
  evidence?: string;
}

const levels: Record<string, Level> = { W: 'warning', N: 'notice' };

/** The issue that a finding makes at a place. */
export function issueAt({ file, line, column, field }: Place, finding: Finding): DataIssue {
  const { evidence, ...told } = finding;
  const level = levels[finding.code.charAt(0)] ?? 'error';
  return withEvidence({ file, line, column, field, level, ...told }, evidence);
}

/** The issue with what its value masks, kept from every print and JSON. */
export function withEvidence(issue: DataIssue, evidence: string | undefined): DataIssue {
  return evidence === undefined
    ? issue
    : Object.defineProperty(issue, 'evidence', { value: evidence, enumerable: false });
}

/** The place of a whole file. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, field: '' };
}

const levelNames: Record<Level, string> = { error: '오류', warning: '경고', notice: '알림' };

/** `오류 D120 [숫자 형식] path:line:column (…)` with indented detail: the form a clerk reads and editors turn into links. */
export function formatIssue(issue: DataIssue): string {
  const { code, level, file, line, column, field, value, message, fix } = issue;
  const isCell = file.endsWith('.csv') && field !== '';
  const cell = isCell
    ? ` (${line}행 ${columnLetters(column)}열 '${field}')`
    : field && ` ('${field}')`;
  return [
    `${levelNames[level]} ${code} [${titles[code]}] ${file}:${line}:${column}${cell}`,
    ...(value === '' ? [] : [`  값       "${visible(value)}"`]),
    `  필요     ${message}`,
    `  고치는 법  ${fix}`,
  ].join('\n');
}

/** The letters a spreadsheet gives a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** Shortens a value to 60 characters and shows what cannot be seen. */
function visible(value: string): string {
  const shown = value
    .replace(/\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(/\u00a0/g, '⍽')
    .replace(/^ +| +$/g, (spaces) => '·'.repeat(spaces.length));
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
