import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { page } from '../support/page.ts';
import { builtSite } from '../support/paths.ts';

const paths = globSync('**/*.html', { cwd: builtSite })
  .sort()
  .map((file) => `/${file.replace(/index\.html$/, '')}`);
const all = paths.map((path) => ({ path, root: page(path) }));

/** What a link or image of a page leads to: a path of the site and an anchor. */
function targets(path: string) {
  return page(path)
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((address) => !/^(mailto|tel):/.test(address))
    .map((address) => new URL(address, `https://site.test${path}`));
}

test('every page has a title of its own, one h1 and Korean as its language', () => {
  const titles = all.map(({ root }) => root.querySelector('title')?.text ?? '');
  expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual(
    [],
  );
  for (const { path, root } of all) {
    expect(root.querySelectorAll('h1').length, path).toBe(1);
    expect(root.querySelector('html')?.getAttribute('lang'), path).toBe('ko');
  }
});

test('no sentence runs into the link behind it', () => {
  const joined = all.flatMap(({ path, root }) =>
    [...root.toString().matchAll(/[가-힣]\.<a [^>]*>[^<]*/g)].map(([text]) => [path, text]),
  );
  expect(joined).toEqual([]);
});

test('no page skips a level of heading', () => {
  for (const { path, root } of all) {
    const levels = root
      .querySelectorAll('h1, h2, h3, h4, h5, h6')
      .map(({ tagName }) => Number(tagName[1]));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${path} heading ${index + 1}`).toBeLessThanOrEqual(
        1,
      );
    });
  }
});

test('every link of the site leads to a file, and its anchor to an element', () => {
  const dead = all.flatMap(({ path }) =>
    targets(path)
      .filter(({ host }) => host === 'site.test')
      .filter(({ pathname, hash }) => {
        const place = decodeURI(pathname);
        if (!existsSync(join(builtSite, place, place.endsWith('/') ? 'index.html' : '')))
          return true;
        return hash !== '' && !page(place).getElementById(decodeURIComponent(hash.slice(1)));
      })
      .map(({ href }) => `${path} → ${decodeURI(href)}`),
  );
  expect(dead).toEqual([]);
});

test('nothing is fetched from another host', () => {
  const foreign = all.flatMap(({ path, root }) =>
    [
      ...root
        .querySelectorAll('[src], link[href], form[action]')
        .map(
          (element) =>
            element.getAttribute('src') ??
            element.getAttribute('href') ??
            element.getAttribute('action') ??
            '',
        ),
    ]
      .filter((address) => /^(https?:)?\/\//.test(address))
      .map((address) => `${path} ${address}`),
  );
  expect(foreign).toEqual([]);
  for (const file of globSync('_astro/*.css', { cwd: builtSite }))
    expect(readFileSync(join(builtSite, file), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\//);
});

test('every page is valid HTML without inline styles or handlers', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'no-inline-style': 'error',
      'no-raw-characters': 'error',
      // Written by the compiler, which drops what HTML allows to drop.
      'attribute-boolean-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Telephone numbers stand as the office prints them.
      'tel-non-breaking': 'off',
      // Ids are Korean words, stable addresses of figures.
      'valid-id': ['error', { relaxed: true }],
      'long-title': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path } of all) {
    const file = join(builtSite, path, path.endsWith('/') ? 'index.html' : '');
    const { results } = await validator.validateFile(file);
    for (const { messages } of results)
      faults.push(
        ...messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`),
      );
  }
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
});

