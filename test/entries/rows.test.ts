import { expect, test } from 'vitest';
import { tableEntries } from '../../src/entries/rows.ts';
import { report2021 } from '../support/report.ts';

const entries = tableEntries(report2021, (path) => `${path} 쪽`);
const at = (address: string) => entries.find((entry) => entry.address === address);

test('a row is found by its name, says its figures in words, and its amounts as people say them', () => {
  expect(at('/reports/2021/budget/#선거관리')).toEqual({
    address: '/reports/2021/budget/#선거관리',
    kind: '표',
    title: '선거관리',
    place: '/reports/2021/budget/ 쪽 › 2021년 본예산 사업별 내역',
    text: "부서 총무과, 2021년도 본예산 3,768,864천원, 2020년도 본예산 -, 2020년도 추경예산 -, 증감 3,768,864천원, 증감율 신규(원문 표기 100). 2020년 칸의 '-'는 0/없음. 증감율 '100'은 분모가 0인 경우의 관행 표기(산식상 정의되지 않음)",
    names: ['3,768,864', '37억원', '37억 6,886만 4천원', '37.7억원'],
    date: '2021-01-10',
    year: 2021,
    department: '총무과',
  });
});

test('a table is found by its caption and by what it counts', () => {
  expect(at('/reports/2021/organization/#headcount-2021')).toMatchObject({
    kind: '표',
    title: "정·현원 (기준: '21.1.10.)",
    place: '/reports/2021/organization/ 쪽',
    names: ['정원', '현원'],
  });
  expect(at('/reports/2021/budget/#budget-tasks-2021')?.names).toEqual(['예산액', '집행예정액']);
});

test('a row whose name says nothing by itself carries that of its group or table', () => {
  expect(at('/reports/2021/organization/#일반직-7급')?.title).toBe('일반직 7급');
  expect(at('/reports/2021/organization/#일반직-소계')?.title).toBe('일반직 소계');
  expect(at('/reports/2021/budget/#합계')?.title).toBe('2021년 본예산 사업별 내역 합계');
});

test('figures of the text are results, with their own unit, and what is planned is of the calendar', () => {
  expect(at('/performance/#지표-liability-insurance-premium-2021-2021')).toMatchObject({
    kind: '성과',
    title: '책임보험료',
    names: ['49,379천원', '4,937만원', '4,937만 9천원'],
  });
  expect(at('/calendar/#s1-4-2-2021')).toMatchObject({
    kind: '일정',
    title: '인사만족도 측정을 위한 인사모니터링',
    place: '/calendar/ 쪽 › 2021년 추진 일정',
    text: "시작 2021-10-01, 종료 2021-10-31, 원문 표기 '21.2월, 10월 2회, 과제 1",
  });
});
