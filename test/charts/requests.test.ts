import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { drawingConfiguration } from '../../src/charts/form.ts';
import { drawChart, standaloneSvg } from '../../src/charts/svg.ts';
import { tableCsv } from '../../src/datasets/download.ts';
import { sampleRequestCharts } from '../support/sample.ts';
import { textsOf } from './texts.ts';

/** What each series says of a row of the chart's table, by the columns it puts together. */
const said: Record<string, Record<string, (cell: (column: string) => number) => number>> = {
  'disclosure-requests': {
    전부공개: (cell) => cell('전부공개'),
    부분공개: (cell) => cell('부분공개'),
    비공개: (cell) => cell('비공개'),
    '그 밖': (cell) =>
      ['부존재', '취하', '이송', '민원처리', '종결', '처리중'].map(cell).reduce((a, b) => a + b),
  },
  'disclosure-rate': {
    전부공개: (cell) => cell('전부공개율'),
    부분공개: (cell) => cell('부분공개율'),
    비공개: (cell) => 100 - cell('공개율'),
  },
  'disclosure-grounds': { 건수: (cell) => cell('2022년') },
  'disclosure-appeals': {
    인용·부분인용: (cell) => cell('인용') + cell('부분인용'),
    기각·각하: (cell) => cell('기각') + cell('각하'),
    취하·처리중: (cell) => cell('취하') + cell('처리중'),
  },
};

test.each(sampleRequestCharts.map((spec) => [spec.id, spec] as const))(
  '%s: drawing, canvas, table and CSV hold the same numbers',
  (id, spec) => {
    const { columns, rows } = spec.table;
    const [, ...lines] = Papa.parse<string[]>(
      tableCsv({ ...spec.table, source: spec.source })
        .slice(1)
        .trimEnd(),
    ).data;
    const drawings = [drawChart(spec, 'narrow'), drawChart(spec, 'wide'), standaloneSvg(spec, [])];
    const drawn = drawings.map((svg) => textsOf(svg).map(({ text }) => text));
    for (const [category, name] of spec.categories.entries()) {
      const row = rows.findIndex(({ header }) => header === name);
      const cell = (label: string) => {
        const at = columns.findIndex((column) => column.label === label);
        const value = rows[row]?.cells[at]?.value;
        expect(lines[row]?.[at + 2], `${name} ${label}`).toBe(String(value));
        return Number(value);
      };
      for (const [at, { name: series, values, labels }] of spec.series.entries()) {
        const expected = said[id]?.[series]?.(cell);
        const value = values[category] ?? 0;
        expect(value, `${name} ${series}`).toBeCloseTo(expected ?? Number.NaN, 0);
        for (const drawing of ['narrow', 'wide'] as const)
          expect(drawingConfiguration(spec, drawing).data.datasets[at]?.data[category] ?? 0).toBe(
            value,
          );
        const label = labels[category] ?? '';
        if (label === '') continue;
        expect(Number(label.replace(/[^\d.]/g, ''))).toBeCloseTo(expected ?? Number.NaN, 1);
        for (const texts of drawn) expect(texts).toContain(label);
      }
    }
  },
);

test('all four charts of requests and appeals are compared', () => {
  expect(sampleRequestCharts.map(({ id }) => id)).toEqual(Object.keys(said));
});
