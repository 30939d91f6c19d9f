import type { Holiday } from '../schema/holiday.ts';
import type { TableSpec } from './spec.ts';

/** The public holidays that deadlines are reckoned by. */
export function holidaysTable(holidays: readonly Holiday[]): TableSpec {
  return {
    id: 'holidays',
    caption: '기한 계산에 쓰는 공휴일',
    rowHeader: '날짜',
    columns: [{ key: '이름', label: '이름', numeric: false }],
    rows: holidays.map(({ date, name }) => ({
      id: `공휴일-${date}`,
      kind: 'item',
      header: date,
      cells: [{ text: name }],
    })),
  };
}
