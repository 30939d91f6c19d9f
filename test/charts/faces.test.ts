import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { drawingConfiguration } from '../../src/charts/form.ts';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import type { ChartSpec, Series } from '../../src/charts/spec.ts';
import { drawChart, standaloneSvg } from '../../src/charts/svg.ts';
import { tableCsv } from '../../src/datasets/download.ts';
import { report2021 } from '../support/report.ts';
import { sampleCharts } from '../support/sample.ts';
import { textsOf } from './texts.ts';

const charts = [...allCharts(reportCharts(report2021)), ...sampleCharts];

/** The number that a label writes, in the unit of the table: `△166,994` is -166994, `37 · 결원 5` is 37. */
function written(label: string): number {
  if (label === '-') return 0;
  const [, sign = '', digits = ''] = /^(\+|△)?([\d,]+(?:\.\d+)?)/.exec(label) ?? [];
  return Number(digits.replaceAll(',', '')) * (sign === '△' ? -1 : 1);
}

/** A drawn value in the unit of the table: won as thousand won, fractions as percent. */
function inUnit(spec: ChartSpec, value: number): number {
  if (spec.table.unit === '천원') return value / 1000;
  const isFraction = spec.table.unit === '%' && spec.max !== 100;
  return isFraction ? Number((value * 100).toFixed(1)) : value;
}

/** A number to as many decimals as its label writes. */
function rounded(value: number, label: string): number {
  return Number(value.toFixed(/\.(\d+)/.exec(label)?.[1]?.length ?? 0));
}

/** How far the points of a line drawing stray from where its axis has their values, in pixels. */
function strayed(svg: string, { series, ticks }: ChartSpec): number {
  const [low = 0, high = 0] = [ticks?.[0]?.value, ticks?.at(-1)?.value];
  const at = (label = '') => textsOf(svg).find(({ text }) => text === label)?.top ?? 0;
  const [bottom, top] = [at(ticks?.[0]?.label), at(ticks?.at(-1)?.label)];
  const drawn = [...svg.matchAll(/class="chart-line[^"]*" d="([^"]+)"/g)].map(([, path = '']) =>
    [...path.matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map(([, y]) => Number(y)),
  );
  const off = series.flatMap(({ values }, line) =>
    values
      .filter((value) => value !== null)
      .map((value, point) => {
        const height = ((value - low) / (high - low)) * (bottom - top);
        return (drawn[line]?.[point] ?? Number.NaN) + height;
      }),
  );
  return Math.max(...off) - Math.min(...off);
}

/** The columns of the table whose numbers a series draws: its own, or those that it puts together. */
function columnsOf({ table, series }: ChartSpec, { name }: Series): number[] {
  const labels = table.columns.map(({ label }) => label);
  const own = labels.indexOf(name);
  if (own >= 0) return [own];
  if (series.filter(({ mark }) => mark !== 'remainder').length === 1)
    return [table.columns.findIndex(({ numeric }) => numeric)];
  const drawn = series.map((one) => one.name);
  return labels.flatMap((label, at) => (drawn.includes(label) || label === '합계' ? [] : [at]));
}

describe.each(charts.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  const { rows, columns } = spec.table;
  const counted = spec.series.filter(({ mark }) => mark !== 'remainder');
  const inTable = (series: Series, category: number) =>
    columnsOf(spec, series).reduce((sum, at) => sum + (rows[category]?.cells[at]?.value ?? 0), 0);

  test('the rows of the table are the categories of the drawing', () => {
    expect(rows.filter(({ kind }) => kind === 'item').map(({ header }) => header)).toEqual(
      spec.categories,
    );
  });

  test('labels, canvas data and table hold the same numbers', () => {
    for (const drawing of ['narrow', 'wide'] as const) {
      const { data } = drawingConfiguration(spec, drawing);
      expect(data.labels).toEqual(spec.categories);
      for (const [at, series] of spec.series.entries())
        for (const [category, value] of series.values.entries()) {
          const place = `${series.name} ${spec.categories[category]}`;
          expect(data.datasets[at]?.data[category] ?? 0, place).toBe(value ?? 0);
          if (series.mark === 'remainder') continue;
          const label = series.labels[category] ?? '';
          expect(rounded(inUnit(spec, value ?? 0), label), place).toBe(inTable(series, category));
          if (value !== null) expect(written(label), place).toBe(inTable(series, category));
        }
    }
  });

  test('every drawing holds the numbers of the table, written at bars, as heights of lines', () => {
    if (spec.form === 'line') {
      for (const drawing of ['narrow', 'wide'] as const)
        expect(strayed(drawChart(spec, drawing), spec)).toBeLessThan(0.2);
      return;
    }
    const texts = [drawChart(spec, 'narrow'), drawChart(spec, 'wide'), standaloneSvg(spec, [])].map(
      (svg) => textsOf(svg).map(({ text }) => text),
    );
    for (const drawn of texts)
      for (const series of counted)
        for (const [category, label] of series.labels.entries())
          if (label !== '') {
            expect(drawn).toContain(label);
            expect(written(label)).toBe(inTable(series, category));
          }
  });

  test('the CSV holds the numbers of the table', () => {
    const csv = tableCsv({ ...spec.table, source: spec.source });
    const [, ...lines] = Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
    expect(lines.map((cells) => cells[1])).toEqual(rows.map(({ header }) => header));
    for (const [at, { numeric }] of columns.entries())
      if (numeric)
        expect(lines.map((cells) => (cells[at + 2] === '' ? null : Number(cells[at + 2])))).toEqual(
          rows.map(({ cells }) => cells[at]?.value),
        );
  });
});

test('every chart of the report is compared', () => {
  expect(charts.length).toBeGreaterThanOrEqual(17);
});
