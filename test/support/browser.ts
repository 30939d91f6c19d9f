import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from './paths.ts';
import { type Served, serve } from './server.ts';

/** A page opened on a served site, with what it asked for and what went wrong in it. */
export interface Visit {
  page: Page;
  /** Addresses of all requests, in order. */
  requests: string[];
  /** Bytes over the wire, compressed as a host would. */
  bytes: () => number;
  faults: string[];
}

/** Opens pages of a built site in a real browser for the tests of one file. */
export function useBrowser(site = builtSite) {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(site);
    browser = await chromium.launch({ executablePath: await executable(), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return async (path: string, options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const before = served.sent();
    await page.goto(`${served.address}${path}`);
    return { page, requests, faults, bytes: () => served.sent() - before };
  };
}

/** The path of an installed Chromium where there is one, else the one inside an npm package, which brings its own libraries. */
export async function executable(): Promise<string> {
  const installed = '/usr/bin/chromium';
  if (existsSync(installed)) return installed;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
