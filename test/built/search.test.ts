import { gunzipSync, gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

const narrow = { viewport: { width: 360, height: 800 } } satisfies BrowserContextOptions;
const unavailable = '지금은 검색을 사용할 수 없습니다. 아래 목록에서 찾아보세요.';

/** A search page with its answer; the state is read again after each change of the address. */
async function search(query: string, options: BrowserContextOptions = {}) {
  const visit = await open(`/search/?${new URLSearchParams({ q: query })}`, options);
  await answered(visit.page);
  return visit;
}

const answered = (page: Page) => page.waitForSelector('[data-search-state=done]');
const statusOf = (page: Page) => page.locator('[data-search-status]').textContent();
const announced = (page: Page) => page.locator('.search-box [role=status]').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const recordsOf = (page: Page) =>
  page
    .locator('[data-record]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-record')));

/** Whether a message of the console is an error that nobody caught: files that fail and the library's own notes are not. */
const isUncaught = (fault: string) => !/^Failed to load|^Pagefind: /.test(fault);

/** Asks from the box of an open search page, by keyboard. */
async function ask(page: Page, words: string) {
  const box = page.locator('#search-words');
  await box.fill(words);
  await box.press('Enter');
  await page.waitForFunction(
    (asked) =>
      document.querySelector('[data-search-state=done]') &&
      document.querySelector('[data-search-status]')?.textContent?.startsWith(`‘${asked}’`),
    words,
  );
}

/** Waits until suggestions for what was typed are shown. @returns their texts. */
async function suggestions(page: Page): Promise<string[]> {
  await page.waitForSelector('#search-suggestions:not([hidden]) [role=option]');
  return page.getByRole('option').allTextContents();
}

