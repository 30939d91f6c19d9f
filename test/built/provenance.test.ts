import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { factsOf, page } from '../support/page.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { siteFolder } from '../support/site.ts';

const open = useBrowser();
const figures = '/reports/2021/figures/budget-projects-2021/';
const realFile = (path: string) => readFileSync(join(checkout, path), 'utf8');

test.for([
  ['/reports/2021/budget/', 78],
  ['/reports/2021/organization/', 45],
  ['/reports/2021/tasks/1/', 28],
  ['/reports/2021/tasks/2/', 16],
  ['/performance/', 29],
  ['/calendar/', 54],
] as const)('%s: each of %i figures leads to its own origin in one step', ([path, count]) => {
  const cells = page(path).querySelectorAll('div.table td[id]');
  expect(cells.length).toBe(count);
  for (const cell of cells) {
    const link = cell.querySelector('a.figure');
    expect(link?.getAttribute('aria-label')).toBe(`${link?.text} 출처`);
    const [place = '', id] = (link?.getAttribute('href') ?? '').split('#');
    expect(id).toBe(cell.id);
    expect(factsOf(place, cell.id)[0]).toEqual([
      '주소',
      `${path}#${cell.id}`,
      `${path}#${cell.id}`,
    ]);
  }
});

test('a figure says table, row, column, print, unit, date, definition, source and file', () => {
  expect(factsOf(figures, '지방공무원임용관리-증감')).toEqual([
    [
      '주소',
      '/reports/2021/budget/#지방공무원임용관리-증감',
      '/reports/2021/budget/#지방공무원임용관리-증감',
    ],
    ['표', '본예산 사업별 내역 (지방공무원임용관리 행, 증감 (A-B) 열)', undefined],
    ['인쇄된 글자', '△160', undefined],
    ['값과 단위', '-160 천원', undefined],
    ['기준일', '2021. 1. 10.', undefined],
    ['정의', '본예산(A) − 2020년도 본예산(B)', undefined],
    ['비고', '다른 행과 달리 소수 둘째 자리로 인쇄(한 자리로는 △0.0)', undefined],
    ['원문', '2021년 실·국별 주요업무보고(총무과) 68행', '/reports/2021/source/#L68'],
    ['파일', "data/2021/budget-projects.csv 12행 7열 '증감(천원)'", undefined],
  ]);
  expect(factsOf(figures, '선거관리-증감율').slice(2, 6)).toEqual([
    ['인쇄된 글자', '100', undefined],
    ['값과 단위', '값 없음 (단위: %)', undefined],
    ['기준일', '2021. 1. 10.', undefined],
    ['정의', '정의 미기재', undefined],
  ]);
});

test('the numbered source holds every line, with the authors kept back and tags as text', () => {
  const source = page('/reports/2021/source/');
  const lines = source.querySelectorAll('.source-lines > li');
  expect(lines.length).toBe(342);
  lines.forEach((line, index) => {
    expect(line.id).toBe(`L${index + 1}`);
  });
  expect(lines[64]?.text).toBe('\t선거관리\t3,768,864\t-\t-\t3,768,864\t100');
  expect([122, 124, 126].map((index) => lines[index]?.text)).toEqual([
    '총무과장: 성명·내선 비공개',
    '인사팀장: 성명·내선 비공개',
    '담당: 성명·내선 비공개',
  ]);
  expect(lines[45]?.text).toContain('<li>○ 공인·당직·보안·청사 관리</li>');
  expect(source.querySelector('[data-pagefind-body]')).toBe(null);
});

test('a figure is reached by keyboard and without JavaScript, and its target fits a finger', async () => {
  const { page: tab } = await open('/reports/2021/budget/', {
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  });
  const link = tab.locator('[id="선거관리-본예산"] a');
  const box = await link.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await link.focus();
  await tab.keyboard.press('Enter');
  await tab.waitForURL(`**${figures}**`);
  expect(decodeURIComponent(new URL(tab.url()).hash)).toBe('#선거관리-본예산');
  expect(await tab.locator(':target h2').textContent()).toBe(
    '선거관리 · 2021년도 본예산(A): 3,768,864',
  );
  await tab.context().close();
});

test('without corrections the ledger says so, and without an address there is no feed', () => {
  expect(page('/corrections/').querySelector('.empty')?.text).toBe('정정한 값이 없습니다.');
  expect(existsSync(join(builtSite, 'feed.xml'))).toBe(false);
});

test('release closes a year once, with the values that are committed here', async () => {
  const folder = siteFolder('real', { 'released/2021.json': null });
  const first = await runCommand('release', ['--site', folder, '--year', '2021']);
  expect([first.code, first.output]).toEqual([0, '2021년을 닫았습니다: released/2021.json\n']);
  expect(readFileSync(join(folder, 'released/2021.json'), 'utf8')).toBe(
    realFile('released/2021.json'),
  );
  const second = await runCommand('release', ['--site', folder]);
  expect([second.code, second.output.split('\n')[0]]).toEqual([
    0,
    '이미 닫힌 해입니다: released/2021.json',
  ]);
  const none = await runCommand('release', ['--site', folder, '--year', '2030']);
  expect(none.code).toBe(1);
});
