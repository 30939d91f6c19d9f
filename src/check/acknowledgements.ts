import { createHash, scryptSync } from 'node:crypto';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace, type Table } from '../reader/table.ts';
import type { Acknowledgement } from '../schema/site.ts';

/**
 * Issues with each warning that a valid row answers for turned into a notice. A warning left over
 * says which row to add, or that the one it has is past its day. `asOf` is the build's 기준일.
 */
export function acknowledged(
  issues: readonly DataIssue[],
  rows: readonly Acknowledgement[],
  asOf: string,
): DataIssue[] {
  const latest = new Map<string, Acknowledgement>();
  for (const row of rows) {
    const known = latest.get(rowKey(row));
    if (!known || known.expires < row.expires) latest.set(rowKey(row), row);
  }
  return issues.map((issue) => {
    if (issue.level !== 'warning') return issue;
    const row = latest.get(issueKey(issue));
    if (!row)
      return {
        ...issue,
        fix: `${issue.fix} 맞는 값이면 data/acknowledgements.csv에 사유·승인자·만료일을 채워 이 줄을 더하세요: ${rowFor(issue)}`,
      };
    if (row.expires < asOf)
      return {
        ...issue,
        fix: `${issue.fix} 확인이 ${row.expires}에 끝났습니다(기준일 ${asOf}). 다시 살피고 만료일을 고치세요.`,
      };
    return {
      ...issue,
      level: 'notice',
      fix: `확인한 값입니다: ${row.reason} (${row.approver}, ${row.expires}까지)`,
    };
  });
}

/** Notices for rows that answer for no warning: the value was mended, or it changed. */
export function unusedAcknowledgements(
  issues: readonly DataIssue[],
  table: Table<Acknowledgement>,
): DataIssue[] {
  const warned = new Set(issues.filter(({ level }) => level === 'warning').map(issueKey));
  return table.rows.flatMap((row, index) =>
    warned.has(rowKey(row))
      ? []
      : [
          issueAt(cellPlace(table, index, 'code'), {
            code: 'N206',
            value: row.code,
            message: '지금 나오는 경고의 확인',
            fix: '이 자리에 이 값의 경고가 없습니다. 줄을 지우세요.',
          }),
        ],
  );
}

/**
 * The hash (값해시) of the value that a warning is about: a changed value needs a new acknowledgement.
 * The name in front keeps spreadsheets from reading digits and an `e` as a number. What is masked is
 * hashed slowly, since few numbers fit the birth date that the mask leaves.
 */
export function valueHash({ value, evidence }: Pick<DataIssue, 'value' | 'evidence'>): string {
  return evidence === undefined
    ? `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 12)}`
    : `scrypt:${scryptSync(evidence, 'yeollam', 6, { N: 2 ** 16, maxmem: 2 ** 27 }).toString('hex')}`;
}

function issueKey(issue: DataIssue): string {
  return [issue.code, issue.file, positionOf(issue), valueHash(issue)].join('\n');
}

function positionOf({ line, column }: DataIssue): string {
  return `${line}행 ${column}열`;
}

function rowKey({ code, file, place, hash }: Acknowledgement): string {
  return [code, file, place, hash].join('\n');
}

function rowFor(issue: DataIssue): string {
  const file = /[",]/.test(issue.file) ? `"${issue.file.replaceAll('"', '""')}"` : issue.file;
  return `${issue.code},${file},${positionOf(issue)},${valueHash(issue)},사유,승인자,만료일`;
}
