import { describe, expect, test } from 'vitest';
import { callCentreCharts } from '../../src/charts/callCentre.ts';
import { petitionCharts } from '../../src/charts/civilPetition.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { callMonth, petitionMonth } from '../support/months.ts';

const source = { document: '운영과', table: '월별 통계' };
const calls = [
  ...[1200, 1500, 1000].map((offered, month) =>
    callMonth(2023, month + 1, offered, offered - 60, { waitingSeconds: 30 - 5 * month }),
  ),
  ...[1000, 1300, 1200, 900].map((offered, month) =>
    callMonth(2022, month + 1, offered, offered - 90, { directlyHandled: 800, referred: 100 }),
  ),
];
const petitions = [
  petitionMonth(2022, 1, '질의민원', 30, 30, 4),
  petitionMonth(2023, 1, '질의민원', 20, 20, 3),
  petitionMonth(2023, 1, '고충민원', 5, 5, 8),
  petitionMonth(2023, 3, '질의민원', 25, 25, 3),
];
const byId = (charts: ChartSpec[]) => new Map(charts.map((spec) => [spec.id, spec]));
const words = (spec: ChartSpec | undefined) => [spec?.title, spec?.subtitle, spec?.summary];

test('tables without rows give no charts', () => {
  expect(callCentreCharts([], source)).toEqual([]);
  expect(petitionCharts([], source)).toEqual([]);
});

describe('callCentreCharts', () => {
  const charts = byId(callCentreCharts(calls, source));

  test('say what came in by year and how much of it was answered', () => {
    const spec = charts.get('calls-by-year');
    expect(words(spec)).toEqual([
      '2023년 1–3월 인입 3,700건 가운데 95.1%에 응답했습니다',
      '콜센터 연도별 인입과 응답, 건, 2022–2023년, 응대율 = 응답 ÷ 인입',
      '2022년 1–4월 인입 4,400건, 응답 4,040건, 응대율 91.8%입니다. 2023년 1–3월 인입 3,700건, 응답 3,520건, 응대율 95.1%입니다.',
    ]);
    expect(spec?.series.map(({ labels }) => labels)).toEqual([
      ['4,400', '3,700'],
      ['4,040 · 응대율 91.8%', '3,520 · 응대율 95.1%'],
    ]);
  });

  test('compare months with the same months of the year before', () => {
    const spec = charts.get('calls-by-month');
    expect(words(spec)).toEqual([
      '2023년 인입은 2월에 1,500건으로 가장 많습니다',
      '콜센터 월별 인입(걸려 온 전화), 건, 2022–2023년',
      '2023년 1–3월 인입은 모두 3,700건입니다. 가장 많은 달은 2월 1,500건, 가장 적은 달은 3월 1,000건입니다. 2022년 같은 달(1–3월)보다 5.7% 많습니다.',
    ]);
    expect(spec?.series.map(({ name, values }) => [name, values.slice(0, 5)])).toEqual([
      ['2023년', [1200, 1500, 1000, null, null]],
      ['2022년', [1000, 1300, 1200, 900, null]],
    ]);
    expect(spec?.table.rows[3]?.cells).toEqual([
      { text: '자료 없음', value: null },
      { text: '900', value: 900 },
    ]);
  });

  test('draw the answer rate on an axis that says where it begins', () => {
    const spec = charts.get('answer-rate-by-month');
    expect(words(spec)).toEqual([
      '2023년 응대율은 3월에 94.0% 수준으로 가장 낮습니다',
      '콜센터 월별 응대율(응답 ÷ 인입), %, 2022–2023년, 세로축은 90%부터',
      '2023년 1–3월 응대율은 95.1%입니다. 가장 높은 달은 2월 96.0%, 가장 낮은 달은 3월 94.0%입니다.',
    ]);
    expect(spec?.ticks?.map(({ label }) => label)).toEqual(['90', '92', '94', '96']);
  });

  test('tell the longest wait, of the years that state it', () => {
    const spec = charts.get('call-waiting-by-month');
    expect(words(spec)).toEqual([
      '2023년 평균 대기는 1월에 30.0초로 가장 깁니다',
      '콜센터 월별 평균 대기(응답 건수로 가중), 초, 2023년',
      '2023년 1–3월 평균 대기는 25.3초입니다. 가장 긴 달은 1월 30.0초, 가장 짧은 달은 3월 20.0초입니다.',
    ]);
  });

  test('state the formula of direct handling, and only the year that has it', () => {
    expect(words(charts.get('direct-handling-by-year'))).toEqual([
      '2022년 직접처리율은 88.9%입니다',
      '콜센터 직접처리율 = 직접처리 ÷ (직접처리 + 연계·이관), %, 2022년',
      '직접처리율은 2022년 88.9%입니다. 두 건수를 다 적은 달만 셉니다. 산식이 없는 업무보고의 직접 처리율과는 다른 지표입니다.',
    ]);
  });
});

describe('petitionCharts', () => {
  const charts = byId(petitionCharts(petitions, source));

  test('say which kind was most frequent, with each year told by its months', () => {
    const spec = charts.get('petitions-by-type');
    expect(words(spec)).toEqual([
      '2023년 1·3월 민원 50건 가운데 질의민원이 90.0% 비중으로 가장 많습니다',
      '유형별 민원 접수, 건, 2022–2023년',
      '2022년 1월 접수 30건은 질의민원 30건, 고충민원 0건입니다. 2023년 1·3월 접수 50건은 질의민원 45건, 고충민원 5건입니다.',
    ]);
    expect(spec?.totals).toEqual(['30건', '50건']);
  });

  test('weigh the days by what was processed', () => {
    const spec = charts.get('petition-days');
    expect(words(spec)).toEqual([
      '2023년 1·3월 민원은 평균 3.5일 걸려 처리했습니다',
      '유형별 평균 처리일수(처리 건수로 가중), 일, 2022–2023년',
      '2023년 1·3월 평균 처리일수는 3.5일입니다. 가장 오래 걸린 유형은 고충민원 8.0일, 가장 빠른 유형은 질의민원 3.0일입니다.',
    ]);
    expect(spec?.series.map(({ name, labels }) => [name, labels])).toEqual([
      ['2023년 1·3월', ['3.0일', '8.0일']],
      ['2022년 1월', ['4.0일', '']],
    ]);
  });

  test('do not name a highest month where all are the same', () => {
    expect(words(charts.get('petitions-by-month'))).toEqual([
      '2023년 1·3월 민원 접수는 달마다 25건입니다',
      '월별 민원 접수, 건, 2022–2023년',
      '2023년 1·3월 민원 접수는 모두 50건입니다. 2022년 같은 달(1월)보다 16.7% 적습니다.',
    ]);
  });
});
