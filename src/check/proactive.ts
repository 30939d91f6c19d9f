import { dueRule } from '../model/dueDate.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace } from '../reader/table.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';
import { departmentNames } from './departments.ts';
import { reference } from './report.ts';

/** What is wrong with the items published unasked: departments that are not there, times that name no day, publications to come. */
export function proactiveIssues(site: Site): DataIssue[] {
  const { proactive } = site.growing;
  const asOf = siteDate(site);
  const departments = departmentNames(site);
  return proactive.rows.flatMap(({ department, cycle, timing, lastPublished }, index) => [
    ...(site.config
      ? reference(
          cellPlace(proactive, index, 'department'),
          department,
          departments,
          'departments.csv',
        )
      : []),
    ...(dueRule(cycle, timing) === 'unreadable'
      ? [
          issueAt(cellPlace(proactive, index, 'timing'), {
            code: 'D137',
            value: timing,
            message: '주기에 맞는 시기. 예: 매월 10일 / 3월 / 1월, 7월 / 분기 종료 후 10일 이내',
            fix: "연1회는 달 하나, 반기는 둘, 분기는 넷을 적습니다. 날짜로 셀 수 없는 시기이면 주기를 '수시'나 '자료발생시'로 적으세요.",
          }),
        ]
      : []),
    ...(lastPublished !== null && lastPublished > asOf
      ? [
          issueAt(cellPlace(proactive, index, 'lastPublished'), {
            code: 'D133',
            value: lastPublished,
            message: `${asOf}까지의 날짜`,
            fix: `기준일 ${asOf}보다 뒤입니다. 실제로 공표한 날을 적고, 맞으면 site.yaml의 asOf를 새 기준일로 바꾸세요.`,
          }),
        ]
      : []),
  ]);
}

/** Announced cycles of a report that is not there, or whose words do not stand on the lines they name. */
export function announcedIssues({ reports, growing: { announced } }: Site): DataIssue[] {
  const years = reports.map(({ year }) => String(year));
  return announced.rows.flatMap(({ year, quote, lines: [from, to] }, index) => {
    const place = cellPlace(announced, index, 'quote');
    const missing = reference(cellPlace(announced, index, 'year'), String(year), years, '보고서');
    const source = reports.find((read) => read.year === year)?.report?.sourceText;
    if (missing.length > 0 || !source) return missing;
    if (spaced(source.slice(from - 1, to).join(' ')).includes(spaced(quote))) return [];
    return [
      issueAt(place, {
        code: 'D138',
        value: quote,
        message: `원문 ${from === to ? from : `${from}~${to}`}행에 있는 말 그대로`,
        fix: '원문과 행 번호 쪽에서 그 행을 찾아 그대로 옮기세요. 바꾸어 적은 말은 원문이 아닙니다.',
      }),
    ];
  });
}

/** A text with every run of spaces, tabs and line breaks as one space. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
