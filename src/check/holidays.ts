import { holidayYears } from '../model/holidays.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace } from '../reader/table.ts';
import type { Growing } from '../site/growing.ts';

/** Days that are holidays in every year: a year without them was not entered whole. */
const everyYear = ['01-01', '12-25'];

/**
 * Years of the table of holidays that are not whole. A period is counted in every year the table has
 * rows of, so one forgotten year would make deadlines wrong in silence.
 */
export function holidayIssues({ holidays }: Growing): DataIssue[] {
  const known = new Set(holidays.rows.map(({ date }) => date));
  const years = holidayYears(holidays.rows);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const missing = everyYear.map((day) => `${year}-${day}`).filter((date) => !known.has(date));
    if (missing.length === 0) return [];
    const next = holidays.rows.findIndex(({ date }) => Number(date.slice(0, 4)) >= year);
    return [
      issueAt(cellPlace(holidays, next, 'date'), {
        code: 'D136',
        value: holidays.rows[next]?.date ?? '',
        message: `${year}년의 모든 공휴일`,
        fix: `${missing.join(', ')}이(가) 없습니다. ${year}년의 공휴일을 모두 적거나, 그해의 줄을 모두 지우세요.`,
      }),
    ];
  });
}
