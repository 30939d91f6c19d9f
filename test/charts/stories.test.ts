import { expect, test } from 'vitest';
import { budgetHeadline, budgetLead } from '../../src/charts/headline.ts';
import { quarterlyPlan } from '../../src/charts/plan.ts';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import { drawChart } from '../../src/charts/svg.ts';
import { budgetYear } from '../../src/model/budget.ts';
import { report2021 } from '../support/report.ts';

const budget = budgetYear(2021, report2021.budgetProjects.rows);
const charts = reportCharts(report2021);

test('the headline says what the total hides', () => {
  expect(budgetHeadline(budget)).toBe('본예산은 24.9% 늘었으나, 선거관리를 빼면 3.2% 줄었습니다');
});

test('the lead says it in full figures', () => {
  expect(budgetLead(budget)).toBe(
    '2021년 본예산은 16,710,587천원으로 2020년보다 3,335,949천원 많습니다. 새로 생긴 선거관리 3,768,864천원을 빼면 432,915천원 적습니다.',
  );
});

test.for([
  [
    'change',
    '늘어난 것은 선거관리와 지방공무원인사관리뿐입니다',
    '가장 많이 늘어난 사업은 선거관리(+3,768,864천원)이고, 가장 많이 줄어든 사업은 지방공무원연수지원(△166,994천원)입니다. 모두 더하면 +3,335,949천원(24.9%)입니다. 변동이 없는 사업은 교직원복지대여입니다.',
  ],
  [
    'changeWithoutNew',
    '선거관리를 빼면 늘어난 것은 지방공무원인사관리뿐입니다',
    '가장 많이 늘어난 사업은 지방공무원인사관리(+134,000천원)이고, 가장 많이 줄어든 사업은 지방공무원연수지원(△166,994천원)입니다. 모두 더하면 △432,915천원(△3.2%)입니다. 변동이 없는 사업은 교직원복지대여입니다.',
  ],
  [
    'share',
    '교직원복지지원 42.7%, 선거관리 22.6% 순으로 몫이 큽니다',
    '본예산에서 차지하는 몫은 교직원복지지원 42.7%, 선거관리 22.6% 순으로 크고, 가장 작은 몫은 교직원복지대여 0.3%입니다. 인쇄된 본예산으로 계산했습니다.',
  ],
  [
    'byProject',
    '2020년 추경에서 7개 사업이 줄고 1개 사업이 늘었습니다',
    '추경에서 가장 많이 줄어든 사업은 지방공무원연수지원(△314,500천원)입니다. 추경에서 가장 많이 늘어난 사업은 지방공무원임용관리(+63,000천원)입니다. 2021년 본예산이 가장 큰 사업은 교직원복지지원 7,131,374천원입니다.',
  ],
  [
    'planByTask',
    '집행예정액은 2분기가 30.5% 비중으로 가장 큽니다',
    '집행예정액은 1분기 465,185천원, 2분기 848,112천원, 3분기 760,142천원, 4분기 706,047천원이고 모두 2,779,486천원입니다. 계획이며, 집행한 금액은 원문에 없습니다.',
  ],
  [
    'stages',
    '2020년 추경에서 611,146천원 줄었다가 2021년 16,710,587천원이 됐습니다',
    '2020년 본예산 13,374,638천원, 2020년 추경예산 12,763,492천원, 2021년 본예산 16,710,587천원입니다. 가장 큰 것은 2021년 본예산입니다.',
  ],
  [
    'headcount',
    '정원 80명에 현원 79명으로 결원 1명입니다',
    '6급 과원 2명, 7급 결원 5명, 8급 과원 1명, 9급 과원 1명이며, 가장 많은 직급은 7급 정원 37명입니다.',
  ],
] as const)('the %s chart tells its story', ([name, title, summary]) => {
  expect(charts[name]).toMatchObject({ title, summary });
});

test('consultations by channel add up to what is printed', () => {
  expect(charts.parts.get('hr-grievance-consultations-total')).toMatchObject({
    categories: ['방문상담', '전화상담', '메일상담'],
    series: [{ values: [112, 70, 16], labels: ['112건', '70건', '16건'] }],
    title: '전보 관련 인사고충상담 198건 가운데 방문상담이 112건으로 가장 많습니다',
    summary:
      '방문상담 112건, 전화상담 70건과 메일상담 16건을 더하면 198건입니다. 가장 많은 것은 방문상담입니다.',
    notes: ['합계 198건'],
  });
});

test('both totals of the change are written, the drawn one first', () => {
  expect([charts.change.notes, charts.changeWithoutNew?.notes]).toEqual([
    ['합계 +3,335,949천원 (24.9% 증가)', '선거관리를 뺀 합계 △432,915천원 (3.2% 감소)'],
    ['선거관리를 뺀 합계 △432,915천원 (3.2% 감소)', '합계 +3,335,949천원 (24.9% 증가)'],
  ]);
});

