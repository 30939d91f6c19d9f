import { type DataIssue, issueAt, type Place, wholeFile } from '../reader/issue.ts';
import { cellPlace, type Table } from '../reader/table.ts';
import type { Correction, ReleasedValues } from '../schema/correction.ts';
import type { ReleasedYear } from '../site/ledger.ts';
import type { Report } from '../site/report.ts';
import type { Site } from '../site/site.ts';
import { type ReportCell, reportCells } from './cells.ts';

/** What differs in closed years from what was released and is not in the ledger, and corrections that fit nothing. */
export function releasedIssues({ reports, released, corrections }: Site): DataIssue[] {
  const used = new Set<number>();
  const issues = released.flatMap((year) => {
    const read = reports.find(({ year: number }) => number === year.year);
    if (!read) return [missingYear(year)];
    return read.report ? yearIssues(year, read.report, corrections, used) : [];
  });
  if (reports.some(({ report }) => report === null)) return issues;
  corrections.rows.forEach(({ address }, index) => {
    if (!used.has(index))
      issues.push(
        issueAt(cellPlace(corrections, index, 'address'), {
          code: 'D224',
          value: address,
          message: '닫힌 해에 있는 값의 주소',
          fix: "숫자의 출처 쪽에 적힌 '주소'를 그대로 옮겨 적으세요. 아직 닫지 않은 해의 값은 정정 없이 고칩니다.",
        }),
      );
  });
  return issues;
}

function yearIssues(
  year: ReleasedYear,
  report: Report,
  corrections: Table<Correction>,
  used: Set<number>,
): DataIssue[] {
  const cells = new Map(reportCells(report).map((cell) => [cell.addresses[0] ?? '', cell]));
  const gone = Object.entries(year.values).flatMap(([file, values]) =>
    Object.keys(values)
      .filter((address) => !cells.has(address))
      .map((address): ReportCell => ({ addresses: [address], text: '', place: wholeFile(file) })),
  );
  const before = releasedValues(year.values);
  return [...cells.values(), ...gone].flatMap((cell) => {
    let expected = before.get(cell.addresses[0] ?? '') ?? '';
    const own = [...corrections.rows.entries()].filter(([, { address }]) =>
      cell.addresses.includes(address),
    );
    for (const [index] of own) used.add(index);
    for (const [index, correction] of own) {
      if (correction.before !== expected)
        return [wrongBefore(cellPlace(corrections, index, 'before'), correction, expected)];
      expected = correction.after;
    }
    return cell.text === expected ? [] : [changed(cell, expected)];
  });
}

function releasedValues(values: ReleasedValues): Map<string, string> {
  return new Map(Object.values(values).flatMap((texts) => Object.entries(texts)));
}

function changed({ addresses: [address = ''], text, place }: ReportCell, expected: string) {
  const row = [address, expected, text].map(csvCell).join(',');
  return issueAt(place, {
    code: 'D223',
    value: text,
    message: expected === '' ? '발표할 때 없던 칸은 비워 둠' : `발표한 값 "${expected}"`,
    fix: `잘못 고친 것이면 되돌리세요. 정정이면 data/corrections.csv에 이 줄을 더하세요: ${row},<사유>,<정정일>,<승인>`,
  });
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function wrongBefore(place: Place, { before }: Correction, expected: string): DataIssue {
  return issueAt(place, {
    code: 'D224',
    value: before,
    message: `정정하기 전에 나가 있던 값 "${expected}"`,
    fix: '이전 값을 발표한 값 또는 바로 앞 정정의 새 값과 글자까지 같게 적으세요.',
  });
}

function missingYear({ year, file }: ReleasedYear): DataIssue {
  return issueAt(wholeFile(file), {
    code: 'D223',
    value: String(year),
    message: `닫힌 해의 자료 data/${year}/`,
    fix: '발표한 자료는 지우지 않습니다. 폴더를 되돌리세요.',
  });
}
