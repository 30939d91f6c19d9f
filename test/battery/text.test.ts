import { afterEach, expect, test } from 'vitest';
import { probe, realFile, smallSite } from '../support/probe.ts';

const csv = 'data/disclosures/2023.csv';
const head = '관리번호,제목,담당부서,생산일자,공개구분,문서번호,공개예정일';
const records = (...rows: string[]) => probe({ [csv]: [head, ...rows].join('\n') }, smallSite);
const produced = (date: string, embargo = '') => records(`A-1,가,운영과,${date},공개,,${embargo}`);
const titled = (title: string) => records(`A-1,${title},운영과,2023-01-02,공개,,`);

const timeZone = process.env['TZ'];
afterEach(() => {
  if (timeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timeZone;
});

test.for([
  ['B58', "'21.1.10."],
  ['B59', '2021. 1. 10.'],
  ['B59', '2021년 1월 10일'],
  ['B59', '21/1/10'],
  ['B61', '44206'],
] as const)('%s the date %s is refused with the right way to write it', ([, date]) => {
  const { exit, at, printed } = produced(date);
  expect([exit, at]).toEqual([1, [`D130 ${csv}:2:4`]]);
  expect(printed).toContain('2021-01-10 로 적으세요');
});

test('B60 a day that no calendar has is refused', () => {
  const { exit, at, printed } = produced('2021-02-30');
  expect([exit, at]).toEqual([1, [`D130 ${csv}:2:4`]]);
  expect(printed).toContain('없는 날짜');
});

test('B62 a record produced after the reference date is refused, but up to its embargo', () => {
  const on = (date: string, embargo: string) =>
    probe(
      { 'data/disclosures/2024.csv': `${head}\nA-1,가,운영과,${date},공개,,${embargo}` },
      smallSite,
    );
  expect(produced('2023-12-31').exit).toBe(0);
  const { exit, at, printed } = on('2024-01-05', '');
  expect([exit, at]).toEqual([1, ['D133 data/disclosures/2024.csv:2:4']]);
  expect(printed).toContain('기준일 2023-12-31');
  expect(on('2024-01-05', '2024-02-01').exit).toBe(0);
  expect(on('2024-03-05', '2024-02-01').codes).toEqual(['D133']);
});

test.for(['America/New_York', 'Asia/Seoul'])('B63 an unquoted date keeps its day in %s', (zone) => {
  process.env['TZ'] = zone;
  const { exit, site } = probe(
    {
      'content/disclosures/a.md':
        '---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 공개\n---\n',
    },
    smallSite,
  );
  expect([exit, site.register[0]?.record.produced]).toEqual([0, '2023-01-10']);
});

test('B64 numbers that lost or would lose their zero are refused, with a hint at quotes', () => {
  const phone = (value: string) =>
    probe({ 'data/site.yaml': `${smallSite['data/site.yaml']}phone: ${value}\n` }, smallSite);
  expect(phone('"212345678"')).toMatchObject({ exit: 1, at: ['D131 data/site.yaml:5:9'] });
  const bare = phone('0212345678');
  expect([bare.exit, bare.at]).toEqual([1, ['D131 data/site.yaml:5:8']]);
  expect(bare.printed).toContain('따옴표로 감싸 "0212345678"');
  expect(phone('"02-1234-5678"').exit).toBe(0);
});

test('B64 an unquoted number is no document number', () => {
  const { exit, at } = probe(
    {
      'content/disclosures/a.md':
        '---\nid: 0012\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 공개\n---\n',
    },
    smallSite,
  );
  expect([exit, at]).toEqual([1, ['D131 content/disclosures/a.md:2:5']]);
});

test.for(['03월 01일', '10-Jan', 'Mar-21'])(
  'B65 a code that became the date %s is refused',
  (code) => {
    const { exit, at } = records(`A-1,가,운영과,2023-01-02,공개,${code},`);
    expect([exit, at]).toEqual([1, [`D132 ${csv}:2:6`]]);
  },
);

test('B66 spaces at the edge of a name make no second name', () => {
  const { exit, at, site } = records(
    'A-1,가,운영과 ,2023-01-02,공개,,',
    'A-2,나,운영과,2023-01-02,공개,,',
  );
  expect([exit, at]).toEqual([0, [`N202 ${csv}:2:3`]]);
  expect(new Set(site.register.map(({ record }) => record.department))).toEqual(
    new Set(['운영과']),
  );
});

test.for(['\u00a0', '\u3000'])(
  'B67 an unusual space within a name becomes a plain one: %j',
  (space) => {
    const { exit, at, site } = titled(`회의${space}결과`);
    expect([exit, at]).toEqual([0, [`N204 ${csv}:2:2`]]);
    expect(site.register[0]?.record.title).toBe('회의 결과');
  },
);

test.for([
  ['\u200b', 'U+200B'],
  ['\u202e', 'U+202E'],
] as const)(
  'B68 a letter that cannot be seen is refused with its code point: %j',
  ([sign, point]) => {
    const { exit, at, printed } = titled(`회의${sign}결과`);
    expect([exit, at]).toEqual([1, [`D141 ${csv}:2:2`]]);
    expect(printed).toContain(point);
    const document = probe(
      {
        'content/disclosures/a.md': `---\nid: A-1\ntitle: 회의${sign}결과\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 공개\n---\n`,
      },
      smallSite,
    );
    expect([document.exit, document.at]).toEqual([1, ['D141 content/disclosures/a.md:3:10']]);
  },
);

test('B69 Hangul taken apart is put together with a notice', () => {
  const { exit, at, site } = titled('정보공개'.normalize('NFD'));
  expect([exit, at]).toEqual([0, [`N205 ${csv}:2:2`]]);
  expect(site.register[0]?.record.title).toBe('정보공개');
});

test('B70 a word outside the list is refused with the list, but a space at its edge is trimmed', () => {
  const { exit, at, printed } = records('A-1,가,운영과,2023-01-02,부분 공개,,');
  expect([exit, at]).toEqual([1, [`D142 ${csv}:2:5`]]);
  expect(printed).toContain('공개, 부분공개, 비공개, 열람제한');
  expect(records('A-1,가,운영과,2023-01-02,공개 ,,')).toMatchObject({
    exit: 0,
    at: [`N202 ${csv}:2:5`],
  });
});

test.for(['=HYPERLINK("http://x")', '+cmd|calc', '@SUM(A1)', '\t=1', '＝1+1', '-2+3', '-cmd'])(
  'S12 text that a spreadsheet would run is refused: %j',
  (text) => {
    const { exit, codes } = titled(`"${text.replaceAll('"', '""')}"`);
    expect(exit).toBe(1);
    expect(codes).toContain('D171');
  },
);

test('S12 a lone - and a printed negative number are text', () => {
  expect(titled('-').exit).toBe(0);
  expect(realFile('data/2021/targets.csv')).toContain(',-,');
});