test('a quarter says what its money is for', () => {
  const plan = charts.planOfTask.get(2);
  expect(plan?.title).toBe('집행예정액은 1분기가 53.9% 비중으로 가장 큽니다');
  expect(plan?.summary).toBe(
    '집행예정액은 1분기 75,185천원, 2분기 28,112천원, 3분기 20,142천원, 4분기 16,158천원이고 모두 139,597천원입니다. 계획이며, 집행한 금액은 원문에 없습니다.',
  );
  const first = charts.planOfTask.get(1);
  expect([first?.title, first?.summary]).toEqual([
    '집행예정액은 2분기가 31.1% 비중으로 가장 큽니다',
    '집행예정액은 1분기 390,000천원, 2분기 820,000천원, 3분기 740,000천원, 4분기 689,889천원이고 모두 2,639,889천원입니다. 계획이며, 집행한 금액은 원문에 없습니다.',
  ]);
  expect(plan?.series.map(({ labels, details }) => [labels, details])).toEqual([
    [
      ['75,185', '28,112', '20,142', '16,158'],
      [
        '무인민원 분담금 등',
        '전편입학 시스템유지 보수 등',
        '민원서비스 향상연수등',
        '민원콜센터 운영비 등',
      ],
    ],
  ]);
});

test('rates state their limits', () => {
  expect(charts.rates.map(({ title, subtitle, summary }) => [title, subtitle, summary])).toEqual([
    [
      '서울교육콜센터 상담 만족도는 96.9%입니다',
      '2020년, % · 산식 미기재 · 조사방법·표본·척도 미기재',
      '2020년 서울교육콜센터 상담 만족도는 최대 100% 가운데 96.9%입니다. 원문이 재는 방법을 밝히지 않아 다른 지표나 다른 기관의 값과 견줄 수 없습니다.',
    ],
    [
      '서울교육콜센터 직접 처리율은 87.1%입니다',
      '2020년, % · 산식 미기재',
      '2020년 서울교육콜센터 직접 처리율은 최대 100% 가운데 87.1%입니다. 원문이 재는 방법을 밝히지 않아 다른 지표나 다른 기관의 값과 견줄 수 없습니다.',
    ],
  ]);
});

test('satisfaction and direct handling stand on scales of their own', () => {
  expect(charts.rates.map(({ categories, max }) => [categories, max])).toEqual([
    [['서울교육콜센터 상담 만족도'], 100],
    [['서울교육콜센터 직접 처리율'], 100],
  ]);
});

test('every chart has an id of its own, and as many labels as values', () => {
  const all = allCharts(charts);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { categories, series } of all)
    for (const { values, labels } of series)
      expect([values.length, labels.length]).toEqual([categories.length, categories.length]);
});

test('a half-year premium is never drawn beside a full year', () => {
  expect(
    allCharts(charts).flatMap(({ series }) => series.flatMap(({ labels }) => labels)),
  ).not.toContain('34,429');
});

test('a year in which nothing changed, or all grew, has its own words', () => {
  const rows = report2021.budgetProjects.rows;
  const same = rows.map((row) => ({
    ...row,
    previousOriginal: row.original,
    previousAmended: row.original,
  }));
  const still = reportCharts({
    ...report2021,
    budgetProjects: { ...report2021.budgetProjects, rows: same },
  });
  expect(still.change.title).toBe('늘거나 줄어든 사업이 없습니다');
  expect(still.change.summary).toMatch(/^모두 더하면 변동이 없습니다\. 변동이 없는 사업은 /);
  expect(still.changeWithoutNew).toBeNull();
  for (const spec of allCharts(still))
    expect(drawChart(spec, 'narrow')).toMatch(/^<svg [^>]*viewBox="0 0 328 \d+"/);
  expect(still.stages.title).toBe('2020년 추경에서 그대로였다가 2021년 16,710,587천원이 됐습니다');
  expect(budgetHeadline(budgetYear(2021, same))).toBe('본예산은 그대로였습니다');
  const half = rows.map((row) => ({
    ...row,
    previousOriginal: { printed: '', value: row.original.value / 2 },
  }));
  expect(budgetHeadline(budgetYear(2021, half))).toBe('본예산은 100.0% 늘었습니다');
});

test('a plan of more than four projects is drawn as the three largest and the rest', () => {
  const plan = (name: string, amount: number) => ({
    name,
    quarters: [amount, 0, 0, 0] as [number, number, number, number],
    purposes: [],
  });
  const spec = quarterlyPlan(
    'plan',
    '사업별',
    ['가', '나', '다', '라', '마'].map((name, index) => plan(name, (index + 1) * 1000)),
    charts.change.source,
  );
  expect(spec.series.map(({ name, values }) => [name, values[0]])).toEqual([
    ['마', 5000],
    ['라', 4000],
    ['다', 3000],
    ['그 밖의 2개', 3000],
  ]);
  expect(spec.table.columns.map(({ label }) => label)).toEqual([
    '가',
    '나',
    '다',
    '라',
    '마',
    '합계',
  ]);
});
