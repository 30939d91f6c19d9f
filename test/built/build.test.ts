import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/publish/files.ts';
import { preload, runCommand } from '../support/command.ts';
import { document as fixture, siteOf } from '../support/documents/site.ts';
import { factsOf, page } from '../support/page.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { searchingIn } from '../support/searching.ts';
import { siteFolder } from '../support/site.ts';

/** Every file of a folder with a hash of its bytes. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

const realFile = (path: string) => readFileSync(join(checkout, path), 'utf8');

test('R01, F07, F08, F23: the same files give the same bytes, whatever the folder, clock, time zone, locale, threads, file times and line ends, without a network', async () => {
  const folder = siteFolder('real');
  for (const [index, file] of globSync('{data,content}/**/*.{csv,yaml,md,mdx}', {
    cwd: folder,
  }).entries()) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    utimesSync(path, index * 1e6, index * 1e6);
  }
  const environment = {
    ...preload('otherWorld'),
    CLOCK_SHIFT: String(20 * 365 * 86_400_000),
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'ko_KR.UTF-8',
    CANARY: 'canary-3c1f',
    RAYON_NUM_THREADS: '2',
  };
  const { code, output } = await runCommand('build', ['--site', folder], environment);
  expect(code, output).toBe(0);
  expect(bytesOf(join(folder, 'dist'))).toEqual(bytesOf(builtSite));
});

test('a wrong cell stops the build at its place and leaves the site that is out as it was', async () => {
  const budget = realFile('data/2021/budget-projects.csv');
  const wrong = budget.replace('"149,760"', '"149,76"').replace('△9.7', '▲9.7');
  const headcount = realFile('data/2021/headcount.csv').replace(
    '일반직,7급,37,32',
    '일반직,7급,서른일곱,32',
  );
  const folder = siteFolder('real', {
    'data/2021/budget-projects.csv': wrong,
    'data/2021/headcount.csv': headcount,
    'dist/index.html': 'the site that is out',
  });
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code).toBe(1);
  expect(output).toContain(
    '오류 D121 [자릿점] data/2021/budget-projects.csv:2:4 (2행 D열 \'당해 본예산(천원)\')\n  값       "149,76"',
  );
  expect(output).toContain('오류 D122 [▲ 표기] data/2021/budget-projects.csv:2:8');
  expect(output).toContain('오류 D120 [숫자 형식] data/2021/headcount.csv:6:4');
  expect(bytesOf(join(folder, 'dist'))).toEqual({
    '/index.html': createHash('sha256').update('the site that is out').digest('hex'),
  });
});

test('check finds a missing table, a duplicate, unknown references and code in prose at once', async () => {
  const folder = siteFolder('real', {
    'data/2021/events.csv': null,
    'data/2021/targets.csv': realFile('data/2021/targets.csv').replace(/^2,/m, '7,'),
    'data/2021/task-budgets.csv': realFile('data/2021/task-budgets.csv').replace(
      ',민원관리,민원관리,',
      ',민원관리,민원관라,',
    ),
    'data/2021/metrics.csv': realFile('data/2021/metrics.csv').replace(
      'kakaotalk-consultations',
      'callcenter-satisfaction',
    ),
    'content/pages/about.md': '---\ntitle: 안내\n---\n\n<script>alert(1)</script>\n',
  });
  const json = join(folder, 'issues.json');
  const { code } = await runCommand('check', ['--site', folder, '--json', json]);
  expect(code).toBe(4);
  const issues: { code: string; file: string; line: number }[] = JSON.parse(
    readFileSync(json, 'utf8'),
  );
  expect(issues.map((issue) => [issue.code, issue.file, issue.line])).toEqual([
    ['S501', 'content/pages/about.md', 5],
    ['D100', 'data/2021/events.csv', 1],
    ['D163', 'data/2021/metrics.csv', 23],
  ]);
  expect(Object.keys(issues[0] ?? {}).sort()).toEqual([
    'code',
    'column',
    'field',
    'file',
    'fix',
    'level',
    'line',
    'message',
    'value',
  ]);
});

