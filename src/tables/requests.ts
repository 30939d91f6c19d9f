import { yearWithMonths } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import {
  decided,
  disclosureRate,
  type Outcome,
  outcomes,
  type RequestYear,
} from '../model/disclosureRequests.ts';
import { grounds } from '../model/grounds.ts';
import type { AppealCount, GroundCount } from '../schema/disclosureStatistics.ts';
import type { TableColumn, TableSpec } from './spec.ts';

/** The outcomes of a request as readers are told them. */
export const outcomeWords: Record<Outcome, string> = {
  full: '전부공개',
  partial: '부분공개',
  closed: '비공개',
  notHeld: '부존재',
  withdrawn: '취하',
  transferred: '이송',
  asPetition: '민원처리',
  endedAsRepeat: '종결',
  pending: '처리중',
};

const cases = (label: string): TableColumn => ({ key: label, label, numeric: true, unit: '건' });

/** Requests by year and outcome, as they were counted. */
export function requestsTable(years: readonly RequestYear[]): TableSpec {
  return {
    id: 'disclosure-requests',
    caption: '정보공개 청구와 처리 결과',
    unit: '건',
    rowHeader: '연도',
    columns: ['청구', ...outcomes.map((outcome) => outcomeWords[outcome])].map(cases),
    rows: years.map((year) => ({
      id: `청구-${year.year}`,
      kind: 'item',
      header: yearWithMonths(year.year, year.months),
      cells: [year.received, ...outcomes.map((outcome) => year[outcome])].map((value) => ({
        text: count(value),
        value,
      })),
    })),
  };
}

/** Rates of disclosure by year, with their denominator. */
export function ratesTable(years: readonly RequestYear[]): TableSpec {
  const rate = (label: string, definition: string): TableColumn => ({
    key: label,
    label,
    numeric: true,
    unit: '%',
    definition,
  });
  return {
    id: 'disclosure-rate',
    caption: '공개율',
    rowHeader: '연도',
    columns: [
      { ...cases('결정'), definition: '전부공개 + 부분공개 + 비공개' },
      rate('공개율', '(전부공개 + 부분공개) ÷ 결정'),
      rate('전부공개율', '전부공개 ÷ 결정'),
      rate('부분공개율', '부분공개 ÷ 결정'),
    ],
    rows: years.map((year) => {
      const all = decided(year);
      const share = (part: number | null) =>
        part === null || all === 0
          ? { text: '-', value: null }
          : { text: percent(part), value: Math.round(part * 1000) / 10 };
      return {
        id: `공개율-${year.year}`,
        kind: 'item',
        header: yearWithMonths(year.year, year.months),
        cells: [
          { text: count(all), value: all },
          share(disclosureRate(year)),
          share(year.full / all),
          share(year.partial / all),
        ],
      };
    }),
  };
}

/** How often each ground was given, by year. */
export function groundsTable(rows: readonly GroundCount[]): TableSpec {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    id: 'disclosure-grounds',
    caption: '비공개 근거별 건수',
    unit: '건',
    rowHeader: '제9조제1항',
    columns: years.map((year) => cases(`${year}년`)),
    rows: grounds.map(({ number, name }) => ({
      id: `근거-${number}`,
      kind: 'item',
      header: `제${number}호 ${name}`,
      cells: years.map((year) => {
        const found = rows.find((row) => row.year === year && row.ground === number);
        return found
          ? { text: count(found.count), value: found.count }
          : { text: '자료 없음', value: null };
      }),
    })),
  };
}

/** Appeals by year and kind. */
export function appealsTable(rows: readonly AppealCount[]): TableSpec {
  return {
    id: 'disclosure-appeals',
    caption: '불복과 그 결과',
    unit: '건',
    rowHeader: '연도와 종류',
    columns: ['접수', '인용', '부분인용', '기각', '각하', '취하', '처리중', '심의회'].map(cases),
    rows: rows.map((row) => ({
      id: `불복-${row.year}-${row.kind}`,
      kind: 'item',
      header: `${row.year}년 ${row.kind}`,
      cells: [
        row.received,
        row.upheld,
        row.partly,
        row.dismissed,
        row.rejected,
        row.withdrawn,
        row.pending,
        row.committee ?? null,
      ].map((value) =>
        value === null ? { text: '자료 없음', value } : { text: count(value), value },
      ),
    })),
  };
}
