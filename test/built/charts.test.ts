import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/publish/files.ts';
import { tagsOf } from '../../src/publish/html.ts';
import { isInlineCode, templateScripts } from '../../src/publish/policy.ts';
import { serveSite } from '../../src/publish/serve.ts';
import { axe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';
import { page as built } from '../support/page.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { serve } from '../support/server.ts';

const open = useBrowser();
const budget = '/reports/2021/budget/';
const scripts = (requests: string[]) => requests.filter((address) => /\.js(\?|$)/.test(address));
const descriptions = (requests: string[]) => requests.filter((address) => /\.json$/.test(address));
const bytes = (file: string) => readFileSync(join(builtSite, file));
const compressed = (file: string) =>
  file.endsWith('.woff2') ? bytes(file).length : brotliCompressSync(bytes(file)).length;

/** A figure of an open page, and what is asked of it. */
function figureOf(page: Page, id: string) {
  const figure = page.locator(`figure[data-chart="${id}"]`);
  return {
    figure,
    box: figure.locator('.chart-drawings'),
    canvas: figure.locator('canvas'),
    tooltip: figure.locator('.chart-tooltip'),
    isLive: () => page.waitForSelector(`figure[data-chart="${id}"][data-chart-live]`),
    said: () => figure.locator('[data-chart-status]').textContent(),
    press: (name: string) => figure.getByRole('button', { name }).click(),
    options: () => figure.getByText('바꾸어 보기').click(),
    title: () => figure.locator('.chart-title').textContent(),
  };
}

test('a chart is drawn as it was, in the same place, and only when it is pointed at', async () => {
  const { page, requests, faults } = await open(budget, {
    viewport: { width: 1280, height: 900 },
  });
  // Until its own font has come a page may move, where the reader's letters are of other widths.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    const seen = window as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      seen.shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift' });
  });
  const { figure, box, canvas, tooltip, isLive } = figureOf(page, 'budget-change-2021');
  await figure.scrollIntoViewIfNeeded();
  expect(scripts(requests)).toEqual([]);
  expect(await box.getAttribute('role')).toBe('img');
  const drawing = await figure.locator('svg:visible').boundingBox();
  await box.hover();
  await isLive();
  expect(scripts(requests).length).toBe(1);
  expect(descriptions(requests).length).toBe(1);
  const place = await canvas.boundingBox();
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs((place?.[side] ?? 0) - (drawing?.[side] ?? 99)), side).toBeLessThan(0.5);
  expect(await figure.locator('svg:visible').count()).toBe(0);
  await box.hover({ position: { x: 400, y: 60 } });
  expect(await tooltip.locator('p').allTextContents()).toEqual([
    '선거관리',
    '증감 3,768,864천원 증가',
  ]);
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('keys walk every point, each is said, and Tab leads on', async () => {
  const { page } = await open(budget, { viewport: { width: 1280, height: 900 } });
  const { box, tooltip, isLive, said } = figureOf(page, 'budget-change-2021');
  await box.focus();
  await isLive();
  await page.waitForFunction(() => document.querySelector('[data-chart-status]:not(:empty)'));
  expect(await said()).toBe(
    '오른쪽·왼쪽 화살표로 값을, 위·아래 화살표로 계열을 옮겨 듣습니다. Home과 End는 처음과 끝, Escape는 닫기입니다.',
  );
  expect(await box.getAttribute('role')).toBe('application');
  expect(await box.getAttribute('aria-label')).toBe(
    '늘어난 것은 선거관리와 지방공무원인사관리뿐입니다',
  );
  const walked: (string | null)[] = [];
  for (let point = 0; point < 11; point += 1) {
    await page.keyboard.press('ArrowRight');
    walked.push(await said());
  }
  expect(walked).toEqual([
    '선거관리, 증감 3,768,864천원 증가. 10개 가운데 1번째.',
    '지방공무원인사관리, 증감 134,000천원 증가. 10개 가운데 2번째.',
    '지방공무원임용관리, 증감 160천원 감소. 10개 가운데 3번째.',
    '비상대비계획및보안관리, 증감 2,300천원 감소. 10개 가운데 4번째.',
    '민원관리, 증감 10,478천원 감소. 10개 가운데 5번째.',
    '교육정책기획관리, 증감 16,100천원 감소. 10개 가운데 6번째.',
    '분청운영(기관운영), 증감 101,035천원 감소. 10개 가운데 7번째.',
    '교육행정기록물관리, 증감 134,048천원 감소. 10개 가운데 8번째.',
    '교직원복지지원, 증감 135,800천원 감소. 10개 가운데 9번째.',
    '지방공무원연수지원, 증감 166,994천원 감소. 10개 가운데 10번째.',
    '지방공무원연수지원, 증감 166,994천원 감소. 10개 가운데 10번째.',
  ]);
  await page.keyboard.press('Home');
  expect(await said()).toBe('선거관리, 증감 3,768,864천원 증가. 10개 가운데 1번째.');
  await page.keyboard.press('Escape');
  expect(await tooltip.isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await box.evaluate((element) => element.contains(document.activeElement))).toBe(false);

  const plan = figureOf(page, 'quarterly-plan-2021');
  await plan.box.focus();
  await plan.isLive();
  const quarters: (string | null)[] = [];
  for (const key of ['End', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    quarters.push(await plan.said());
  }
  expect(quarters).toEqual([
    '1분기, 과제 1 390,000천원. 4개 가운데 1번째.',
    '1분기, 과제 2 75,185천원. 4개 가운데 1번째.',
    '1분기, 과제 2 75,185천원. 4개 가운데 1번째.',
    '1분기, 과제 1 390,000천원. 4개 가운데 1번째.',
  ]);

  const accessible = await axe(page)
    .include('[data-chart-live]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(accessible.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
    [],
  );
  await page.context().close();
});

test('buttons vary a chart, its sentence can be copied, and its address brings the same back', async () => {
  const { page, requests } = await open(budget, {
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const change = figureOf(page, 'budget-change-2021');
  await change.options();
  await change.press('선거관리 제외');
  await expect.poll(change.title).toBe('선거관리를 빼면 늘어난 것은 지방공무원인사관리뿐입니다');
  expect(scripts(requests).length).toBe(1);
  expect(await change.figure.locator('tbody tr').count()).toBe(9);
  expect(await change.figure.locator('caption').textContent()).toContain('선거관리 제외');
  expect(await change.figure.locator('a[download]').first().getAttribute('href')).toBe(
    '/data/budget-change-without-new-2021.csv',
  );
  await change.press('억원');
  await change.press('인쇄된 순서');
  await change.box.focus();
  await page.keyboard.press('Home');
  expect(await change.said()).toBe('교육정책기획관리, 증감 0.2억원 감소. 9개 가운데 1번째.');
  expect(
    await change.figure
      .locator('[aria-pressed=true]:visible')
      .evaluateAll((buttons) => buttons.map(({ textContent }) => textContent)),
  ).toEqual(['그림', '선거관리 제외', '억원', '인쇄된 순서']);

  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await change.press('문장 복사');
  await expect.poll(change.said).toBe('문장을 복사했습니다.');
  expect(await clipboard()).toMatch(
    /^선거관리를 빼면 늘어난 것은 지방공무원인사관리뿐입니다\. 가장 많이 늘어난 사업은 .* 출처: .* http:\/\/\S+$/,
  );
  await change.figure.getByText('이 모습의 주소').click();
  await expect.poll(change.said).toBe('이 모습의 주소를 복사했습니다.');
  const address = await clipboard();
  expect(new URL(address).search + new URL(address).hash).toBe(
    '?chart=budget-change-without-new-2021&unit=hundredMillionWon&sort=printed#chart-budget-change-2021',
  );
  expect(page.url()).toBe(address);

  const projects = figureOf(page, 'budget-by-project-2021');
  await projects.options();
  await projects.press('2020년 추경예산');
  await projects.box.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await projects.said()).toBe(
    '교직원복지지원, 2021년 본예산 7,131,374천원. 11개 가운데 1번째.',
  );
  await projects.press('2020년 본예산');
  await projects.press('2021년 본예산');
  await expect.poll(projects.said).toBe('마지막 계열은 숨길 수 없습니다.');

  await page.goto(address);
  await change.isLive();
  await expect.poll(change.title).toBe('선거관리를 빼면 늘어난 것은 지방공무원인사관리뿐입니다');
  await change.box.focus();
  await page.keyboard.press('Home');
  expect(await change.said()).toBe('교육정책기획관리, 증감 0.2억원 감소. 9개 가운데 1번째.');
  expect(
    await change.figure.evaluate((element) => element.getBoundingClientRect().top),
  ).toBeLessThan(200);
  await page.context().close();
});

test('tables in place of charts are remembered, without a script on the next page', async () => {
  const { page, requests } = await open(budget);
  const { figure, press } = figureOf(page, 'budget-share-2021');
  await press('표');
  await figure.locator('table').waitFor();
  expect(await page.locator('.chart-drawings:visible').count()).toBe(0);
  requests.length = 0;
  await page.goto(new URL('/reports/2021/organization/', page.url()).href);
  const staff = figureOf(page, 'headcount-by-grade-2021');
  expect(await staff.figure.locator('table').isVisible()).toBe(true);
  expect(await staff.box.isVisible()).toBe(false);
  expect(scripts(requests)).toEqual([]);
  await staff.press('그림');
  await expect.poll(() => staff.box.isVisible()).toBe(true);
  expect(await staff.figure.locator('table').isVisible()).toBe(false);
  await page.context().close();
});

test('F14: without the script or a description the drawing stays, with table and sentence', async () => {
  const { page, faults } = await open('/performance/');
  const context = page.context();
  const left = async (on: Page, id: string) => {
    const { figure, canvas } = figureOf(on, id);
    expect(await figure.locator('svg:visible').count()).toBe(1);
    expect(await canvas.count()).toBe(0);
    expect(await figure.locator('.chart-summary').isVisible()).toBe(true);
    await figure.getByText('표로 보기').click();
    expect(await figure.locator('table').isVisible()).toBe(true);
  };
  const answers = [
    ['**/_astro/client*.js', { status: 404, body: '' }],
    ['**/_astro/client*.js', { contentType: 'text/javascript', body: 'throw new Error("no")' }],
    ['**/charts/*.json', { status: 404, body: '' }],
    ['**/charts/*.json', { contentType: 'application/json', body: '{"series":1}' }],
  ] as const;
  for (const [pattern, answer] of answers) {
    await context.unrouteAll();
    await context.route(pattern, (route) => route.fulfill(answer));
    await page.reload();
    const asked = page.waitForResponse(pattern);
    await figureOf(page, 'callcenter-satisfaction-2021').box.hover();
    await asked;
    await page.waitForTimeout(150);
    await left(page, 'callcenter-satisfaction-2021');
  }
  expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  await context.close();
});

test('a tap says a value on a phone, and forced colours reach the canvas', async () => {
  const { page } = await open('/reports/2021/organization/', {
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    forcedColors: 'active',
    colorScheme: 'dark',
  });
  const { box, canvas, isLive, said, tooltip } = figureOf(page, 'headcount-by-grade-2021');
  await box.scrollIntoViewIfNeeded();
  await box.tap({ position: { x: 20, y: 70 } });
  await isLive();
  await box.tap({ position: { x: 20, y: 70 } });
  await expect.poll(said).toMatch(/^.+, (정원|현원) \d+명.*\. \d+개 가운데 \d+번째\.$/);
  expect(await tooltip.isVisible()).toBe(true);
  // Black and white are what this palette of forced colours has for text and ground.
  const colours = await canvas.evaluate((element: HTMLCanvasElement) => {
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
    const seen = new Set<string>();
    for (let at = 0; pixels && at < pixels.length; at += 4) {
      const [red, green, blue, alpha] = pixels.slice(at, at + 4);
      if (alpha === 255 && (red !== green || green !== blue)) seen.add(`${red} ${green} ${blue}`);
    }
    return [...seen];
  });
  expect(colours).toEqual([]);
  await page.context().close();
});

test('the script of the charts weighs at most 60 kB, and a page has at most 1 kB of inline code', () => {
  const client = built(budget)
    .querySelector('[data-chart-client]')
    ?.getAttribute('data-chart-client');
  expect(compressed(client ?? '')).toBeLessThan(60_000);
  for (const file of filesBelow(builtSite).filter((name) => name.endsWith('.html'))) {
    const code = tagsOf(bytes(file).toString()).filter(isInlineCode);
    expect(
      code.reduce((sum, { text }) => sum + text.length, 0),
      file,
    ).toBeLessThanOrEqual(1024);
  }
});

test('a chart to embed weighs at most 60 kB, has no script, and alone may be framed', async () => {
  const embeds = globSync('embed/*/index.html', { cwd: builtSite });
  expect(embeds.length).toBe(globSync('charts/*.svg', { cwd: builtSite }).length);
  for (const file of embeds) expect(bytes(file).toString(), file).not.toMatch(/<script|<iframe/);
  const { page, requests, bytes: sent } = await open('/embed/budget-by-project-2021/');
  await page.evaluate(() => document.fonts.ready);
  expect(sent()).toBeLessThan(60_000);
  expect(requests.map((address) => address.split('.').at(-1))).toEqual([
    expect.stringMatching(/embed/),
    'css',
    'woff2',
  ]);
  // The letters of the one page are those of all: no other slice of the font is ever asked for.
  const ranges = /unicode-range:([^;}]+)/.exec(
    readFileSync(join(checkout, 'src/styles/fonts/embed.css'), 'utf8'),
  )?.[1];
  const held = new Set(
    (ranges ?? '').split(',').flatMap((range) => {
      const [from = 0, to = from] = range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
    }),
  );
  const missing = embeds.flatMap((file) => {
    const text = built(`/${file.replace('index.html', '')}`).querySelector('body')?.text ?? '';
    return [...text].filter((letter) => letter > ' ' && !held.has(letter));
  });
  expect([...new Set(missing)].join('')).toBe('');

  const withHeaders = await serveSite(builtSite, '/', templateScripts(checkout), 0);
  const framed = async (path: string) => {
    const html = `<iframe src="${withHeaders.address}${path}"></iframe>`;
    const elsewhere = await serve(folderOf({ 'index.html': html }));
    await page.goto(`${elsewhere.address}/`);
    const charts = await page.frames()[1]?.locator('.chart-title').count();
    await elsewhere.close();
    return charts;
  };
  expect(await framed('embed/budget-by-project-2021/')).toBe(1);
  expect(await framed('reports/2021/organization/')).toBe(0);
  await withHeaders.close();
  await page.context().close();
});

test('every chart has a picture of two device pixels a pixel', () => {
  const charts = globSync('charts/*.svg', { cwd: builtSite });
  for (const file of charts) {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(bytes(file).toString()) ?? [];
    const png = bytes(file.replace('.svg', '.png'));
    expect(png.subarray(1, 4).toString(), file).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([
      2 * Number(width),
      2 * Number(height),
    ]);
  }
});