test('references are checked where every table can be read', async () => {
  const folder = siteFolder('real', {
    'released/2021.json': null,
    'data/2021/targets.csv': realFile('data/2021/targets.csv').replace(/^2,/m, '7,'),
    'data/2021/task-budgets.csv': realFile('data/2021/task-budgets.csv').replace(
      ',민원관리,민원관리,',
      ',민원관리,민원관라,',
    ),
    'data/2021/programmes.yaml': realFile('data/2021/programmes.yaml').replace(
      '- callcenter-satisfaction',
      '- callcentre-satisfaction',
    ),
    'content/reports/2021/task-2.mdx': `---\ntask: 2\n---\n\nimport fs from 'node:fs'\n\n{process.env.HOME}\n`,
  });
  const { code, output } = await runCommand('check', ['--site', folder]);
  expect(code).toBe(4);
  const places = [...output.matchAll(/^오류 (\w+) \[.+\] (\S+)/gm)].map(
    ([, found, place]) => `${found} ${place}`,
  );
  expect(places).toEqual([
    'S501 content/reports/2021/task-2.mdx:5:1',
    'S501 content/reports/2021/task-2.mdx:7:1',
    'D165 data/2021/programmes.yaml:36:9',
    'D165 data/2021/targets.csv:6:1',
    'D165 data/2021/task-budgets.csv:6:4',
  ]);
});

test('a site folder with site.yaml and three documents builds, with links below its base path', async () => {
  const document = (id: string, more: string, body = '본문입니다.\n') =>
    `---\nid: ${id}\ntitle: ${id} 회의 결과\ndepartment: 운영과\nproduced: 2023-0${id.at(-1)}-01\n${more}\n---\n\n${body}`;
  const folder = siteFolder('empty', {
    'data/site.yaml':
      'title: 작은 기관 정보공개\norganization: 작은 기관\ndepartment: 운영과\nurl: https://example.go.kr/open/\n',
    'content/disclosures/one.md': document(
      'A-1',
      'disclosure: 공개',
      "기간은 '23.3~9월이고 5~6월은 쉽니다.\n\n[정보목록](/disclosures/)\n",
    ),
    'content/disclosures/2023/two.md': document(
      'A-2',
      'disclosure: 부분공개\ngrounds: [5, 6]\nreason: 개인정보와 내부검토\nattachments:\n  - { file: 요약.txt, title: 요약문, open: true }\n  - { file: 명단.xlsx, title: 참석자 명단, open: false }',
    ),
    'content/disclosures/2023/four.md': document(
      'A-4',
      'disclosure: 공개\nattachments: [a.hwp, b.hwpx, c.pdf, d.docx, e.xlsx, f.csv]',
    ),
    'content/disclosures/2023/a.hwp': fixture('good.hwp'),
    'content/disclosures/2023/b.hwpx': fixture('good.hwpx'),
    'content/disclosures/2023/c.pdf': fixture('good.pdf'),
    'content/disclosures/2023/d.docx': fixture('good.docx'),
    'content/disclosures/2023/e.xlsx': fixture('good.xlsx'),
    'content/disclosures/2023/f.csv': '시설,칸\n쪽마루,2\n',
    'content/disclosures/2023/요약.txt': '요약입니다.',
    'content/disclosures/2023/명단.xlsx': '이 글은 어디에도 나가지 않습니다.',
    'content/disclosures/2023/three.md': document(
      'A-3',
      'disclosure: 비공개\ngrounds: "5;6"\nreason: 내부검토 중',
      '',
    ),
  });
  const out = join(folder, 'public-html');
  const { code, output } = await runCommand('build', ['--site', folder, '--out', out]);
  expect(code, output).toBe(0);
  const record = page('/disclosures/2023/A-1/', out);
  expect(record.querySelector('.prose')?.text).toContain("'23.3~9월이고 5~6월은");
  expect(record.querySelector('.prose a')?.getAttribute('href')).toBe('/open/disclosures/');
  expect(record.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://example.go.kr/open/disclosures/2023/A-1/',
  );
  expect(page('/disclosures/2023/A-2/', out).querySelector('main')?.text).toContain(
    '부분공개(5,6)',
  );
  expect(readFileSync(join(out, 'disclosures/2023/A-2/요약.txt'), 'utf8')).toBe('요약입니다.');
  expect(page('/disclosures/2023/A-2/', out).querySelector('main')?.text).toContain(
    '참석자 명단비공개 정보공개법 제9조제1항제5호·제6호, 개인정보와 내부검토',
  );
  for (const file of filesBelow(out)) {
    expect(file).not.toContain('명단');
    expect(readFileSync(join(out, file)).includes('어디에도 나가지'), file).toBe(false);
  }
  const files = page('/disclosures/2023/A-4/', out);
  expect(files.querySelector('.file-text b')).toBe(null);
  expect(textsOf(files)).toEqual([
    ['a.hwp', '한글 문서(HWP), 3.6 KB · 쪽에서 읽기: a.hwp', '누룽지 보관: 알맞음'],
    [
      'b.hwpx',
      '한글 문서(HWPX), 34.2 KB · 쪽에서 읽기: b.hwpx',
      '올해 해바라기 동산을 살핍니다. <b>태그</b>는 글입니다.',
    ],
    ['c.pdf', 'PDF 문서, 26.6 KB · 쪽에서 읽기: c.pdf', '모든 기관은 정보공개 두루마리를 둡니다.'],
    ['d.docx', '워드 문서(DOCX), 9.8 KB · 쪽에서 읽기: d.docx', '창고의 반짇고리를 정리합니다.'],
    ['e.xlsx', '엑셀 표(XLSX), 2.9 KB · 쪽에서 읽기: e.xlsx', '배롱나무'],
    ['f.csv', '표(CSV), 23바이트 · 쪽에서 읽기: f.csv', '쪽마루'],
  ]);
  expect(
    files.querySelectorAll('main thead th[scope=col]').map((cell) => cell.text.trim()),
  ).toEqual([
    '구분',
    '예산(천원)',
    '비고',
    '구분',
    '예산',
    '품목',
    '수량',
    '학교',
    '나무',
    '그루',
    '시설',
    '칸',
  ]);
  expect(
    files
      .querySelectorAll('.file-text :is(h2, h3, h4)')
      .map(({ tagName, text }) => `${tagName} ${text}`),
  ).toEqual([
    'H2 a.hwp',
    'H2 b.hwpx',
    'H3 점검 계획',
    'H4 살필 것',
    'H2 c.pdf',
    'H3 점검 안내',
    'H2 d.docx',
    'H3 물품 정리',
    'H2 e.xlsx',
    'H3 나무',
    'H2 f.csv',
  ]);
  expect(
    files
      .querySelectorAll('.file-text > .source')
      .every(({ text }) => text.includes('파일에서 자동으로 옮긴 글입니다.')),
  ).toBe(true);
  expect(
    createHash('sha256')
      .update(readFileSync(join(out, 'disclosures/2023/A-4/a.hwp')))
      .digest('hex'),
  ).toBe(files.querySelector('.checksum code')?.text);
  const search = searchingIn(out);
  for (const word of ['누룽지', '해바라기', '두루마리', '반짇고리', '배롱나무', '쪽마루'])
    expect(await search(word), word).toEqual(['/disclosures/2023/A-4/']);
  expect(await search('명단 나가지')).toEqual([]);
  const links = page('/', out)
    .querySelectorAll('a[href^="/"]')
    .map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((link) => !link.startsWith('/open/'))).toEqual([]);
  for (const link of links)
    expect(existsSync(join(out, decodeURI(link).slice('/open'.length), 'index.html')), link).toBe(
      true,
    );
});

