import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrast, paints } from '../../src/charts/palette.ts';
import { drawChart } from '../../src/charts/svg.ts';
import { callsByMonth, requestsStacked } from '../charts/specs.ts';
import { useBrowser } from '../support/browser.ts';
import { page as builtPage } from '../support/page.ts';
import { builtSite } from '../support/paths.ts';

const open = useBrowser();
const path = '/reports/2021/budget/';

/** How a reader's device may want pages painted. */
const modes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'forced colours, dark': { colorScheme: 'dark', forcedColors: 'active' },
  print: { media: 'print' },
} satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

test('every mark has 3:1 with its ground and every text 4.5:1, in every mode', async () => {
  const { page } = await open(path);
  // Marks that the report does not use are drawn beside those that it does.
  const others = [callsByMonth, requestsStacked].map((spec) => drawChart(spec, 'wide')).join('');
  await page
    .locator('.chart-drawings')
    .first()
    .evaluate((box, svg) => (box.innerHTML += svg), others);
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia({
      media: 'screen',
      colorScheme: 'light',
      contrast: 'no-preference',
      forcedColors: 'none',
      ...media,
    });
    const { ground, parts } = await page.evaluate(paintedParts);
    const names = parts.map(({ name }) => name);
    for (const paint of Object.keys(paints)) expect(names, mode).toContain(`mark-${paint}`);
    expect(names, mode).toEqual(
      expect.arrayContaining([
        'line-primary',
        'line-secondary',
        'line-tertiary',
        'text',
        'chart-ink',
      ]),
    );
    const weak = parts
      .map(({ name, colour, on }) => ({ name, ratio: contrast(colour, on ?? ground) }))
      .filter(({ name, ratio }) => ratio < (/text|quiet/.test(name) ? 4.5 : 3));
    expect(weak, mode).toEqual([]);
  }
  await page.context().close();
});

/** Runs in the page: the colour of every kind of part of the drawings, as painted now, and the ground. */
function paintedParts() {
  const hex = (css: string) =>
    `#${(css.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  const ground = hex(getComputedStyle(document.querySelector('.chart-ground') as Element).fill);
  const found = new Map<string, { name: string; colour: string; on?: string }>();
  for (const element of document.querySelectorAll('.chart-drawing :is(path[class], text)')) {
    const style = getComputedStyle(element);
    const names = (element.getAttribute('class') ?? element.tagName)
      .split(' ')
      .filter((name) => !['chart-line', 'chart-marker', 'chart-rule'].includes(name));
    for (const name of names) {
      if (name === 'chart-ground' && element.tagName !== 'text') continue;
      const isLine = name.startsWith('line-');
      const colour = hex(isLine ? style.stroke : style.fill);
      // Text of the ground's colour stands on solid bars.
      const solid = document.querySelector('.mark-primary') as Element;
      const on = name === 'chart-ground' ? hex(getComputedStyle(solid).fill) : undefined;
      const isText = element.tagName === 'text' && name !== 'text';
      const key = isText ? `text ${name}` : name;
      found.set(`${key} ${colour}`, { name: key, colour, ...(on && { on }) });
    }
  }
  return { ground, parts: [...found.values()] };
}

test('on paper each chart is its drawing and its table with source and address, nothing to press', async () => {
  const { page } = await open(path, { viewport: { width: 680, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('figure[data-chart]').evaluateAll((figures) =>
    figures.map((figure) => {
      const isShown = (selector: string) =>
        [...figure.querySelectorAll(selector)].some((one) => one.checkVisibility());
      return {
        id: figure.getAttribute('data-chart') ?? '',
        drawings: [...figure.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()).length,
        table: isShown('.chart-table td'),
        head: getComputedStyle(figure.querySelector('thead') as Element).display,
        address: (figure.querySelector('.print-address') as HTMLElement).textContent,
        source: isShown('.source'),
        toPress: isShown('button, canvas, summary, .downloads, .chart-controls'),
      };
    }),
  );
  expect(shown.length).toBe(6);
  for (const { id, ...rest } of shown)
    expect(rest, id).toEqual({
      drawings: 1,
      table: true,
      head: 'table-header-group',
      address: `주소: ${path}#chart-${id}`,
      source: true,
      toPress: false,
    });
  await page.context().close();
});

test('a printed page holds the number of every cell', async () => {
  const { page } = await open(path);
  const pdf = await page.pdf({ format: 'A4' });
  await page.context().close();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const plain = text.replace(/\s+/g, '');
  const cells = builtPage(path)
    .querySelectorAll('figure td')
    .map((cell) => cell.text);
  expect(cells.length).toBeGreaterThan(80);
  expect(cells.filter((cell) => !plain.includes(cell.replace(/\s+/g, '')))).toEqual([]);
});

test('with forced colours or without scripts a chart is drawn and its words are there', async () => {
  const { page } = await open(path, { javaScriptEnabled: false });
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.locator('figure[data-chart] svg:visible').count()).toBe(6);
  expect(await page.locator('.chart-summary:visible').count()).toBe(6);
  expect(await page.locator('figure[data-chart] button:visible').count()).toBe(0);
  await page.context().close();
});

test('all drawings of the site together are under 150 kB compressed', () => {
  const sizes = globSync('**/*.html', { cwd: builtSite }).map((file) => {
    const drawings = readFileSync(join(builtSite, file), 'utf8').match(
      /<svg class="?chart-drawing[\s\S]*?<\/svg>/g,
    );
    return drawings ? brotliCompressSync(drawings.join('')).length : 0;
  });
  const files = globSync('charts/*.svg', { cwd: builtSite }).map(
    (file) => brotliCompressSync(readFileSync(join(builtSite, file))).length,
  );
  const total = [...sizes, ...files].reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThan(150_000);
});
