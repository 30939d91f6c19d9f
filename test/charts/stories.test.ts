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
    '교직원복지지원과 선거관리가 65.2%를 차지합니다',
    '교직원복지지원 42.7%, 선거관리 22.6% 순이며, 몫은 인쇄된 본예산으로 계산했습니다.',
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
    summary: '방문상담 112건, 전화상담 70건과 메일상담 16건을 더하면 198건입니다.',
  });
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