test('a record without ground, with an unknown status or in the wrong year stops the build at its cell', async () => {
  const folder = siteFolder('empty', {
    'data/site.yaml': 'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\n',
    'data/disclosures/2023.csv': [
      '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유',
      'A-1,가,운영과,2023-01-02,부분공개,,개인정보',
      'A-2,나,운영과,2023-01-02,부분 공개,6,개인정보',
      'A-3,다,운영팀,2022-01-02,공개,,',
      'A-4,라,운영과,2023-01-02,비공개,9,내부검토',
      'a-3,마,운영과,2023-01-02,공개,5,',
    ].join('\n'),
  });
  const { code, output } = await runCommand('check', ['--site', folder]);
  expect(code).toBe(1);
  const places = [...output.matchAll(/^오류 (\w+) \[.+\] (\S+)/gm)].map(
    ([, found, place]) => `${found} ${place}`,
  );
  expect(places).toEqual([
    'D207 data/disclosures/2023.csv:2:6',
    'D142 data/disclosures/2023.csv:3:5',
    'D165 data/disclosures/2023.csv:4:3',
    'D209 data/disclosures/2023.csv:4:4',
    'D207 data/disclosures/2023.csv:5:6',
    'D203 data/disclosures/2023.csv:6:1',
    'D207 data/disclosures/2023.csv:6:6',
  ]);
});

