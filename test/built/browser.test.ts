import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

const widths = [360, 768, 1280];

test.for(
  widths.flatMap((width) =>
    ['/', '/reports/2021/budget/', '/reports/2021/tasks/1/', '/search/'].map(
      (path) => [path, width] as const,
    ),
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

test('the search page finds 민원 in the task, the programmes and the performance page', async () => {
  const { page } = await open('/search/?q=민원');
  const results = page.locator('[data-search-state=done]');
  await results.waitFor();
  const found: (string | null)[] = [];
  for (;;) {
    for (const hit of await page.locator('[data-record]').all())
      found.push(await hit.getAttribute('data-record'));
    const next = page.getByText('다음 10개');
    if ((await next.count()) === 0) break;
    const before = await page.locator('[data-record]').first().getAttribute('data-record');
    await next.click();
    await page.waitForFunction((first) => {
      const hit = document.querySelector('[data-search-state=done] [data-record]');
      return hit && hit.getAttribute('data-record') !== first;
    }, before);
  }
  expect(found).toEqual(
    expect.arrayContaining([
      '/reports/2021/tasks/2/',
      '/programmes/',
      '/performance/',
      '/programmes/happy-civil-office/',
    ]),
  );
  expect(new Set(found).size).toBe(found.length);
  expect(Number(await results.getAttribute('data-search-total'))).toBeGreaterThan(60);
  expect(await results.getAttribute('data-search-scope')).toBe('2021');
});

test('a search keeps its address: facets, back button, words in the box', async () => {
  const { page } = await open('/');
  await page.locator('main input[name=q]').fill('예산');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-state=done]');
  expect(new URL(page.url()).searchParams.get('q')).toBe('예산');
  const all = await page.locator('[data-search-status]').textContent();
  await page.locator('[data-search-filters] a', { hasText: '정보공개' }).click();
  await page.waitForFunction(
    (text) =>
      document.querySelector('[data-search-status]')?.textContent !== text &&
      document.querySelector('[data-search-state=done]'),
    all,
  );
  expect(new URL(page.url()).searchParams.get('kind')).toBe('정보공개');
  for (const hit of await page.locator('[data-record]').all())
    expect(await hit.getAttribute('data-record')).toMatch(/^\/disclosures\//);
  await page.goBack();
  await page.waitForFunction(
    (text) => document.querySelector('[data-search-status]')?.textContent === text,
    all,
  );
  expect(await page.locator('main input[name=q]').inputValue()).toBe('예산');
});

test('a search without hits says what to do, and a missing index shows the lists', async () => {
  const { page } = await open('/search/?q=ㅁㄴㅇㄹㅎ');
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.locator('[data-search-status]').textContent()).toContain('맞는 쪽이 없습니다');
  const context = page.context();
  await context.route('**/pagefind/**', (route) => route.abort());
  const broken = await context.newPage();
  await broken.goto(`${new URL(page.url()).origin}/search/?q=민원`);
  await broken.waitForSelector('[data-search-state=unavailable]');
  expect(await broken.locator('[data-search-status]').textContent()).toContain(
    '검색을 사용할 수 없습니다',
  );
  expect(await broken.locator('main a[href="/disclosures/"]').isVisible()).toBe(true);
});

test('what is searched for is shown as text, never as elements', async () => {
  const { page } = await open(
    `/search/?q=${encodeURIComponent('<img src=x onerror="window.pwned=1">')}`,
  );
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('the first Tab reaches a visible skip link, and Enter moves into the page', async () => {
  const { page } = await open('/reports/2021/budget/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('본문 바로가기');
  expect(await page.locator('.skip-link').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('a search leads to the other name that the findings of the report give', async () => {
  const { page } = await open('/search/?q=민원조기경보제');
  await page.waitForSelector('[data-search-state=done]');
  await page.locator('[data-search-same] a').click();
  await page.waitForFunction(() => new URL(location.href).searchParams.get('q')?.includes(' '));
  await page.waitForSelector('[data-search-state=done] [data-record="/programmes/early-warning/"]');
});
