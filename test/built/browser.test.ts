import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

const widths = [360, 768, 1280];

test.for(
  widths.flatMap((width) =>
    ['/', '/reports/2021/budget/', '/reports/2021/tasks/1/'].map((path) => [path, width] as const),
  ),
)('%s at %i px reads whole without JavaScript', async ([path, width]) => {
  const visit = async (javaScriptEnabled: boolean) => {
    const { page } = await open(path, { viewport: { width, height: 900 }, javaScriptEnabled });
    // What a script offers, and what it makes needless.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll(
        '.chart-controls, .chart-copy, .chart-unscripted',
      ))
        part.remove();
    });
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    const charts = await page.locator('figure[data-chart] svg:visible').count();
    await page.context().close();
    return { text, charts };
  };
  const without = await visit(false);
  expect(without).toEqual(await visit(true));
  if (path.includes('budget')) expect(without.charts).toBe(6);
});

test('the home page costs under 100 kB and asks for no script', async () => {
  const { page, requests, bytes } = await open('/', { viewport: { width: 360, height: 800 } });
  await page.waitForLoadState('load');
  await page.waitForTimeout(2000);
  expect(requests.filter((address) => /\.js(\?|$)/.test(address))).toEqual([]);
  expect(bytes()).toBeLessThan(100_000);
});

test('the first Tab reaches a visible skip link, and Enter moves into the page', async () => {
  const { page } = await open('/reports/2021/budget/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('본문 바로가기');
  expect(await page.locator('.skip-link').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});