test('an attachment that is missing, outside its folder, a link or of an unknown kind stops the build', async () => {
  const record = (id: string, file: string, more = '') =>
    `---\nid: ${id}\ntitle: ${id} 자료\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n${more}attachments:\n  - ${file}\n---\n`;
  const folder = siteFolder('empty', {
    'data/site.yaml': 'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\n',
    'content/disclosures/a.md': record('A', '없음.pdf'),
    'content/disclosures/b.md': record('B', '../../data/site.yaml'),
    'content/disclosures/c.md': record('C', '/etc/passwd'),
    'content/disclosures/d.md': record('D', 'link.txt'),
    'content/disclosures/e.md': record('E', 'page.html'),
    'content/disclosures/page.html': '<script>1</script>',
    'content/disclosures/f.md': record('F', 'page.txt')
      .replace('공개', '부분공개')
      .replace('attach', 'grounds: 6\nreason: 개인정보\nattach'),
  });
  symlinkSync('/etc/passwd', join(folder, 'content/disclosures/link.txt'));
  const { code, output } = await runCommand('check', ['--site', folder]);
  expect(code).toBe(4);
  const places = [...output.matchAll(/^오류 (\w+) \[.+\] (\S+)/gm)].map(
    ([, found, place]) => `${found} ${place}`,
  );
  expect(places).toEqual([
    'D201 content/disclosures/a.md:7:1',
    'S511 content/disclosures/b.md:7:1',
    'S511 content/disclosures/c.md:7:1',
    'S512 content/disclosures/d.md:7:1',
    'S531 content/disclosures/e.md:7:1',
    'D210 content/disclosures/f.md:9:1',
    'S512 content/disclosures/link.txt:1:1',
  ]);
});

test('no byte of a refused attachment is published: the build stops before it copies any', async () => {
  const folder = siteOf({
    '가짜.hwp': fixture('good.pdf'),
    '암호.docx': fixture('encrypted.docx'),
    '쪽.txt': '<html><script>canary()</script></html>',
  });
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code, output).toBe(4);
  const places = [...output.matchAll(/^오류 (\w+) \[.+\] (\S+)/gm)].map(
    ([, found, place]) => `${found} ${place}`,
  );
  expect(places).toEqual([
    'D211 data/disclosures/2023.csv:2:6',
    'D212 data/disclosures/2023.csv:3:6',
    'S531 data/disclosures/2023.csv:4:6',
  ]);
  expect(output).not.toContain('canary');
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  expect(existsSync(join(checkout, '.yeollam/stage'))).toBe(false);
});

test('P18 a number that only the pages show whole stops the build and leaves the site that is out', async () => {
  const folder = siteFolder('empty', {
    'data/site.yaml': 'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\n',
    'content/disclosures/a.md':
      '---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n---\n\n번호는 991231-**3000002**입니다.\n',
    'dist/index.html': 'the site that is out',
  });
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code, output).toBe(3);
  expect(output).toContain('오류 P401 [주민등록번호] disclosures/2023/A-1/index.html:');
  expect(output).toMatch(/오류 P401 \[주민등록번호\] pagefind\/\w+\/fragment\//);
  expect(output).toContain('값       "991231-*******"');
  expect(output).not.toContain('3000002');
  expect(bytesOf(join(folder, 'dist'))).toEqual({
    '/index.html': createHash('sha256').update('the site that is out').digest('hex'),
  });
});