async function faultsOf(page: Page) {
  const { violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
}

const typed: [kind: string, typed: string, found: string][] = [
  ['a part of a compound', '콜센터', '서울교육콜센터'],
  ['a part of a compound', '연수지원', '지방공무원연수지원'],
  ['a part of a compound', '복지지원', '교직원복지지원'],
  ['a particle', '예산을', '예산'],
  ['a particle', '교육청의', '교육청'],
  ['a particle', '콜센터에서', '콜센터'],
  ['joined', '민원서비스향상', '민원서비스 향상'],
  ['joined', '민원콜센터', '서울교육콜센터'],
  ['split', '조기 경보제', '조기경보제'],
  ['split', '전 편입학', '전편입학'],
  ['split', '전 편입학', '전·편입학'],
  ['another name', '추경', '추경예산'],
  ['another name', '조기경보', '민원처리 조기경보제'],
  ['another name', '고충상담', '인사고충상담실'],
  ['a figure', '3,768,864', '선거관리'],
  ['a figure', '3768864', '선거관리'],
  ['a figure', '37억', '선거관리'],
  ['a phrase', '"국민행복민원실 재인증"', '국민행복민원실 재인증'],
  ['as written', '8 to 6', '8 to 6'],
  ['as written', '1396', '1396'],
  ['as written', '2021', '2021'],
];

test('what a person types is found on the first page: part, particle, joined, split, other name, figure, phrase', async () => {
  const { page, faults } = await search('민원');
  const missing: string[][] = [];
  for (const [kind, words, expected] of typed) {
    await ask(page, words);
    const texts = await page.locator('[data-record]').allTextContents();
    if (!texts.some((text) => text.includes(expected))) missing.push([kind, words, expected]);
  }
  expect(missing).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a law as people cite it leads to the grounds for withholding', async () => {
  const { page } = await search('정보공개법 제9조');
  const titles = () => page.locator('[data-record] h3').allTextContents();
  expect(await titles()).toContain('제6호 개인정보(사생활)');
  await ask(page, '9조 6호');
  expect((await titles())[0]).toBe('제6호 개인정보(사생활)');
  await page.context().close();
});

test('half-typed words, initial consonants, a wrong keyboard and slips are offered, never assumed', async () => {
  const { page } = await search('민원');
  const box = page.locator('#search-words');
  for (const [half, whole] of [
    ['ㅋㅅㅌ', '콜센터'],
    ['ㅁㅇ', '민원'],
    ['민우', '민원'],
    ['콜세', '콜센터'],
  ] as const) {
    await box.fill('');
    await box.pressSequentially(half);
    expect(await suggestions(page)).toContain(whole);
    await box.press('Escape');
  }
  for (const [wrong, meant, reason] of [
    ['alsdnjs', '민원', '영문 자판인 채로 친 말이라면'],
    ['콜쎈터', '콜센터', '한 글자를 잘못 친 말이라면'],
    ['민언', '민원', '한 글자를 잘못 친 말이라면'],
  ] as const) {
    await ask(page, wrong);
    expect(await page.locator('[data-search-offers] li').allTextContents()).toContain(
      `${meant} ${reason}`,
    );
    expect(await box.inputValue()).toBe(wrong);
  }
  await page.locator('[data-search-offers] a').first().click();
  await page.waitForSelector('[data-record]');
  expect(await statusOf(page)).toMatch(/^‘민원’에 맞는 것 \d+건 가운데 1–10$/);
  await page.context().close();
});

test('by keyboard alone: box, suggestions, hits, facets and the next ten, each announced', async () => {
  const { page, requests, faults } = await open('/programmes/', narrow);
  const clients = () => requests.filter((address) => address.endsWith('.js'));
  expect(clients()).toEqual([]);
  for (let stops = 0; stops < 8; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.id === 'search-words')) break;
  }
  await page.waitForSelector('#search-words[role=combobox]');
  expect(clients()).toHaveLength(1);

  await page.keyboard.insertText('민');
  const words = await suggestions(page);
  expect(await announced(page)).toBe(`찾는 말 제안 ${words.length}개. 위아래 화살표로 고릅니다.`);
  expect(await faultsOf(page)).toEqual([]);
  const box = page.locator('#search-words');
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      const option = id ? document.getElementById(id) : null;
      return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
    });
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(words[0]);
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(words.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(words[0]);
  await page.keyboard.press('Home');
  expect(await active()).toBe(null);
  expect(await box.getAttribute('aria-activedescendant')).toBe(null);
  await page.keyboard.press('Escape');
  expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual([
    'false',
    '민',
  ]);
  await page.keyboard.press('ArrowDown');
  await suggestions(page);
  await page.keyboard.press('Enter');
  await answered(page);
  const chosen = words[0] ?? '';
  expect(await box.inputValue()).toBe(chosen);
  expect(new URL(page.url()).searchParams.get('q')).toBe(chosen);

  await box.focus();
  await ask(page, '민원');
  const all = Number((await statusOf(page))?.match(/(\d+)건/)?.[1]);
  expect(await statusOf(page)).toBe(`‘민원’에 맞는 것 ${all}건 가운데 1–10`);
  expect(await page.locator('.search-status').getAttribute('role')).toBe('status');

  const toFacets = async () => {
    for (let stops = 0; stops < 8; stops++) {
      await page.keyboard.press('Tab');
      if ((await focused(page)) === '좁혀 보기') return;
    }
  };
  const filterFiles = () => requests.filter((address) => /facet|filter/.test(address));
  expect(filterFiles()).toEqual([]);
  await toFacets();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.facet-values a');
  expect(filterFiles()).not.toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Tab');
  const [, value = '', count = ''] = (await focused(page))?.match(/^(.+) (\d+)$/) ?? [];
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-chips] a');
  await page.waitForSelector('.facet-values a[aria-current]');
  expect(new URL(page.url()).searchParams.get('kind')).toBe(value);
  expect(await statusOf(page)).toMatch(new RegExp(`^‘민원’에 맞는 것 ${count}건`));
  expect(await focused(page)).toBe(`${value} ${count}`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-chips]', { state: 'hidden' });

  await page.locator('[data-search-pages] a').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-record]'));
  expect(await statusOf(page)).toBe(`‘민원’에 맞는 것 ${all}건 가운데 11–${Math.min(20, all)}`);
  expect(await focused(page)).toBe(await page.locator('[data-record] a').first().textContent());
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a syllable that is being composed is suggested for, and Enter ends it without searching', async () => {
  const { page } = await open('/search/');
  const box = page.locator('#search-words');
  await box.focus();
  await page.waitForSelector('#search-words[role=combobox]');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '민', selectionStart: 1, selectionEnd: 1 });
  const words = await suggestions(page);
  await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe(null);
  await page.keyboard.press('Enter');
  expect(page.url()).toMatch(/\/search\/$/);
  await session.send('Input.imeSetComposition', {
    text: '민우',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await page.waitForFunction(
    (before) =>
      [...document.querySelectorAll('[role=option]')].map((o) => o.textContent).join() !== before,
    words.join(),
  );
  await session.send('Input.insertText', { text: '민원' });
  expect(await box.inputValue()).toBe('민원');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('민원');
  await page.context().close();
});

