import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace } from '../reader/table.ts';
import { type ReadReport, reportTables } from '../site/report.ts';

/** Rows that say to stand on lines which the source document does not have. */
export function sourceIssues({ report }: ReadReport): DataIssue[] {
  if (!report?.sourceText) return [];
  const last = report.sourceText.length;
  return reportTables(report).flatMap(({ table }) =>
    table.rows.flatMap((row, index) => {
      // Every printed table has the column 원문행.
      const [from, to] = row['lines'] as [number, number];
      if (from >= 1 && from <= to && to <= last) return [];
      return [
        issueAt(cellPlace(table, index, 'lines'), {
          code: 'D128',
          value: table.texts[index]?.['lines'] ?? '',
          message: `원문에 있는 행 1~${last}`,
          fix: '원문과 행 번호 쪽에서 이 자료가 있는 행을 찾아 적으세요.',
        }),
      ];
    }),
  );
}
