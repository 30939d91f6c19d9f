import { expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

/** One page of each kind. */
const templates = [
  '/',
  '/reports/2021/',
  '/reports/2021/budget/',
  '/reports/2021/organization/',
  '/reports/2021/audit/',
  '/reports/2021/tasks/1/',
  '/reports/2021/figures/task-1-targets-2021/',
  '/reports/2021/source/',
  '/corrections/',
  '/performance/',
  '/programmes/',
  '/programmes/callcenter-1396/',
  '/calendar/',
  '/disclosures/2021/GA-2021-04/',
  '/disclosures/proactive/',
  '/guide/request/',
  '/guide/grounds/',
  '/data/',
  '/search/?q=민원',
  '/about/',
];

test.for(templates)(
  '%s stays within 360, 768 and 1280 px, reaches no other host and passes axe, light and dark',
  async (path) => {
    const { page, requests, faults } = await open(path, { viewport: { width: 360, height: 900 } });
    if (path.startsWith('/search/')) await page.waitForSelector('[data-search-state=done]');
    await page.evaluate(() => document.fonts.ready);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const faultsOf = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
    };
    expect(await width()).toBe(360);
    expect(await faultsOf('light')).toEqual([]);
    await page.setViewportSize({ width: 768, height: 900 });
    expect(await width()).toBe(768);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await width()).toBe(1280);
    expect(await faultsOf('dark')).toEqual([]);
    expect(requests.filter((address) => !address.startsWith('http://127.0.0.1:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
