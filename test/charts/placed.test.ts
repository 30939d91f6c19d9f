import { expect, test } from 'vitest';
import { embedCode } from '../../src/charts/embed.ts';
import { imprint, placedCharts } from '../../src/charts/placed.ts';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import { report2021 } from '../support/report.ts';

const charts = reportCharts(report2021);
const placed = placedCharts(report2021, charts);

test('every chart of a report has one place', () => {
  expect(placed.map(({ spec }) => spec.id).sort()).toEqual(
    allCharts(charts)
      .map(({ id }) => id)
      .sort(),
  );
  expect(placed.map(({ spec, page }) => `${spec.id} ${page}`)).toEqual(
    expect.arrayContaining([
      'budget-change-2021 /reports/2021/budget/',
      'quarterly-plan-task-2-2021 /reports/2021/tasks/2/',
      'headcount-by-grade-2021 /reports/2021/organization/',
      'callcenter-satisfaction-2021 /performance/',
    ]),
  );
});

test('the small print of a chart says source, date and address', () => {
  const [first] = placed;
  expect(first && imprint(first, 'https://example.org/reports/2021/budget/')).toEqual([
    '출처: 2021년 실·국별 주요업무보고(총무과), 2021년 본예산 사업별 내역 (원문 58–69행)',
    '기준일: 2021. 1. 10.',
    '주소: https://example.org/reports/2021/budget/',
  ]);
});

test('embedCode frames the page of a chart under its title', () => {
  const spec = { ...charts.change, title: '"가" & 나' };
  expect(embedCode(spec, '/embed/a/')).toMatch(
    /^<iframe src="\/embed\/a\/" title="&quot;가&quot; &amp; 나" width="100%" height="\d+" loading="lazy"><\/iframe>$/,
  );
});
