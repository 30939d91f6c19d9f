import { expect, test } from 'vitest';
import { choices } from '../../src/charts/choices.ts';
import { reportCharts } from '../../src/charts/report.ts';
import { asDescribed, viewed } from '../../src/charts/view.ts';
import { report2021 } from '../support/report.ts';
import { requestsStacked } from './specs.ts';

const charts = reportCharts(report2021);

test('viewed(spec, asDescribed) is the chart as it is', () => {
  expect(viewed(charts.change, asDescribed)).toEqual(charts.change);
});

test('viewed leaves out a series, and totals that would no longer be the bars', () => {
  const { series, totals } = viewed(requestsStacked, { ...asDescribed, hidden: [1, 2] });
  expect(series.map(({ name }) => name)).toEqual(['공개', '부존재', '취하·이송']);
  expect(totals).toBeUndefined();
});

test('viewed writes 억원 for 천원, in labels, totals and subtitle', () => {
  const inUnit = (spec: typeof charts.change) =>
    viewed(spec, { ...asDescribed, unit: 'hundredMillionWon' });
  const change = inUnit(charts.change);
  expect(change.subtitle).toBe('2020년 본예산 대비 2021년 본예산 증감, 억원');
  expect(change.series[0]?.labels).toEqual([
    '+37.7',
    '+1.3',
    '△0.002',
    '△0.02',
    '△0.1',
    '△0.2',
    '△1.0',
    '△1.3',
    '△1.4',
    '△1.7',
  ]);
  const stages = inUnit(charts.stages);
  expect(stages.totals).toEqual(['133.7', '127.6', '167.1']);
  expect(stages.series[1]?.labels).toEqual(['', '', '37.7']);
});

test('viewed puts categories in their printed order', () => {
  const { categories, series } = viewed(charts.change, { ...asDescribed, sort: 'printed' });
  expect(categories).toEqual([
    '교육정책기획관리',
    '교육행정기록물관리',
    '교직원복지지원',
    '민원관리',
    '분청운영(기관운영)',
    '비상대비계획및보안관리',
    '선거관리',
    '지방공무원연수지원',
    '지방공무원인사관리',
    '지방공무원임용관리',
  ]);
  expect(series[0]?.labels[6]).toBe('+3,768,864');
});

test('choices(spec) offers what a chart can be asked', () => {
  const named = (spec: typeof charts.change) => choices(spec).map(({ name }) => name);
  expect(named(charts.change)).toEqual(['version', 'unit', 'sort']);
  expect(named(charts.byProject)).toEqual(['unit', 'sort', 'hide']);
  expect(named(charts.share)).toEqual(['sort']);
  expect(named(charts.headcount)).toEqual(['hide']);
  expect(charts.rates.map(named)).toEqual([[], []]);
  expect(choices(charts.change)[0]).toEqual({
    name: 'version',
    label: '범위',
    options: [
      { value: 'budget-change-2021', label: '선거관리 포함' },
      { value: 'budget-change-without-new-2021', label: '선거관리 제외' },
    ],
  });
});
