import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newlyReleased } from '../../src/check/registry.ts';
import { readSite } from '../../src/site/site.ts';
import { useBrowser } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { page as parsed } from '../support/page.ts';
import { builtSite } from '../support/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'yeollam-register-'));
const site = join(folder, 'dist');
const page = (path: string) => parsed(path, site);

const header =
  '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,문서유형,보존기간,게시상태,상태일자,상태사유,대체문서,공개예정일,재검토일,열람제한종료일';
const pad = (number: number) => String(number).padStart(2, '0');

/** 130 records of 2023 on three pages of a list, and 4 of 2022. */
const rows2023 = Array.from({ length: 126 }, (_, index) => {
  const department = index % 3 === 0 ? '재무과' : '운영과';
  const day = `2023-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`;
  return `B-${pad(index)},제${index}차 회의 결과,${department},${day},공개,,,${index % 2 ? '보고서' : '회의록'},5년,,,,,,,`;
});
const special2023 = [
  'C-1,전보 검토안,운영과,2023-05-01,비공개,5,인사관리에 관한 검토,계획,3년,,,,,,2024-02-28,',
  'C-2,신청 서류,운영과,2023-05-02,열람제한,6,신청한 사람의 인적 사항,기안,10년,,,,,,,2053-12-31',
  'C-3,나간 뒤 거둔 문서,운영과,2023-05-03,공개,,,기안,5년,철회,2023-06-01,다른 문서를 잘못 올림,,,,',
  'C-4,새 판이 있는 문서,운영과,2023-05-04,공개,,,기안,5년,대체,2023-06-02,표를 고쳐 다시 냄,B-00,,,',
  'D-1,zqxdraft 초안 문서,운영과,2023-05-05,공개,,,기안,5년,초안,,,,,,',
  'D-2,zqxembargo 예정 문서,운영과,2023-05-06,공개,,,기안,5년,,,,,2024-06-01,,',
];
const rows2022 = [
  'A-1,지난해 계획,운영과,2022-01-02,부분공개,5;6,인사에 관한 검토와 이름,계획,영구,,,,,,,',
  'A-2,지난해 결과,재무과,2022-12-30,공개,,,보고서,1년,,,,,,,',
  'A-3,해가 바뀐 기록,운영과,2022-12-31,공개,,,,,,,,,,,',
  'A-4,이름이 닮은 유형,운영과,2022-03-02,공개,,,계획?,,,,,,,,',
];
const draftDocument =
  '---\nid: D-3\ntitle: zqxdocument 초안\ndepartment: 운영과\nproduced: 2023-05-07\ndisclosure: 공개\nstatus: 초안\nattachments: [zqxfile.txt]\n---\n\nzqxbody 아직 아무에게도 알리지 않은 글입니다.\n';

const sources = {
  'data/site.yaml':
    'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\nphone: "02-120"\nasOf: "2023-12-31"\nurl: https://example.go.kr/\n',
  'data/departments.csv': '부서,상위부서,시작일,종료일,다른이름\n재무과,,,,\n',
  'data/disclosures/2023.csv': [header, ...rows2023, ...special2023, ''].join('\n'),
  'data/disclosures/2022.csv': [header, ...rows2022, ''].join('\n'),
  'content/disclosures/초안.md': draftDocument,
  'content/disclosures/zqxfile.txt': 'zqxattached 첨부\n',
};

beforeAll(async () => {
  // A-3 was released as a record of 2023, before its day was found to be wrong.
  const wrong = {
    ...sources,
    'data/disclosures/2022.csv': [header, ...rows2022.slice(0, 2), ''].join('\n'),
  };
  wrong['data/disclosures/2023.csv'] += `${rows2022[2]?.replace('2022-12-31', '2023-01-01')}\n`;
  writeFiles(folder, wrong);
  const released = newlyReleased(readSite(folder).site).map((row) => Object.values(row).join(','));
  writeFiles(folder, {
    ...sources,
    'released/records.csv': `관리번호,제목,주소,발표일,확인\n${released.join('\n')}\n`,
  });
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code, output).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open = useBrowser(site);

/** Every file of the built site, unpacked where it is packed. */
function outputs(): { file: string; text: string }[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return {
        file: file.slice(site.length),
        text: (isPacked ? gunzipSync(bytes) : bytes).toString('latin1'),
      };
    });
}

