import { type DataIssue, issueAt, type Place } from '../reader/issue.ts';
import { cellPlace, type Table } from '../reader/table.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';
import { departmentNames } from './departments.ts';
import { laterIssues } from './disclosureStatistics.ts';
import { reference } from './report.ts';

/** What is wrong with the monthly tables of calls and petitions: parts larger than their whole, unknown departments, months to come. */
export function performanceIssues(site: Site): DataIssue[] {
  const { calls, petitions } = site.growing;
  return [
    ...rowIssues(site, calls),
    ...rowIssues(site, petitions),
    ...calls.rows.flatMap(({ offered, answered, directlyHandled, referred }, index) => [
      ...partIssues(cellPlace(calls, index, 'answered'), answered, '인입', offered),
      ...partIssues(
        cellPlace(calls, index, 'directlyHandled'),
        (directlyHandled ?? 0) + (referred ?? 0),
        '응답',
        answered,
        directlyHandled,
      ),
    ]),
    ...petitions.rows.flatMap(({ processed, withinPeriod }, index) =>
      partIssues(cellPlace(petitions, index, 'withinPeriod'), withinPeriod ?? 0, '처리', processed),
    ),
  ];
}

function rowIssues<Row extends { year: number; month: number; department: string }>(
  site: Site,
  table: Table<Row>,
): DataIssue[] {
  const departments = departmentNames(site);
  return table.rows.flatMap(({ year, month, department }, index) => [
    ...(site.config
      ? reference(cellPlace(table, index, 'department'), department, departments, 'departments.csv')
      : []),
    ...laterIssues(cellPlace(table, index, 'year'), year, month, siteDate(site)),
  ]);
}

/** A part that is larger than its whole; `written` is what its cell says where it is not the part itself. */
function partIssues(
  at: Place,
  part: number,
  name: string,
  whole: number,
  written: number | null = part,
): DataIssue[] {
  if (part <= whole) return [];
  return [
    issueAt(at, {
      code: 'D166',
      value: String(written ?? ''),
      message: `${name}보다 많지 않은 건수: ${name} ${whole}, 이 줄에서 센 값 ${part}`,
      fix: '옮겨 적은 값을 살피세요. 다른 달의 값이 섞이지 않았는지도 보세요.',
    }),
  ];
}