test('a second year needs files alone: 2022 as sample figures beside 2021', async () => {
  const folder = siteFolder('real');
  cpSync(join(folder, 'data/2021'), join(folder, 'data/2022'), { recursive: true });
  cpSync(join(folder, 'content/reports/2021'), join(folder, 'content/reports/2022'), {
    recursive: true,
  });
  mkdirSync(join(folder, 'data/2022'), { recursive: true });
  for (const [path, before, after] of [
    ['report.yaml', 'year: 2021', 'year: 2022'],
    ['report.yaml', '"2021-01-10"', '"2022-01-10"'],
    [
      'budget-projects.csv',
      '"3,768,864",-,-,"3,768,864",100',
      '"3,768,864","3,768,864","3,768,864",-,-',
    ],
    [
      'budget-projects.csv',
      '"13,374,638","12,763,492","3,335,949",24.9',
      '"17,143,502","16,532,356","△432,915",△2.5',
    ],
  ] as const) {
    const file = join(folder, 'data/2022', path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
  }
  writeFileSync(join(folder, 'data/site.yaml'), `${realFile('data/site.yaml')}sample: true\n`);
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code, output).toBe(0);
  const out = join(folder, 'dist');
  expect(page('/reports/2022/budget/', out).querySelector('h1')?.text).toBe(
    '본예산은 2.5% 줄었습니다',
  );
  expect(page('/reports/2021/budget/', out).querySelector('h1')?.text).toBe(
    '본예산은 24.9% 늘었으나, 선거관리를 빼면 3.2% 줄었습니다',
  );
  expect(page('/reports/2022/audit/', out).querySelector('h1')?.text).toBe(
    '71개 가운데 68개가 맞고, 3개는 원문의 오류 1건에서 나옵니다',
  );
  expect(
    page('/reports/', out)
      .querySelectorAll('main a[href^="/reports/20"]')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/reports/2022/', '/reports/2021/']);
  for (const path of ['/performance/', '/calendar/']) {
    const ids = page(path, out)
      .querySelectorAll('[id]')
      .map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
  expect(page('/', out).querySelector('.sample')?.text).toContain('실제가 아닙니다');
  expect(page('/', out).querySelector('meta[name=robots]')?.getAttribute('content')).toBe(
    'noindex',
  );
});

test('a correction stands in the ledger, at the figure, in its history and in the feed', async () => {
  const folder = siteFolder('real', {
    // Ten are moved from one row to another, so that the column still adds up.
    'data/2021/budget-projects.csv': realFile('data/2021/budget-projects.csv')
      .replace('"133,550"', '"133,560"')
      .replace('"629,636"', '"629,626"'),
    'data/corrections.csv':
      '주소,이전 값,새 값,사유,정정일,승인\n/reports/2021/budget/#교육정책기획관리-전년-추경예산,"133,550","133,560",옮겨 적은 잘못,2021-02-01,총무과장\n/reports/2021/budget/#교육행정기록물관리-전년-추경예산,"629,636","629,626",옮겨 적은 잘못,2021-02-01,총무과장\n',
    'data/site.yaml': `${realFile('data/site.yaml')}url: https://example.go.kr/\nrepository: https://example.org/site/blob/main\n`,
  });
  const { code, output } = await runCommand('build', ['--site', folder]);
  expect(code, output).toBe(0);
  const out = join(folder, 'dist');
  expect(factsOf('/corrections/', '정정-1', out).map(([label, text]) => [label, text])).toEqual([
    ['주소', '/reports/2021/budget/#교육정책기획관리-전년-추경예산'],
    ['이전 값', '133,550'],
    ['새 값', '133,560'],
    ['사유', '옮겨 적은 잘못'],
    ['정정일', '2021. 2. 1.'],
    ['승인', '총무과장'],
  ]);
  const cell = page('/reports/2021/budget/', out).getElementById('교육정책기획관리-전년-추경예산');
  expect(cell?.querySelector('a.corrected')?.getAttribute('href')).toBe('/corrections/#정정-1');
  expect(
    factsOf(
      '/reports/2021/figures/budget-projects-2021/',
      '교육정책기획관리-전년-추경예산',
      out,
    ).slice(-2),
  ).toEqual([
    [
      '파일',
      "data/2021/budget-projects.csv 2행 6열 '전년 추경예산(천원)'",
      'https://example.org/site/blob/main/data/2021/budget-projects.csv#L2',
    ],
    ['정정 이력', '133,550 → 133,560 (2021. 2. 1.)', '/corrections/#정정-1'],
  ]);
  const feed = readFileSync(join(out, 'feed.xml'), 'utf8');
  expect([...feed.matchAll(/<title>(.*)<\/title>/g)].slice(1, 3).map(([, title]) => title)).toEqual(
    [
      '정정: 교육정책기획관리-전년-추경예산 133,550 → 133,560 (2021. 2. 1.)',
      '정정: 교육행정기록물관리-전년-추경예산 629,636 → 629,626 (2021. 2. 1.)',
    ],
  );
  expect(page('/', out).querySelector('link[rel=alternate]')?.getAttribute('href')).toBe(
    '/feed.xml',
  );
});

test('every command explains itself', async () => {
  const names = ['build', 'check', 'release', 'preview', 'dev', 'rollback'];
  const told = await Promise.all(names.map((name) => runCommand(name, ['--help'])));
  for (const [index, name] of names.entries()) {
    const { code, output } = told[index] ?? {};
    expect([name, code, output?.startsWith(`npm run ${name} -- `)]).toEqual([name, 0, true]);
  }
});

/** Of each file: its name, what is said of it, and the part of its text that stands in no other file. */
function textsOf(page: HTMLElement) {
  const words = ['누룽지', '해바라기', '두루마리', '반짇고리', '배롱나무', '쪽마루'];
  const texts = page.querySelectorAll('.file-text');
  return page.querySelectorAll('.attachments > li').map((item, index) => [
    item.querySelector('a')?.text,
    item.querySelector('.meta')?.text.trim(),
    texts[index]
      ?.querySelectorAll('p, li, th, td')
      .map(({ text }) => text.trim())
      .find((text) => words.some((word) => text.includes(word))),
  ]);
}