/** Pages within that many steps from home, by the links of the built pages alone. */
function reached(from: string, steps: number): Map<string, number> {
  const found = new Map([[from, 0]]);
  let edge = [from];
  for (let step = 1; step <= steps; step += 1) {
    edge = edge.flatMap((path) =>
      page(path)
        .querySelectorAll('a[href^="/"]')
        .map((link) => decodeURI(link.getAttribute('href') ?? '').replace(/#.*/, ''))
        .filter((to) => {
          if (found.has(to) || !existsSync(join(site, to, 'index.html'))) return false;
          found.set(to, step);
          return true;
        }),
    );
  }
  return found;
}

test('nothing of a draft or of an embargoed record is in any byte of the site', () => {
  const all = outputs();
  expect(all.length).toBeGreaterThan(200);
  expect(all.some(({ file }) => file.startsWith('/pagefind/'))).toBe(true);
  const secret = /zqx|D-1(?!\d)|D-2(?!\d)|D-3(?!\d)/;
  expect(
    all.filter(({ file, text }) => secret.test(file) || /zqx/.test(text)).map(({ file }) => file),
  ).toEqual([]);
  const pages = all.filter(({ file }) => /\.(html|json|xml|csv)$/.test(file));
  expect(pages.filter(({ text }) => /\bD-[123]\b/.test(text)).map(({ file }) => file)).toEqual([]);
});

test('every record is at most three steps from home, by links alone', () => {
  const near = reached('/', 3);
  const records = [...rows2022, ...rows2023, ...special2023.slice(0, 4)].map((row) => {
    const [id, , , produced = ''] = row.split(',');
    return `/disclosures/${produced.slice(0, 4)}/${id}/`;
  });
  expect(records.filter((path) => !near.has(path) && !/C-[34]/.test(path))).toEqual([]);
  expect(reached('/disclosures/', 2).has('/disclosures/2023/C-3/')).toBe(true);
});

test('the register counts its records by year, department, type, state and ground', () => {
  const counts = page('/disclosures/')
    .querySelectorAll('.facets section')
    .map((section) => [
      section.querySelector('h2')?.text,
      section.querySelectorAll('li').map((item) => item.text.replace(/\s+/g, ' ').trim()),
    ]);
  expect(counts).toEqual([
    ['생산 연도', ['2023년 128건', '2022년 4건']],
    ['담당부서', ['운영과 89건', '재무과 43건']],
    [
      '문서유형',
      ['계획 2건', '계획? 1건', '기안 1건', '보고서 64건', '회의록 63건', '유형을 적지 않음 1건'],
    ],
    ['공개구분', ['공개 129건', '부분공개 1건', '비공개 1건', '열람제한 1건']],
    ['비공개근거', ['제5호 감사·시험·인사관리·의사결정 과정 등 2건', '제6호 개인정보(사생활) 2건']],
  ]);
});

test('a list has 50 records to a page, by date and by title, with links to every page', () => {
  const titles = (path: string) =>
    page(path)
      .querySelectorAll('.entries a')
      .map((link) => link.text);
  expect(
    [1, 2, 3].map(
      (number) =>
        titles(number === 1 ? '/disclosures/2023/' : `/disclosures/years/2023/${number}/`).length,
    ),
  ).toEqual([50, 50, 28]);
  expect(titles('/disclosures/years/2023/title/').slice(0, 3)).toEqual([
    '신청 서류',
    '전보 검토안',
    '제0차 회의 결과',
  ]);
  const jumps = page('/disclosures/2023/')
    .querySelectorAll('.jumps a')
    .map((link) => link.getAttribute('href'));
  expect(new Set(jumps)).toEqual(
    new Set(['/disclosures/2023/', '/disclosures/years/2023/2/', '/disclosures/years/2023/3/']),
  );
  const pager = page('/disclosures/years/2023/2/').querySelector('.pager');
  expect(pager?.querySelectorAll('a').map((link) => link.text)).toEqual([
    '앞 쪽',
    '1',
    '2',
    '3',
    '뒤 쪽',
  ]);
  expect(pager?.querySelector('[aria-current=page]')?.text).toBe('2');
  expect(page('/disclosures/statuses/열람제한/').querySelector('.entries .meta')?.text).toContain(
    '2053. 12. 31.까지 열람제한',
  );
});

test('values whose names an address cannot tell apart have lists of their own', () => {
  const linked = page('/disclosures/')
    .querySelectorAll('a[href^="/disclosures/types/"]')
    .map((link) => decodeURI(link.getAttribute('href') ?? ''));
  expect(linked.slice(0, 2)).toEqual(['/disclosures/types/계획/', '/disclosures/types/계획-2/']);
  expect(page('/disclosures/types/계획-2/').querySelector('.entries a')?.text).toBe(
    '이름이 닮은 유형',
  );
});

test('what awaits review, and what was withdrawn or superseded, have lists of their own', () => {
  const titles = (path: string) =>
    page(path)
      .querySelectorAll('.entries a')
      .map((link) => link.text);
  expect(titles('/disclosures/reviews/')).toEqual(['전보 검토안']);
  expect(titles('/disclosures/retired/')).toEqual(['새 판이 있는 문서', '나간 뒤 거둔 문서']);
});

test('a withdrawn record keeps a page that says when and why, out of search and lists', () => {
  const withdrawn = page('/disclosures/2023/C-3/');
  expect(withdrawn.querySelector('.note')?.text.replace(/\s+/g, ' ').trim()).toBe(
    '철회한 기록입니다2023. 6. 1. 다른 문서를 잘못 올림',
  );
  expect(withdrawn.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(withdrawn.querySelector('meta[property="search:kind"]')).toBeNull();
  expect(page('/disclosures/2023/C-4/').querySelector('.note a')?.getAttribute('href')).toBe(
    '/disclosures/2023/B-00/',
  );
  const lists = outputs().filter(({ file }) =>
    /^\/(disclosures\/(?!retired|2023\/C)|index|feed)/.test(file),
  );
  const title = Buffer.from('나간 뒤 거둔 문서').toString('latin1');
  expect(lists.filter(({ text }) => text.includes(title)).map(({ file }) => file)).toEqual([]);
});

test('the sitemap has every page but those that were withdrawn, superseded or moved', () => {
  const read = (name: string) => readFileSync(join(site, name), 'utf8');
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>https:\/\/example\.go\.kr(.*)<\/loc>/g)]
    .map(([, path = '']) => decodeURI(path))
    .sort();
  const unlisted = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('embed/'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((path) => !listed.includes(path));
  expect(unlisted.sort()).toEqual([
    '/404.html',
    '/disclosures/2023/A-3/',
    '/disclosures/2023/C-3/',
    '/disclosures/2023/C-4/',
  ]);
  expect(listed).toContain('/disclosures/2023/B-00/');
  expect(read('robots.txt')).toContain('\nSitemap: https://example.go.kr/sitemap-index.xml\n');
});

test('a corrected day of production leaves a redirect at the released address', () => {
  const old = page('/disclosures/2023/A-3/');
  expect(old.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=/disclosures/2022/A-3/',
  );
  expect(page('/disclosures/2022/A-3/').querySelector('h1')?.text).toBe('해가 바뀐 기록');
});

test('a record tells its grounds in plain words, how long it is kept, how to cite it and whom to ask', () => {
  const record = page('/disclosures/2022/A-1/');
  const facts = Object.fromEntries(
    record
      .querySelectorAll('.facts > div')
      .map((row) => [row.querySelector('dt')?.text, row.querySelector('dd')?.text]),
  );
  expect(facts).toMatchObject({
    공개구분: '부분공개(5,6)',
    보존기간: '영구',
    비공개사유: '인사에 관한 검토와 이름',
  });
  expect(record.querySelectorAll('.ground h3').map((title) => title.text)).toEqual([
    '정보공개법 제9조제1항제5호 감사·시험·인사관리·의사결정 과정 등',
    '정보공개법 제9조제1항제6호 개인정보(사생활)',
  ]);
  expect(record.querySelector('.citation')?.text.trim()).toBe(
    '작은 기관 운영과, 「지난해 계획」, 관리번호 A-1, 2022. 1. 2. 생산, https://example.go.kr/disclosures/2022/A-1/, 2023. 12. 31. 기준',
  );
  expect(record.querySelector('main a[href="tel:02-120"]')?.text).toBe('02-120');
  const kept = page('/disclosures/2023/B-00/').querySelector('.facts')?.text;
  expect(kept).toContain('5년 (2024. 1. 1.부터 2028. 12. 31.까지)');
});

test('a script narrows a year at once, asked for at the first touch alone', async () => {
  const { page: tab, requests, faults } = await open('/disclosures/2023/');
  expect(requests.filter((address) => /\.(js|json)$/.test(address))).toEqual([]);
  await tab.selectOption('#narrow-department', '재무과');
  await tab.selectOption('#narrow-type', '회의록');
  await tab.fill('#narrow-q', '24차');
  await tab.waitForSelector('[data-narrow-results] li');
  expect(await tab.locator('[data-narrow-results] li').allTextContents()).toEqual([
    '제24차 회의 결과공개 · 회의록 · 재무과 · 2023. 1. 25.',
  ]);
  expect(await tab.locator('[data-narrow-status]').textContent()).toBe('1건');
  expect(await tab.locator('[data-narrow-whole]').isVisible()).toBe(false);
  await tab.fill('#narrow-q', '없는 말');
  expect(await tab.locator('[data-narrow-status]').textContent()).toBe(
    '맞는 기록이 없습니다. 고른 것을 줄여 보세요.',
  );
  expect(faults).toEqual([]);
});

test('a register of one year can be narrowed where it begins, of several on the page of each', () => {
  const form = parsed('/disclosures/', builtSite).querySelector('[data-narrow]');
  expect(form?.getAttribute('data-narrow')).toBe('/disclosures/years/2021.json');
  expect(page('/disclosures/').querySelector('[data-narrow]')).toBeNull();
});

test('the real register names each part of the report that stands alone, each with its page', () => {
  const years = parsed('/disclosures/2021/', builtSite).querySelectorAll('.entries a');
  expect(years.length).toBe(17);
  for (const link of years) {
    const path = link.getAttribute('href') ?? '';
    const target = parsed(path, builtSite)
      .querySelector('.record-location a')
      ?.getAttribute('href');
    expect(target, path).toMatch(/^\/(reports\/2021|calendar)\//);
  }
});
