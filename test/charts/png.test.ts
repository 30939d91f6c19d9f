import { globSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { chartPng, registerFont } from '../../src/charts/png.ts';
import { budgetChange, callsByMonth } from './specs.ts';

const smallPrint = ['출처: 2021 총무과 주요업무보고', '기준일: 2021. 1. 10.'];

test('chartPng asks for the font first', () => {
  expect(() => chartPng(budgetChange, smallPrint)).toThrow('missing font: Yeollam Sans');
});

test('chartPng draws bars and lines with title and small print, the same bytes each time', async () => {
  registerFont(globSync('src/styles/fonts/*.woff2'));
  for (const spec of [budgetChange, callsByMonth]) {
    const png = chartPng(spec, smallPrint);
    expect(Buffer.compare(chartPng(spec, smallPrint), png)).toBe(0);
    const image = await loadImage(png);
    expect(image.width).toBe(2 * (860 + 2 * 28));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const isBlank = (top: number, height: number) =>
      context.getImageData(0, top, image.width, height).data.every((value) => value === 255);
    expect([isBlank(0, 50), isBlank(56, 60), isBlank(image.height - 130, 60)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isBlank(image.height - 40, 40)).toBe(true);
  }
});

test('chartPng refuses a character the font does not have', () => {
  expect(() => chartPng({ ...budgetChange, title: '뷁' }, [])).toThrow('unknown glyph: 뷁');
});
