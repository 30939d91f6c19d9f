import { expect, test } from 'vitest';
import { pointSentence, pointsOf, step } from '../../src/charts/points.ts';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import { asDescribed, viewed } from '../../src/charts/view.ts';
import { report2021 } from '../support/report.ts';
import { sampleCharts } from '../support/sample.ts';
import { requestsStacked } from './specs.ts';

const charts = reportCharts(report2021);
const sentences = (spec: typeof charts.change) =>
  pointsOf(spec).map((point) => pointSentence(spec, point));

test('pointSentence says category, series, value with unit, and whether a change is 증가 or 감소', () => {
  expect(sentences(charts.change).slice(0, 3)).toEqual([
    '선거관리, 증감 3,768,864천원 증가. 10개 가운데 1번째.',
    '지방공무원인사관리, 증감 134,000천원 증가. 10개 가운데 2번째.',
    '지방공무원임용관리, 증감 160천원 감소. 10개 가운데 3번째.',
  ]);
});

test.for([
  ['byProject', '교직원복지지원, 2020년 본예산 7,267,174천원. 11개 가운데 1번째.'],
  ['share', '교직원복지지원, 몫 42.7%. 11개 가운데 1번째.'],
  ['stages', '2020년 본예산, 선거관리 외 13,374,638천원. 3개 가운데 1번째.'],
] as const)('pointSentence of %s: %s', ([name, sentence]) => {
  expect(sentences(charts[name])[0]).toBe(sentence);
});

test('pointSentence gives every number of a label its unit, and none twice', () => {
  expect(sentences(charts.headcount).find((text) => text.startsWith('7급, 현원'))).toBe(
    '7급, 현원 32명 · 결원 5명. 12개 가운데 5번째.',
  );
  expect(sentences(charts.rates[0] as typeof charts.change)).toEqual([
    '서울교육콜센터 상담 만족도 96.9%. 1개 가운데 1번째.',
  ]);
});

test('pointSentence says none for a printed -, and the unit asked for', () => {
  expect(sentences(charts.byProject)).toContain('선거관리, 2020년 본예산 없음. 11개 가운데 2번째.');
  const view = viewed(charts.change, { ...asDescribed, unit: 'hundredMillionWon' });
  expect(sentences(view)[2]).toBe('지방공무원임용관리, 증감 0.002억원 감소. 10개 가운데 3번째.');
});

test('step walks a series, then the next; it stays at the edges', () => {
  const at = (from: Parameters<typeof step>[1], key: string) => {
    const to = step(requestsStacked, from, key);
    return to && [to.series, to.category];
  };
  expect(at(null, 'ArrowRight')).toEqual([0, 0]);
  expect(at({ series: 0, category: 0 }, 'ArrowRight')).toEqual([0, 1]);
  expect(at({ series: 0, category: 0 }, 'ArrowLeft')).toEqual([0, 0]);
  expect(at({ series: 0, category: 1 }, 'ArrowDown')).toEqual([1, 1]);
  expect(at({ series: 1, category: 1 }, 'ArrowUp')).toEqual([0, 1]);
  expect(at({ series: 4, category: 1 }, 'ArrowDown')).toEqual([4, 1]);
  expect(at({ series: 2, category: 0 }, 'End')).toEqual([2, 2]);
  expect(at({ series: 2, category: 2 }, 'Home')).toEqual([2, 0]);
  expect(at({ series: 2, category: 2 }, 'a')).toBeNull();
});

test('step passes over points that are not there, to the nearest that is', () => {
  const to = step(charts.stages, { series: 0, category: 0 }, 'ArrowDown');
  expect(to).toEqual({ series: 1, category: 2 });
});

test('keys alone reach every point of every chart', () => {
  for (const spec of [...allCharts(charts), ...sampleCharts]) {
    const points = pointsOf(spec);
    const reached = new Set<string>();
    let from = step(spec, null, 'Home');
    for (const _ of spec.series) {
      from = step(spec, from, 'Home');
      for (const _point of points) {
        reached.add(JSON.stringify(from));
        from = step(spec, from, 'ArrowRight');
      }
      from = step(spec, from, 'ArrowDown');
    }
    expect(reached.size, spec.id).toBe(points.length);
  }
});
