import { expect, test } from 'vitest';
import { probe, realFile, smallSite } from '../support/probe.ts';

const path = 'data/2021/budget-projects.csv';
const budget = realFile(path);
const lines = budget.trimEnd().split('\n');
const change = (from: string, to: string) => probe({ [path]: budget.replace(from, to) });
const withHeader = (from: string, to: string) =>
  probe({ [path]: [lines[0]?.replace(from, to), ...lines.slice(1)].join('\n') });
const records = (...rows: string[]) =>
  probe(
    {
      'data/disclosures/2023.csv': ['관리번호,제목,담당부서,생산일자,공개구분', ...rows].join('\n'),
    },
    smallSite,
  );

test('B16 an extra cell is named, with a hint at quotes', () => {
  const { exit, at, printed } = change('항목,총무과,민원관리,', '항목,총무과,민원,관리,');
  expect([exit, at]).toEqual([1, [`D111 ${path}:6:11`]]);
  expect(printed).toContain('큰따옴표');
});

test('B17 a missing cell is named', () => {
  const { exit, at, printed } = change('△7.0,62,', '△7.0,62');
  expect([exit, at]).toEqual([1, [`D112 ${path}:6:10`]]);
  expect(printed).toContain("'비고' 칸부터 빠졌습니다");
});

test('B18 an unclosed quote is named where it opens, among quoted cells and 500 lines', () => {
  expect(change('"165,860"', '"165,860').at).toEqual([`D113 ${path}:2:5`]);
  const rows = Array.from(
    { length: 500 },
    (_, at) => `A-${at},${at === 1 ? '"' : ''}제목,운영과,2023-01-02,공개`,
  );
  expect(records(...rows).at).toEqual(['D113 data/disclosures/2023.csv:3:2']);
});

test('B19 a stray quote is named', () => {
  const { exit, at } = records('A-1,3"관 개방,운영과,2023-01-02,공개');
  expect([exit, at]).toEqual([1, ['D114 data/disclosures/2023.csv:2:2']]);
});

test('B20 text after a closing quote is named', () => {
  const { exit, at } = records('A-1,"본관"개방,운영과,2023-01-02,공개');
  expect([exit, at]).toEqual([1, ['D114 data/disclosures/2023.csv:2:2']]);
});

test('B21 a doubled header names both columns', () => {
  const { exit, at, printed } = withHeader('전년 본예산(천원)', '당해 본예산(천원)');
  expect([exit, at[0]]).toEqual([1, `D110 ${path}:1:1`]);
  expect(at).toContain(`D115 ${path}:1:5`);
  expect(printed).toContain('D열과 E열의 이름이 같습니다');
});

test('B22 an empty header is named by its letter', () => {
  const { exit, at, printed } = withHeader(',비고', ',');
  expect([exit, at]).toEqual([1, [`D110 ${path}:1:1`, `D116 ${path}:1:10`]]);
  expect(printed).toContain('J열의 이름이 비었습니다');
});

test('B23 a misspelt header is named with the right one', () => {
  const { exit, at, printed } = withHeader('세부사업', '세부사엄');
  expect([exit, at]).toEqual([1, [`D110 ${path}:1:3`]]);
  expect(printed).toContain("'세부사엄'의 이름과 단위를 '세부사업'(으)로 고치세요");
});

test('B24 spaces at a header pass with a notice, another unit does not', () => {
  const spaced = withHeader('세부사업', '세부사업 \u00a0');
  expect([spaced.exit, spaced.at]).toEqual([0, [`N202 ${path}:1:3`]]);
  const unit = withHeader('당해 본예산(천원)', '당해 본예산(백만원)');
  expect([unit.exit, unit.at]).toEqual([1, [`D110 ${path}:1:4`]]);
  expect(unit.printed).toContain("'당해 본예산(백만원)'");
  expect(unit.printed).toContain("'당해 본예산(천원)'");
});

test('B25 columns in another order read the same', () => {
  const headcount = realFile('data/2021/headcount.csv');
  const turned = headcount
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
  const { exit, site } = probe({ 'data/2021/headcount.csv': turned });
  expect(exit).toBe(0);
  expect(site.reports[0]?.report?.headcount.rows).toEqual(
    probe({}).site.reports[0]?.report?.headcount.rows,
  );
});

