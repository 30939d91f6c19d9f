import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { axe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { page } from '../support/page.ts';
import { checkout } from '../support/paths.ts';
import { sampleCharts, sampleFolder } from '../support/sample.ts';

const out = join(checkout, '.yeollam/test/sample');
const open = useBrowser(out);
const text = (path: string) => page(path, out).text.replace(/\s+/g, ' ');
const file = (path: string) => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  const { code, output } = await runCommand('build', ['--site', sampleFolder, '--out', out]);
  if (code !== 0) throw new Error(`failed build: ${output}`);
});

test('the sample site has nothing to mend', () => {
  expect(checkSite(sampleFolder).issues).toEqual([]);
});

test('every page of it says that its figures are samples, and asks not to be indexed', () => {
  const pages = globSync('**/*.html', { cwd: out });
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    expect(text(`/${path}`), path).toContain(
      '시험용 자료입니다. 이 누리집의 숫자와 기록은 실제가 아닙니다.',
    );
    expect(page(`/${path}`, out).querySelector('meta[name=robots]')?.attributes, path).toEqual({
      name: 'robots',
      content: 'noindex',
    });
  }
  expect(globSync('*.xml', { cwd: out })).toEqual([]);
});

test('nothing of it names the office of the real site', () => {
  for (const path of globSync('**/*.{html,csv,json,svg,txt}', { cwd: out }))
    expect(file(path), path).not.toMatch(/서울특별시교육청|총무과/);
});

test('rows of months bring the charts onto the page, the menu and the downloads', () => {
  const performance = page('/performance/', out);
  expect(
    performance.querySelectorAll('figure[data-chart]').map((one) => one.getAttribute('data-chart')),
  ).toEqual([
    'calls-by-year',
    'calls-by-month',
    'answer-rate-by-month',
    'call-waiting-by-month',
    'direct-handling-by-year',
    'petitions-by-type',
    'petitions-by-month',
    'petition-days',
  ]);
  expect(performance.text).not.toContain('공개된 자료가 없습니다');
  expect(text('/').includes('성과')).toBe(true);
  expect(file('data/calls.csv').split('\r\n')[1]).toBe(
    '항목,2021,1,견본운영과,9756,8932,7574,1358,36',
  );
  expect(file('data/petitions-by-type.csv')).toContain('2023년 1–8월');
});

test('whatever is taken along from it says that it is a sample', () => {
  for (const { id, table } of sampleCharts) {
    expect(file(`charts/${id}.svg`), id).toContain('시험용 자료(실제 아님)');
    expect(file(`data/${table.id}.json`), id).toContain('시험용 자료(실제 아님)');
  }
  for (const id of ['calls', 'civil-petitions'])
    expect(file(`data/${id}.json`), id).toContain('시험용 자료(실제 아님)');
});

test('its page of months fits a phone, passes axe and reads without scripts', async () => {
  const { page: phone } = await open('/performance/', {
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  });
  expect(await phone.locator('figure[data-chart] svg:visible').count()).toBe(8);
  await phone.context().close();
  const { page: desk } = await open('/performance/', { viewport: { width: 360, height: 800 } });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const { violations } = await axe(desk).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await desk.context().close();
});

test('the statistics of requests are drawn beside the appeals', () => {
  expect(
    page('/disclosures/statistics/', out)
      .querySelectorAll('figure[data-chart]')
      .map((one) => one.getAttribute('data-chart')),
  ).toEqual(['disclosure-requests', 'disclosure-rate', 'disclosure-grounds', 'disclosure-appeals']);
});

test('months to come are no part of a year, and every rate has its denominator', () => {
  expect(text('/disclosures/statistics/')).toContain('2023년 1–8월 공개율은 90.9%입니다');
  const [newest] = page('/disclosures/statistics/', out)
    .querySelectorAll('#disclosure-rate tbody tr')
    .toReversed();
  expect(newest?.text.replace(/\s+/g, ' ').trim()).toBe('2023년 1–8월 110 90.9% 62.7% 28.2%');
  expect(file('data/disclosure-requests-by-month.csv').split('\r\n')[1]).toBe(
    '항목,2021,1,견본운영과,16,7,5,0,2,1,0,1,0,0',
  );
});

test('what is published unasked has its next day, and how late it is', () => {
  const proactive = page('/disclosures/proactive/', out);
  const rows = proactive
    .querySelectorAll('#proactive-punctuality tbody tr')
    .map((row) => row.text.replace(/\s+/g, ' ').trim());
  expect(rows).toEqual([
    '견본 업무추진비 매월 10일 2023-08-10 2023-08-09 제때 공표 2023-09-10',
    '견본 수의계약 내역 매월 말 2023-08-31 2023-07-03 기한 지남 10일 2023-09-30',
    '견본 정보공개 운영 분기 종료 후 20일 이내 2023-07-20 2023-07-25 기한 뒤 공표 5일 2023-10-20',
  ]);
  expect(proactive.querySelector('.lead')?.text).toBe(
    '2023. 9. 10. 기준으로 기한이 있는 항목 3개 가운데 1개는 제때 공표했습니다. 1개는 기한이 지났습니다. 1개는 마지막 기한 뒤에 공표했습니다. 기한을 정하지 않은 항목은 1개입니다.',
  );
  expect(
    page('/calendar/', out)
      .querySelectorAll('.entries .meta')
      .map((one) => one.text),
  ).toEqual([
    '2023. 9. 10.까지 · 견본운영과',
    '2023. 9. 30.까지 · 견본운영과',
    '2023. 10. 20.까지 · 견본운영과',
  ]);
  expect(file('data/proactive-disclosures.csv').split('\r\n')[0]).toBe(
    '\ufeff구분행,공개대상정보,공개의 범위,근거,공개주기,공개시기,공개방법,담당부서,최근 공표일,위치',
  );
});

test('its records are found by their ids, and what is not open is not there', () => {
  expect(text('/disclosures/2023/SAMPLE-2023-05/')).toContain('견본 민원처리 결과 분석');
  expect(text('/disclosures/2023/SAMPLE-2023-03/')).toContain('비공개');
});

test('the real site names what it does not have', () => {
  const real = page('/performance/');
  expect(real.text).toContain('공개된 자료가 없습니다');
  expect(real.text).toContain('콜센터의 월별 인입, 응답, 직접처리 건수');
  expect(real.querySelectorAll('figure[data-chart]').length).toBe(3);
});