test('every table has a caption, headers with scope and as many cells in each row', () => {
  for (const { path, root } of all)
    for (const table of root.querySelectorAll('table')) {
      const name = `${path} ${table.querySelector('caption')?.text ?? '?'}`;
      expect(table.querySelector('caption')?.text.trim(), name).toBeTruthy();
      for (const header of table.querySelectorAll('th')) {
        expect(header.getAttribute('scope'), name).toBeTruthy();
        expect(header.text.trim(), name).not.toBe('');
      }
      const counts = table
        .querySelectorAll('tbody tr')
        .map((row) => row.querySelectorAll('td').length);
      expect(new Set(counts).size, name).toBe(1);
      const region = table.closest('section');
      expect(
        [
          region?.tagName,
          region?.getAttribute('tabindex'),
          Boolean(region?.getAttribute('aria-label')),
        ],
        name,
      ).toEqual(['SECTION', '0', true]);
    }
});

test('every chart has a title, a named drawing for phones and one for desks, a sentence, a table and downloads', () => {
  const figures = all.flatMap(({ path, root }) =>
    root.querySelectorAll('figure[data-chart]').map((figure) => ({ path, figure })),
  );
  expect(figures.length).toBeGreaterThanOrEqual(12);
  for (const { path, figure } of figures) {
    const name = `${path} ${figure.getAttribute('data-chart')}`;
    expect(figure.querySelectorAll('svg').length, name).toBe(2);
    expect(figure.querySelectorAll('table').length, name).toBe(1);
    expect(
      figure.querySelector('[role=img]')?.getAttribute('aria-label')?.length,
      name,
    ).toBeGreaterThan(20);
    expect(figure.querySelector('figcaption')?.text.trim(), name).toBeTruthy();
    const files = figure
      .querySelectorAll('a[download]')
      .map((link) => link.getAttribute('href') ?? '');
    expect(
      files.map((file) => file.split('.').at(-1)),
      name,
    ).toEqual(['csv', 'svg', 'png']);
  }
});

test('every page says that this is not the official site, and none shows the government masthead', () => {
  for (const { path, root } of all) {
    expect(root.text, path).toContain('공식 누리집이 아닙니다');
    expect(root.text, path).not.toContain('대한민국 공식 전자정부 누리집');
  }
});

test('the authors of the report are named on no page and in no file', () => {
  for (const file of globSync('**/*.{html,csv,json,svg,js,txt,xml}', { cwd: builtSite }))
    expect(readFileSync(join(builtSite, file), 'utf8'), file).not.toMatch(/최웅장|김영란|조혜연/);
});

test('a range keeps its ~ and a year its straight apostrophe', () => {
  const text = page('/reports/2021/tasks/1/').querySelector('main')?.text ?? '';
  expect(text).toContain("'21.1~3월");
  expect(text).toContain("'21.3~9월");
  expect(text).toContain('195~208');
  expect(page('/reports/2021/tasks/1/').querySelectorAll('del')).toEqual([]);
});

test('a project without a base is 신규, never 100 %', () => {
  const cell = page('/reports/2021/budget/').getElementById('선거관리-증감율');
  expect(cell?.text.replace(/\s+/g, ' ').trim()).toBe('신규 원문 표기 100');
});

test('downloads open in Korean Excel: byte-order mark, CRLF, plain numbers', () => {
  const csv = readFileSync(join(builtSite, 'data/budget-projects-2021.csv'), 'utf8');
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\ufeff구분행,세부사업,부서,2021년도 본예산(A) (천원),2020년도 본예산(B) (천원),2020년도 추경예산 (천원),증감 (A-B) (천원),증감율 (%)',
    '항목,교육정책기획관리,총무과,149760,165860,133550,-16100,-9.7',
  ]);
});

test('the data package names every dataset that is there', () => {
  const { resources } = JSON.parse(readFileSync(join(builtSite, 'data/datapackage.json'), 'utf8'));
  const files = globSync('data/*.csv', { cwd: builtSite }).map((file) =>
    file.slice('data/'.length),
  );
  expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(files.sort());
});

test('there are 44 programmes and 10 scheduled items', () => {
  expect(globSync('programmes/*/index.html', { cwd: builtSite }).length).toBe(44);
  expect(page('/calendar/').querySelectorAll('#schedule-2021 tbody tr').length).toBe(10);
});
