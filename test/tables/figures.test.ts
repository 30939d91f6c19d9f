import { expect, test } from 'vitest';
import { figuresOf } from '../../src/tables/figures.ts';
import { printedTables } from '../../src/tables/printed.ts';
import { report2021 } from '../support/report.ts';

const figures = printedTables(report2021).flatMap(({ table }) => figuresOf(table));
const figure = (address: string) => figures.find((found) => found.address === address);
const source = {
  document: '2021년 실·국별 주요업무보고(총무과)',
  href: '/reports/2021/source/',
};

test('figuresOf leads from a printed figure to its cell in the file and its line in the source', () => {
  expect(figure('/reports/2021/budget/#선거관리-증감율')).toEqual({
    id: '선거관리-증감율',
    address: '/reports/2021/budget/#선거관리-증감율',
    origin: '/reports/2021/figures/budget-projects-2021/#선거관리-증감율',
    row: '선거관리',
    column: '증감율 (%)',
    shown: '신규',
    printed: '100',
    value: null,
    unit: '%',
    note: "2020년 칸의 '-'는 0/없음. 증감율 '100'은 분모가 0인 경우의 관행 표기(산식상 정의되지 않음)",
    source: { ...source, table: '2021년 본예산 사업별 내역', lines: [65, 65] },
    file: 'data/2021/budget-projects.csv',
    line: 9,
    cell: { title: '증감율(%)', column: 8 },
    corrections: [],
  });
});

test('figuresOf says that a computed figure is not printed, and how it is computed', () => {
  expect(figure('/reports/2021/organization/#일반직-7급-과부족')).toEqual({
    id: '일반직-7급-과부족',
    address: '/reports/2021/organization/#일반직-7급-과부족',
    origin: '/reports/2021/figures/headcount-2021/#일반직-7급-과부족',
    row: '일반직 7급',
    column: '결원·과원',
    shown: '결원 5',
    printed: null,
    definition: '현원 − 정원',
    source: { ...source, table: '정·현원', lines: [40, 41] },
    file: 'data/2021/headcount.csv',
    line: 6,
    cell: null,
    corrections: [],
  });
});

test('figuresOf gives a metric its own unit, period and definition', () => {
  expect(figure('/performance/#callcenter-direct-handling-rate-2021-값')).toMatchObject({
    printed: '87.1%',
    value: 87.1,
    unit: '%',
    definition: '산식 미기재',
  });
  expect(figure('/performance/#hr-grievance-consultations-visit-2021-값')).toMatchObject({
    unit: '건',
    period: '2020년 (절 제목 등에서 추론)',
    definition: '정의 미기재',
  });
});

test('figuresOf follows rows that the table sorts', () => {
  expect(figure('/calendar/#events-2021-8-시기')).toMatchObject({
    row: '국민행복민원실 최초 인증',
    printed: "'17년",
    line: 9,
    cell: { title: '시기', column: 2 },
  });
});

test('every figure has an address of its own, a line of the source and a place in a file', () => {
  expect(figures.length).toBe(250);
  expect(new Set(figures.map(({ address }) => address)).size).toBe(figures.length);
  const last = report2021.sourceText?.length ?? 0;
  for (const { address, line, source, cell, printed } of figures) {
    expect([line > 1, source.lines[0] > 0, source.lines[1] <= last], address).toEqual([
      true,
      true,
      true,
    ]);
    expect(cell === null, address).toBe(printed === null);
  }
});
