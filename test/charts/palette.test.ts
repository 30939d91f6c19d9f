import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, grounds, type Paint, paintOf, paints } from '../../src/charts/palette.ts';

const names = Object.keys(paints) as Paint[];

test('contrast gives the ratios of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(names)('%s has 3:1 with its ground', (name) => {
    expect(contrast(paints[name][theme], grounds[theme].ground)).toBeGreaterThanOrEqual(3);
  });

  test('labels on solid bars have 4.5:1', () => {
    expect(contrast(paints.primary[theme], grounds[theme].ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks have colours of their own', () => {
    expect(new Set(names.map((name) => paints[name][theme])).size).toBe(names.length);
  });
});

test('marks that may touch differ in pattern', () => {
  const patterns = names.map((name) => paints[name].pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test('paintOf tells increase from decrease', () => {
  expect(paintOf('change', 134_000)).toBe('primary');
  expect(paintOf('change', -160)).toBe('decrease');
  expect(paintOf('secondary', -160)).toBe('secondary');
});

test('chart.css has the colours of the palette', () => {
  const css = readFileSync('src/styles/chart.css', 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  for (const name of names) {
    expect(light).toContain(`--chart-${name}: ${paints[name].light};`);
    expect(dark).toContain(`--chart-${name}: ${paints[name].dark};`);
  }
});