test('B26 an unknown column is refused', () => {
  const { exit, at } = probe({
    [path]: lines.map((line, at) => `${line},${at ? '1' : '담당자 연락처'}`).join('\n'),
  });
  expect([exit, at]).toEqual([1, [`D117 ${path}:1:11`]]);
});

test('B27 a title above the header is refused', () => {
  const { exit, at, printed } = probe({ [path]: `2021년 본예산 사업별 내역,,,,,,,,,\n${budget}` });
  expect([exit, at]).toEqual([1, [`D110 ${path}:1:1`]]);
  expect(printed).toContain('첫 줄은 열 이름');
});

test('B28 a header of two lines is refused', () => {
  const second = lines[0]?.replace('구분행,부서,세부사업', ',,');
  const { exit, at, printed } = probe({
    [path]: ['구분행,부서,세부사업,예산,,,증감,,,', second, ...lines.slice(1)].join('\n'),
  });
  expect([exit, at]).toEqual([1, [`D110 ${path}:1:1`]]);
  expect(printed).toContain('한 줄로 합치세요');
});

test('B29 blanks that merged cells leave in a key column are listed by line', () => {
  const merged = budget.replace(',교직원복지대여,', ',,').replace(',교직원복지지원,', ',,');
  const { exit, at, printed } = probe({ [path]: merged });
  expect([exit, at]).toEqual([1, [`D161 ${path}:4:3`]]);
  expect(printed).toContain('4, 5행');
});

test('B30 an empty row in the middle is refused', () => {
  const { exit, at } = probe({
    [path]: [...lines.slice(0, 4), ',,,,,,,,,', ...lines.slice(4)].join('\n'),
  });
  expect([exit, at]).toEqual([1, [`D118 ${path}:5:1`]]);
});

test('B31 200 empty rows at the end are dropped with a notice', () => {
  const { exit, at, printed } = probe({ [path]: budget + ',,,,,,,,,\n'.repeat(200) });
  expect([exit, at]).toEqual([0, [`N203 ${path}:14:1`]]);
  expect(printed).toContain('빈 줄 200개');
});

test('B32 a total among the items is refused', () => {
  const mislabelled = change('합계,총무과,합계', '항목,총무과,합 계');
  expect([mislabelled.exit, mislabelled.at]).toEqual([1, [`D162 ${path}:13:3`]]);
  const { exit, at } = probe({
    'data/departments.csv': '부서,상위부서,시작일,종료일,다른이름\n총무과,,,,\n소계,,,,\n',
  });
  expect([exit, at]).toEqual([1, ['D162 data/departments.csv:3:1']]);
});

test('B33 a doubled key names both lines', () => {
  const { exit, at, printed } = change('선거관리', '민원관리');
  expect([exit, at[0]]).toEqual([1, `D163 ${path}:9:3`]);
  expect(printed).toMatch(/9행 C열이 6행과 겹칩니다/);
});

test('B34 a row that is the same throughout names both lines, under its own code', () => {
  const { exit, at, printed } = probe({ [path]: [...lines, lines[1]].join('\n') });
  expect([exit, at]).toEqual([1, [`D164 ${path}:14:1`]]);
  expect(printed).toContain('14행이 2행과 똑같습니다');
});

test('B35 an unknown reference is named with the nearest', () => {
  const { exit, at, printed } = records(
    'A-1,가,운영과,2023-01-02,공개',
    'A-2,나,운영팀,2023-01-02,공개',
  );
  expect([exit, at]).toEqual([1, ['D165 data/disclosures/2023.csv:3:3']]);
  expect(printed).toContain("'운영과'");
});

test.for(['__proto__', 'constructor'])('B36 a header %s is unknown and changes nothing', (name) => {
  const { exit, at } = probe({
    [path]: lines
      .map((line, at) => `${line},${at ? '{"polluted":1}' : name}`.replace(',{"polluted":1}', ',1'))
      .join('\n'),
  });
  expect([exit, at]).toEqual([1, [`D117 ${path}:1:11`]]);
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
});

test('B37 a line break in a number is refused and the lines after it keep their numbers', () => {
  const text = budget.replace('"149,760"', '"149\n760"').replace('△7.0', '▲7.0');
  expect(probe({ [path]: text }).at).toEqual([`D120 ${path}:2:4`, `D122 ${path}:7:8`]);
});
