import { outcomes } from '../model/disclosureRequests.ts';
import { type DataIssue, issueAt, type Place } from '../reader/issue.ts';
import { cellPlace } from '../reader/table.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';
import { departmentNames } from './departments.ts';
import { reference } from './report.ts';

/** What is wrong with the statistics of requests and appeals: outcomes that do not add up, years counted twice, months to come. */
export function disclosureStatisticsIssues(site: Site): DataIssue[] {
  const { requests, appeals, grounds } = site.growing;
  const today = siteDate(site);
  const departments = departmentNames(site);
  const monthly = new Set(
    requests.rows.flatMap(({ year, month, department }) =>
      month === null ? [] : `${year} ${department}`,
    ),
  );
  return [
    ...requests.rows.flatMap((row, index) => {
      const at = (field: keyof typeof row) => cellPlace(requests, index, field);
      const { year, month, department, received, online, visit, mail, fax } = row;
      const ways = [online, visit, mail, fax].map((way) => way ?? null);
      return [
        ...(site.config
          ? reference(at('department'), department, departments, 'departments.csv')
          : []),
        ...laterIssues(at('year'), year, month ?? 1, today),
        ...(month === null && monthly.has(`${year} ${department}`)
          ? [
              issueAt(at('month'), {
                code: 'D162',
                value: '',
                message: '합계가 아닌 줄',
                fix: `${year}년 ${department}은(는) 달마다 적은 줄이 있습니다. 한 해 전체의 줄을 지우세요. 합은 사이트가 셉니다.`,
              }),
            ]
          : []),
        ...sumIssues(
          at('received'),
          received,
          '처리 결과',
          outcomes.map((outcome) => row[outcome]),
        ),
        ...(ways.every((way) => way !== null)
          ? sumIssues(at('received'), received, '청구 방법', ways)
          : []),
      ];
    }),
    ...grounds.rows.flatMap(({ year }, index) =>
      laterIssues(cellPlace(grounds, index, 'year'), year, 1, today),
    ),
    ...appeals.rows.flatMap((row, index) => {
      const { upheld, partly, dismissed, rejected, withdrawn, pending } = row;
      return [
        ...laterIssues(cellPlace(appeals, index, 'year'), row.year, 1, today),
        ...sumIssues(cellPlace(appeals, index, 'received'), row.received, '처리 결과', [
          upheld,
          partly,
          dismissed,
          rejected,
          withdrawn,
          pending,
        ]),
      ];
    }),
  ];
}

function sumIssues(at: Place, total: number, what: string, parts: readonly number[]): DataIssue[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === total) return [];
  return [
    issueAt(at, {
      code: 'D166',
      value: String(total),
      message: `${what}의 합과 같은 건수: 적힌 값 ${total}, 다시 계산한 값 ${sum}`,
      fix: '옮겨 적은 값을 살피세요. 빠진 결과가 있으면 그 칸에 적습니다.',
    }),
  ];
}

/** A month of the statistics that has not come yet. */
export function laterIssues(at: Place, year: number, month: number, today: string): DataIssue[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  if (first <= today) return [];
  return [
    issueAt(at, {
      code: 'D133',
      value: String(year),
      message: `${today}까지의 연도와 달`,
      fix: `기준일 ${today}보다 뒤입니다. 연도와 달을 고치거나, 맞으면 site.yaml의 asOf를 새 기준일로 바꾸세요.`,
    }),
  ];
}
