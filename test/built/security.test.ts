import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/publish/files.ts';
import { tagsOf } from '../../src/publish/html.ts';
import { pagePolicy, templateScripts } from '../../src/publish/policy.ts';
import { type Server, serveSite } from '../../src/publish/serve.ts';
import { executable } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { folderOf } from '../support/folder.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { serve } from '../support/server.ts';

let browser: Browser;
let withHeaders: Server;
beforeAll(async () => {
  withHeaders = await serveSite(builtSite, '/', templateScripts(checkout), 0);
  browser = await chromium.launch({ executablePath: await executable(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await withHeaders.close();
});

/** A page that keeps what its policy stopped, what it asked of other hosts, and its faults. */
async function watched(): Promise<{ page: Page; trouble: string[] }> {
  const page = await browser.newPage();
  const trouble: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== 'localhost' && hostname !== '127.0.0.1') trouble.push(request.url());
  });
  return { page, trouble };
}

const pages = filesBelow(builtSite)
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

test('S06: no page reaches another host or trips its policy, sent as a header too', async () => {
  const { page, trouble } = await watched();
  for (const path of pages.filter((name) => name !== '/404.html'))
    await page.goto(new URL(path, withHeaders.address).href);
  expect(trouble).toEqual([]);
});

test('the search answers under the policy of its page alone, and under that of a header', async () => {
  const plain = await serve(builtSite);
  for (const address of [plain.address, withHeaders.address]) {
    const { page, trouble } = await watched();
    await page.goto(new URL('/search/?q=민원', address).href);
    await page.waitForSelector('[data-search-state=done] [data-record]');
    expect(trouble, address).toEqual([]);
  }
  await plain.close();
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</script><script>window.pwn=1</script>',
  '</title><script>window.pwn=1</script>',
  '"><svg onload=window.pwn=1>',
  "' onmouseover='window.pwn=1",
  '{process.env.HOME} #{1+1} {{7*7}}',
  '<!-- --><b>굵게</b>&amp;&lt;',
  ']]></x><script>window.pwn=1</script>',
];

test('S01, S02, S03, R08, S26: whatever a record says stands on its page as text, and what is not public nowhere', async () => {
  const random = fc
    .sample(fc.string({ unit: fc.constantFrom(...'<>&"\'`{}=/;!-가a '), minLength: 8 }), {
      numRuns: 24,
      seed: 2021,
    })
    .map((text, index) => `가${text}가 ${index}`);
  // The reader trims edges and refuses `;` nowhere but in lists; none stands here.
  const texts = [...hostile, ...random];
  const yaml = (id: string, text: string, more = '') =>
    `---\nid: ${id}\ntitle: ${JSON.stringify(text)}\nsummary: ${JSON.stringify(text)}\ntype: ${JSON.stringify(text)}\ndocumentNo: ${JSON.stringify(text)}\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n${more}---\n`;
  const root = folderOf({
    'data/site.yaml': `title: ${JSON.stringify(hostile[0])}\norganization: ${JSON.stringify(hostile[1])}\ndepartment: 운영과\nasOf: "2023-06-01"\n`,
    ...Object.fromEntries(
      texts.map((text, index) => [`content/disclosures/r${index}.md`, yaml(`R-${index}`, text)]),
    ),
    'content/disclosures/draft.md': yaml('D-1', '초안비밀낱말', 'status: 초안\n'),
    'content/disclosures/embargo.md': yaml('D-2', '엠바고비밀낱말', 'embargo: 2023-07-01\n'),
    'public/notice.html':
      '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>알림</title></head></html>',
  });
  const { code, output } = await runCommand('build', ['--site', root], { CANARY: 'canary-3c1f' });
  expect(code, output).toBe(0);
  const out = join(root, 'dist');
  for (const file of filesBelow(out))
    expect(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/비밀낱말|canary-3c1f/);
  // S04: a page of ours allows the inline scripts of our templates, one that a clerk brings none.
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${pagePolicy(templateScripts(checkout))}">`,
  );
  expect(readFileSync(join(out, 'notice.html'), 'utf8')).toContain(
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'; style-src`,
  );
  const shape = (id: string) =>
    tagsOf(readFileSync(join(out, `disclosures/2023/${id}/index.html`), 'utf8'))
      .map(({ name }) => name)
      .join(' ');
  const server = await serve(out);
  const { page, trouble } = await watched();
  for (const [index, text] of texts.entries()) {
    expect(shape(`R-${index}`), text).toBe(shape('R-0'));
    await page.goto(`${server.address}/disclosures/2023/R-${index}/`);
    const found = await page.evaluate(() => ({
      h1: document.querySelector('h1')?.textContent,
      lead: document.querySelector('.lead')?.textContent,
      title: document.title,
      type: document.querySelector('meta[property="search:type"]')?.getAttribute('content'),
      organization: document.querySelector('.organization')?.textContent,
      elements: document.querySelectorAll('img, script, b, svg').length,
      pwn: 'pwn' in window,
      policy: document.head.children[1]?.getAttribute('http-equiv'),
    }));
    expect({ ...found, title: '' }).toEqual({
      h1: text,
      lead: text,
      title: '',
      type: text,
      organization: hostile[1],
      // The search box brings its own script.
      elements: 1,
      pwn: false,
      policy: 'content-security-policy',
    });
    expect(found.title).toContain(text.replace(/\s+/g, ' ').trim());
  }
  await page.goto(`${server.address}/search/?q=${encodeURIComponent('가')}`);
  await page.waitForSelector('[data-search-state=done] [data-record]');
  expect(await page.locator('main :is(img, script, svg, b)').count()).toBe(2);
  expect(await page.evaluate(() => 'pwn' in window)).toBe(false);
  expect(trouble).toEqual([]);
  await server.close();
});
