import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import { tableCsv } from '../../src/datasets/download.ts';
import { reportDatasets } from '../../src/datasets/report.ts';
import type { TableSpec } from '../../src/tables/spec.ts';
import { report2021 } from '../support/report.ts';

/** A table of one text column with these texts, as a row header and a cell. */
function tableOf(texts: string[]): TableSpec {
  return {
    id: 'texts',
    caption: '글',
    rowHeader: '이름',
    columns: [{ key: '글', label: '글', numeric: false }],
    rows: texts.map((text, index) => ({
      id: `row-${index}`,
      kind: 'item',
      header: text,
      cells: [{ text }],
    })),
  };
}

/** What a spreadsheet would run as a formula. */
const formula = /^[=+@\t\r＝＋＠]|^[-－](?!(?:[\d,]*\.?\d+)?$)/;

test('R02: what is written as CSV reads back as it was, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const safe = texts.map((text) => text.replace(formula, ''));
      const [, ...rows] = Papa.parse<string[]>(tableCsv(tableOf(safe)).slice(1), {
        newline: '\r\n',
      }).data;
      expect(rows.slice(0, safe.length).map((row) => row[2])).toEqual(safe);
    }),
    { seed: 20210110, numRuns: 300 },
  );
});

test('S12: a text that a spreadsheet would run is written with an apostrophe before it', () => {
  const csv = tableCsv(
    tableOf(['=HYPERLINK("http://x")', '+cmd', '@SUM', '＝1+1', '-2+3', '-', '△160']),
  );
  const [, ...rows] = Papa.parse<string[]>(csv.slice(1), {
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
  expect(rows.map((row) => row[2])).toEqual([
    `'=HYPERLINK("http://x")`,
    "'+cmd",
    "'@SUM",
    "'＝1+1",
    "'-2+3",
    '-',
    '△160',
  ]);
});

test('S13: no published table has a cell that a spreadsheet would run', () => {
  const charts = reportCharts(report2021);
  const datasets = reportDatasets(report2021, charts);
  expect(datasets.length).toBeGreaterThan(allCharts(charts).length);
  for (const { table } of datasets)
    for (const row of Papa.parse<string[]>(tableCsv(table).slice(1), { newline: '\r\n' }).data)
      expect(row.filter((cell) => formula.test(cell) && !/^-[\d.]+$/.test(cell))).toEqual([]);
});