test('a suggestion is chosen by a touch, and every target is at least 44 px high', async () => {
  const { page } = await open('/', { ...narrow, hasTouch: true });
  await page.locator('#search-words').tap();
  await page.waitForSelector('#search-words[role=combobox]');
  await page.keyboard.insertText('민');
  const [first = ''] = await suggestions(page);
  const low = () =>
    page
      .locator('.search-box :is(input, button, a, li[role]), .search :is(a, button, summary)')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility() && !target.closest('p'))
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map((target) => target.outerHTML),
      );
  expect(await low()).toEqual([]);
  await page.getByRole('option').first().tap();
  await answered(page);
  expect(await page.locator('#search-words').inputValue()).toBe(first);
  await page.locator('[data-search-facets] summary').tap();
  await page.waitForSelector('.facet-values a');
  expect(await low()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});

test('a search lives in its address: shared, narrowed, sorted, paged, and back with its scroll', async () => {
  const { page } = await open('/search/?q=민원&sort=date&page=2', narrow);
  await answered(page);
  expect(await page.locator('#search-words').inputValue()).toBe('민원');
  expect(await page.title()).toMatch(/^민원 · 찾기 · /);
  expect(await page.locator('[data-search-sort] [aria-current]').textContent()).toBe('최신순');
  const second = await recordsOf(page);
  await page.locator('[data-record]').nth(6).scrollIntoViewIfNeeded();
  const depth = await page.evaluate(() => scrollY);
  expect(depth).toBeGreaterThan(200);

  await page.locator('[data-record] a').nth(6).click();
  await page.waitForURL((address) => address.pathname !== '/search/');
  await page.goBack();
  await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, depth);
  expect(await recordsOf(page)).toEqual(second);

  const link = page.getByText('이전 10건');
  await link.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => history.state.scroll === scrollY);
  const bottom = await page.evaluate(() => scrollY);
  await link.click();
  await page.waitForFunction(() => !location.search.includes('page='));
  await page.waitForFunction(
    (before) =>
      document
        .querySelector('[data-search-state=done] [data-record]')
        ?.getAttribute('data-record') !== before,
    second[0],
  );
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: '민원', sort: 'date' })}`);
  const first = await recordsOf(page);
  expect(new Set([...first, ...second]).size).toBe(20);
  await page.goBack();
  await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, bottom);
  expect(await recordsOf(page)).toEqual(second);
  await page.context().close();
});

test('a choice is a link of its own, and its chip takes it away', async () => {
  const { page } = await open('/search/?q=민원&kind=제도·서비스');
  await answered(page);
  expect(await page.locator('[data-search-chips] a').allTextContents()).toEqual([
    '종류: 제도·서비스 풀기',
  ]);
  expect(await page.locator('[data-record] .meta').allTextContents()).toSatisfy(
    (facts: string[]) => facts.length > 0 && facts.every((fact) => fact.startsWith('제도·서비스')),
  );
  const href = await page.locator('[data-search-chips] a').getAttribute('href');
  expect(href).toBe(`?${new URLSearchParams({ q: '민원' })}`);
  await page.locator('[data-search-chips] a').press('Enter');
  await page.waitForSelector('[data-search-chips]', { state: 'hidden' });
  expect(await focused(page)).toBe(await statusOf(page));
  await page.context().close();
});

test('older years are searched on request, and the scope is said before and after', async () => {
  const { page } = await open('/search/');
  // The real site has one year: its index is said to hold one more, with the same records.
  const context = page.context();
  await context.route('**/pagefind/manifest.json', async (route) => {
    const response = await route.fetch();
    const manifest = await response.json();
    const [newest] = manifest.bundles;
    manifest.bundles = [newest, { ...newest, folder: 'older', years: ['2020'] }];
    await context.route('**/pagefind/older/**', async (piece) => {
      const url = piece.request().url().replace('/older/', `/${newest.folder}/`);
      await piece.fulfill({ response: await piece.fetch({ url }) });
    });
    await route.fulfill({ response, json: manifest });
  });
  await page.goto(`${page.url()}?q=민원`);
  await answered(page);
  const container = page.locator('[data-search-state]');
  const total = Number(await container.getAttribute('data-search-total'));
  expect(total).toBeGreaterThan(200);
  expect(await container.getAttribute('data-search-scope')).toBe('2021');
  expect(await page.locator('[data-search-searched]').textContent()).toBe(
    `2021년 자료 ${total}건에서 찾았습니다.`,
  );
  await page.getByRole('button', { name: '2020년 자료에서도 찾기' }).click();
  await page.waitForSelector('[data-search-scope="2021,2020"]');
  expect(await page.locator('[data-search-searched]').textContent()).toBe(
    `2020–2021년 자료 ${2 * total}건에서 찾았습니다.`,
  );
  expect(await page.locator('[data-search-older]').isVisible()).toBe(false);
  expect(await focused(page)).toBe(await statusOf(page));
  await page.context().close();
});

test('no hit: what to try, the lists, whom to ask and how to request', async () => {
  const { page } = await search('뷁뷁뷁');
  expect(await statusOf(page)).toBe('‘뷁뷁뷁’에 맞는 것이 없습니다.');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    '이렇게 해 보세요',
    '목록에서 찾기',
    '찾는 것이 없을 때',
  ]);
  expect(await page.locator('main a[href="/disclosures/"]').isVisible()).toBe(true);
  expect(await page.locator('main a[href="tel:02-1396"]').isVisible()).toBe(true);
  expect(await page.getByText('정보공개를 청구할 수 있습니다').isVisible()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});

const packed = /\.pf_(index|fragment|meta)/;
const garbage = (route: Route) => route.fulfill({ body: 'not what was packed' });

test.for<[name: string, which: string | RegExp, how: (route: Route) => Promise<void>]>([
  ['F10: no index', '**/pagefind/**', (route) => route.fulfill({ status: 404 })],
  ['F11: no client', '**/_astro/client*.js', (route) => route.abort()],
  ['F11: no worker', '**/_astro/worker*.js', (route) => route.abort()],
  ['F12: corrupt pieces', packed, garbage],
])('%s: a plain message and the lists, and another try finds again', async ([, which, how]) => {
  const { page, faults } = await open('/search/');
  await page.context().route(which, how);
  await page.goto(`${page.url()}?q=민원`);
  await page.waitForSelector('[data-search-state=unavailable]');
  expect(await statusOf(page)).toBe(unavailable);
  expect(await page.locator('main a[href="/disclosures/"]').isVisible()).toBe(true);
  await page.context().unroute(which);
  await page.getByRole('button', { name: '다시 찾기' }).click();
  await answered(page);
  expect(await statusOf(page)).toMatch(/^‘민원’에 맞는 것 \d+건/);
  expect(await page.getByRole('button', { name: '다시 찾기' }).isVisible()).toBe(false);
  expect(faults.filter(isUncaught)).toEqual([]);
  await page.context().close();
});

test('F11: search needs no WebAssembly: it finds where a header forbids it', async () => {
  const { page, faults } = await open('/search/');
  await page.context().route('**/_astro/worker*.js', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await ask(page, '민원');
  expect(await statusOf(page)).toMatch(/^‘민원’에 맞는 것 \d+건/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('Pagefind’s own script, at its usual address, finds the same records in the index', async () => {
  const { page } = await search('재인증');
  const ours = await recordsOf(page);
  // A document of the site that has no policy: the script needs WebAssembly.
  await page.goto(new URL('/pagefind/manifest.json', page.url()).href);
  // As a string: the test runner would make the import its own.
  const found: string[] = await page.evaluate(`import('/pagefind/pagefind.js')
    .then(({ search }) => search('재인증'))
    .then(({ results }) => Promise.all(results.map(({ data }) => data())))
    .then((hits) => hits.map(({ raw_url }) => raw_url))`);
  expect(ours).toHaveLength(5);
  expect(found.sort()).toEqual(ours.sort());
  await page.context().close();
});

test('without network what was found before is found again, and anything else says why not', async () => {
  const { page } = await search('민원');
  const before = await recordsOf(page);
  await ask(page, '예산');
  await page.context().setOffline(true);
  await page.context().route('**', (route) => route.abort('internetdisconnected'));
  await ask(page, '민원');
  expect(await recordsOf(page)).toEqual(before);
  await page.locator('#search-words').fill('인사고충상담실');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-state=unavailable]');
  expect(await statusOf(page)).toBe(
    '인터넷에 연결되어 있지 않아 ‘인사고충상담실’의 답을 가져오지 못했습니다. 앞서 찾아본 말은 지금도 볼 수 있습니다.',
  );
  await page.goBack();
  await answered(page);
  expect(await recordsOf(page)).toEqual(before);
  await page.context().close();
});

test('S19: what is asked and what is found become text, and no element but mark', async () => {
  const hostile = '<img src=x onerror=window.pwned=1></mark><script>window.pwned=1</script>';
  const { page } = await open('/search/');
  // The index itself holds markup, in titles and in texts.
  await page.context().route(/\.pf_fragment/, async (route) => {
    const response = await route.fetch();
    const packed = await response.body();
    const text = gunzipSync(packed).toString().replaceAll('민원', `${hostile}민원`);
    await route.fulfill({ response, body: gzipSync(text) });
  });
  await page.goto(`${page.url()}?${new URLSearchParams({ q: '민원' })}`);
  await answered(page);
  const texts = (await page.locator('[data-record] h3').allTextContents()).join();
  expect(texts).toContain(`${hostile}민원`);
  const made = () =>
    page
      .locator('main :is(img, script), [data-record] :is(h3 a, .excerpt) *, [data-search-status] *')
      .evaluateAll((elements) => elements.map(({ localName }) => localName));
  expect(new Set(await made())).toEqual(new Set(['mark', 'script']));
  await ask(page, hostile);
  expect(await page.locator('#search-words').inputValue()).toBe(hostile);
  expect(await page.locator('main script').count()).toBe(2);
  expect((await made()).filter((name) => !['mark', 'script'].includes(name))).toEqual([]);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await page.context().close();
});

test('without JavaScript the form leads to the lists, and the page says why there are no hits', async () => {
  const { page } = await open('/', { ...narrow, javaScriptEnabled: false });
  await page.locator('#search-words').fill('민원');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await page.locator('noscript p', { hasText: '자바스크립트가 필요합니다' }).waitFor();
  expect(await page.locator('main a[href="/programmes/"]').isVisible()).toBe(true);
  await page.context().close();
});
