import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCharts, reportCharts } from '../../src/charts/report.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { drawChart, standaloneSvg } from '../../src/charts/svg.ts';
import { report2021 } from '../support/report.ts';
import { sampleCharts } from '../support/sample.ts';
import {
  budgetBars,
  budgetChange,
  budgetGrouped,
  callsByMonth,
  requestsStacked,
  specs,
} from './specs.ts';
import { outside, overlap, textsOf, viewBox } from './texts.ts';

/** Made-up charts that try the drawing hard, and every chart of the real report and of the sample site. */
const drawings = [...specs, ...allCharts(reportCharts(report2021)), ...sampleCharts].flatMap(
  (spec) => (['narrow', 'wide'] as const).map((drawing) => ({ spec, drawing, id: spec.id })),
);

describe.each(drawings)('drawChart $id, $drawing', ({ spec, drawing }) => {
  const svg = drawChart(spec, drawing);
  const texts = textsOf(svg);

  test('writes every label as it is', () => {
    const labels = [...spec.series.flatMap(({ labels }) => labels), ...(spec.totals ?? [])].filter(
      (label) => label !== '' && spec.form !== 'line',
    );
    const written = texts.map(({ text }) => text);
    for (const label of labels) expect(written).toContain(label);
    const count = (list: string[], label: string) => list.filter((one) => one === label).length;
    for (const label of labels) expect(count(written, label)).toBe(count(labels, label));
  });

  test.each([
    ['category', spec.form === 'line' ? spec.categories.slice(0, 1) : spec.categories],
    [
      'detail',
      spec.categories.flatMap((_, at) => spec.series.map((one) => one.details?.[at] ?? '')),
    ],
    ['note', spec.notes ?? []],
  ])('writes every %s whole, in order', (_, wanted) => {
    const written = texts.map(({ text }) => text.replaceAll(' ', '')).join('\n');
    let from = 0;
    for (const text of wanted) {
      const lines = new RegExp([...text.replaceAll(' ', '')].map(escapedForRegExp).join('\\n?'));
      const found = lines.exec(written.slice(from));
      expect(found, text).not.toBeNull();
      from += (found?.index ?? 0) + (found?.[0].length ?? 0);
    }
  });

  test('parts neighbours by 2 px of ground and gives each series a pattern of its own', () => {
    expect(new Set(spec.series.map(({ mark }) => mark)).size).toBe(spec.series.length);
    if (spec.form !== 'line') expect(narrowestGap(svg)).toBeGreaterThanOrEqual(1.9);
  });

  test('stands upright', () => {
    expect(svg).not.toMatch(/<(text|g)[^>]* (transform|rotate|textLength)=/);
  });

  test('keeps every text inside the picture and off the others', () => {
    expect(outside(svg)).toBeNull();
    expect(overlap(texts)).toBeNull();
  });

  test('is markup without fixed size, colours, clips or accessible name', () => {
    expect(svg).toMatch(
      new RegExp(`^<svg class="chart-drawing chart-drawing-${drawing}" viewBox="0 0 \\d+ \\d+" `),
    );
    expect(svg).toContain('aria-hidden="true" focusable="false"');
    expect(svg).not.toMatch(/<\?xml|<svg[^>]* (width|height)=|#[0-9a-f]{6}|clip|xlink|style=/i);
    expect(svg).not.toMatch(/NaN|undefined|\d\.\d\d/);
  });

  test('gives the same bytes twice', () => {
    expect(drawChart(spec, drawing)).toBe(svg);
  });
});

test('drawChart names pictures of one page apart', () => {
  const ids = drawings
    .flatMap(({ spec, drawing }) => drawChart(spec, drawing).match(/ id="[^"]+"/g) ?? [])
    .sort();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(' id="budget-change-narrow-mark-decrease"');
});

test('drawChart draws on widths for a phone and for a text column', () => {
  expect(viewBox(drawChart(budgetBars, 'narrow')).width).toBe(328);
  expect(viewBox(drawChart(budgetBars, 'wide')).width).toBe(860);
});

test('drawChart escapes markup in texts', () => {
  expect(drawChart(budgetGrouped, 'wide')).toContain('>시민 상담 &lt;만족도&gt; &amp; 응대</text>');
});

test('drawChart draws no bar for zero and none for null', () => {
  const svg = drawChart(
    { ...budgetBars, ...oneSeries([null, 0, 5, 10], ['', '-', '5', '10']) },
    'wide',
  );
  expect(barsOf(svg, 'mark-primary')).toHaveLength(2);
  expect(textsOf(svg).map(({ text }) => text)).toContain('-');
});

test('drawChart makes bars as long as their values', () => {
  const svg = drawChart(
    { ...budgetBars, ...oneSeries([100, 50, 25, 0], ['a', 'b', 'c', '-']) },
    'wide',
  );
  const [first = 0, second = 0, third = 0] = barsOf(svg, 'mark-primary');
  expect(second / first).toBeCloseTo(0.5, 2);
  expect(third / first).toBeCloseTo(0.25, 2);
});

test('drawChart writes labels of change on the outer side of the bars', () => {
  const texts = textsOf(drawChart(budgetChange, 'wide'));
  const at = (label: string) => texts.find(({ text }) => text === label);
  expect(at('△166,994')?.right).toBeLessThan(at('△160')?.right ?? 0);
  expect(at('+134,000')?.left).toBeGreaterThan(at('-')?.left ?? 0);
});

test('drawChart puts the labels of segments inside when all have room, else all below', () => {
  const two = { ...requestsStacked, series: requestsStacked.series.slice(0, 2) };
  const middles = (spec: ChartSpec) =>
    textsOf(drawChart(spec, 'wide')).filter(({ text }) => ['2019년', '520'].includes(text));
  const [name, label] = middles(two);
  expect(label?.top).toBe(name?.top);
  const [nameBefore, labelBelow] = middles(requestsStacked);
  expect(labelBelow?.top).toBeGreaterThan(nameBefore?.bottom ?? 0);
});

test('drawChart refuses a character the font does not have', () => {
  const spec = { ...budgetBars, categories: ['뷁', ...budgetBars.categories.slice(1)] };
  expect(() => drawChart(spec, 'wide')).toThrow('unknown glyph: 뷁 in "뷁"');
});

test('drawChart refuses labels that leave no room for bars', () => {
  const long = '가'.repeat(30);
  const spec = { ...budgetBars, ...oneSeries([1, 2, 3, 4], [long, long, long, long]) };
  expect(() => drawChart(spec, 'narrow')).toThrow('excessive labels: budget-bars');
});

test('drawChart draws a chart without categories', () => {
  const svg = drawChart({ ...budgetBars, categories: [], ...oneSeries([], []) }, 'wide');
  expect(svg).not.toContain('NaN');
});

test('drawChart keeps any labels apart and inside', () => {
  const value = fc.oneof(fc.integer({ min: -5_000_000, max: 5_000_000 }), fc.constant(null));
  const category = fc.record({
    name: fc.stringMatching(/^[가-깋 ]{0,30}교$/),
    values: fc.tuple(value, value),
  });
  fc.assert(
    fc.property(
      fc.array(category, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('narrow' as const, 'wide' as const),
      fc.constantFrom('change' as const, 'grouped' as const),
      (categories, drawing, form) => {
        const series = ([0, 1] as const).slice(0, form === 'change' ? 1 : 2).map((index) => ({
          name: `${2020 + index}년`,
          mark: form === 'change' ? ('change' as const) : ('primary' as const),
          values: categories.map(({ values }) => values[index]),
          labels: categories.map(({ values }) => values[index]?.toLocaleString('ko') ?? ''),
        }));
        const names = categories.map(({ name }) => name.replace(/[^ 교]/g, '가'));
        const svg = drawChart({ ...budgetBars, form, categories: names, series }, drawing);
        expect(outside(svg)).toBeNull();
        expect(overlap(textsOf(svg))).toBeNull();
      },
    ),
    { numRuns: 60 },
  );
});

test('drawChart breaks a line where a value is missing, and tells lines apart by marker and dash', () => {
  const svg = drawChart(callsByMonth, 'wide');
  const lines = [...svg.matchAll(/<path class="chart-line line-(\w+)" d="([^"]+)"/g)];
  expect(lines.map(([, paint, path = '']) => [paint, path.replace(/[^ML]/g, '')])).toEqual([
    ['primary', 'MLLLLLLL'],
    ['secondary', 'MLLLLMLLLLL'],
    ['tertiary', 'MLLLLLLLLLLL'],
  ]);
  const markers = [...svg.matchAll(/<path class="chart-marker[^>]* d="(M[^zM]+z)/g)];
  expect(markers.map(([, path = '']) => path.replace(/[^a-z]/gi, ''))).toEqual([
    'Maaz',
    'Mhvhz',
    'Mlhz',
  ]);
});

test('drawChart names lines in the order of their ends and writes the newest extremes', () => {
  const texts = textsOf(drawChart(callsByMonth, 'wide')).map(({ text }) => text);
  expect(texts).toEqual([
    ...['0', '5,000', '10,000', '15,000'],
    ...callsByMonth.categories,
    ...['● 2023년', '■ 2022년', '▲ 2021년'],
    ...['9,240', '14,210', '6,880'],
  ]);
});

test('standaloneSvg is a file with title, source, name and its own colours', () => {
  const svg = standaloneSvg(budgetChange, [
    '출처: 2021 총무과 주요업무보고, 사업별 내역 (원문 56–69행)',
    '기준일: 2021. 1. 10.',
  ]);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  expect(svg).toContain('<title id="title">늘어난 것은 인사관리뿐입니다</title>');
  expect(svg).toContain('>출처: 2021 총무과 주요업무보고, 사업별 내역 (원문 56–69행)</text>');
  expect(svg).toContain('>기준일: 2021. 1. 10.</text>');
  expect(svg).toContain('.mark-decrease{fill:#d63d4a}');
  expect(textsOf(svg).map(({ text }) => text)).toContain('△166,994');
});

function oneSeries(values: (number | null)[], labels: string[]): Pick<ChartSpec, 'series'> {
  return { series: [{ name: '값', mark: 'primary', values, labels }] };
}

/** Lengths of the rectangles painted with a class. */
function barsOf(svg: string, name: string): number[] {
  const path = new RegExp(`<path class="${name}" d="([^"]+)"`).exec(svg)?.[1] ?? '';
  return [...path.matchAll(/M(\S+) \S+?H([\d.]+)/g)].map(
    ([, from, to]) => Number(to) - Number(from),
  );
}

/** Pixels between the two bars that come closest to each other, side by side or one above the other. */
function narrowestGap(svg: string): number {
  const bars = [...svg.matchAll(/<path (?:class="mark-|fill="url)[^>]* d="([^"]+)"/g)].flatMap(
    ([, path = '']) =>
      // The hole of an open bar is wound the other way round and begins with V.
      [...path.matchAll(/M(\S+) (\S+?)H([\d.]+)V([\d.]+)H/g)].map(([, ...edges]) =>
        edges.map(Number),
      ),
  );
  let narrowest = Number.POSITIVE_INFINITY;
  for (const [index, [left = 0, top = 0, right = 0, bottom = 0]] of bars.entries())
    for (const [x = 0, y = 0, end = 0, foot = 0] of bars.slice(index + 1)) {
      const across = Math.max(x - right, left - end);
      const down = Math.max(y - bottom, top - foot);
      narrowest = Math.min(narrowest, Math.max(across, down));
    }
  return narrowest;
}

function escapedForRegExp(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
