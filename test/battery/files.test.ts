import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { probe, realFile } from '../support/probe.ts';
import { siteFolder } from '../support/site.ts';

const path = 'data/2021/budget-projects.csv';
const budget = realFile(path);
const bytes = (text: string) => new TextEncoder().encode(text);

test('B01 a table saved as CP949 is refused with its first line decoded as proof', () => {
  const { exit, at, printed } = probe({
    [path]: iconv.encode(budget.replaceAll('△', '-'), 'cp949'),
  });
  expect(exit).toBe(1);
  expect(at).toEqual([`D101 ${path}:1:1`]);
  expect(printed).toContain('CSV UTF-8');
  expect(printed).toContain('값       "구분행,부서,세부사업');
});

test('B02 letters that only CP949 has are shown, not lost', () => {
  const text = '부서,상위부서,시작일,종료일,다른이름\n똠방과펲,,,,\n';
  const { exit, codes, printed } = probe({ 'data/departments.csv': iconv.encode(text, 'cp949') });
  expect([exit, codes]).toEqual([1, ['D101']]);
  expect(printed).toContain('똠방과펲');
});

test('B03 CP949 pairs that are also UTF-8 never pass', () => {
  const bytesOfTwoScripts = iconv.encode('징짖,징짖\n징짖,징짖\n', 'cp949');
  const { exit, codes } = probe({ 'data/departments.csv': bytesOfTwoScripts });
  expect(exit).toBe(1);
  expect(codes).toContain('D110');
});

test('B04 a byte-order mark is no part of the first column name', () => {
  const { exit, issues, site } = probe({ [path]: `\ufeff${budget}` });
  expect([exit, issues]).toEqual([0, []]);
  expect(site.reports[0]?.report).toEqual(probe({}).site.reports[0]?.report);
});

test('B05 UTF-16 is refused', () => {
  const { exit, at } = probe({ [path]: Buffer.from(`\ufeff${budget}`, 'utf16le') });
  expect([exit, at]).toEqual([1, [`D102 ${path}:1:1`]]);
});

test('B06 a broken letter is named at its cell', () => {
  const { exit, at, issues } = probe({
    [path]: budget.replace('교직원복지대여', '교직\ufffd복지'),
  });
  expect([exit, at]).toEqual([1, [`D103 ${path}:4:3`]]);
  expect(issues[0]?.value).toBe('교직\ufffd복지');
});

test('B06 a single byte that is no UTF-8 is named at its cell', () => {
  const broken = bytes(budget);
  broken[Buffer.from(budget).indexOf('복지대여')] = 0xff;
  expect(probe({ [path]: broken }).at).toEqual([`D103 ${path}:4:3`]);
});

test('B07 a NUL is named at its cell', () => {
  const { exit, at } = probe({ [path]: budget.replace('민원관리', '민원\0관리') });
  expect([exit, at]).toEqual([1, [`D104 ${path}:6:3`]]);
});

test('B08 an empty file is refused', () => {
  const { exit, at, printed } = probe({ [path]: '' });
  expect([exit, at]).toEqual([1, [`D105 ${path}:1:1`]]);
  expect(printed).toContain('빈 파일');
});

test('B09 a printed table of a header alone is refused, a growing one is not', () => {
  const header = `${budget.split('\n')[0]}\n`;
  expect(probe({ [path]: header }).at).toEqual([`D107 ${path}:1:1`]);
  const growing = '관리번호,제목,담당부서,생산일자,공개구분\n';
  expect(probe({ 'data/disclosures/2020.csv': growing }).exit).toBe(0);
});

test.for([
  ['B10', ';', "';'"],
  ['B11', '\t', '탭'],
] as const)('%s cells parted by %j are refused', ([, delimiter, name]) => {
  const text = budget.replace(/"[^"]*"/g, '1').replaceAll(',', delimiter);
  const { exit, at, printed } = probe({ [path]: text });
  expect([exit, at]).toEqual([1, [`D106 ${path}:1:1`]]);
  expect(printed).toContain(name);
});

test.for([
  ['B12 CR', (text: string) => text.replaceAll('\n', '\r')],
  ['B13 mixed', (text: string) => text.replace('\n', '\r\n').replace(/\n$/, '\r\n')],
] as const)('%s line ends read as LF does', ([, change]) => {
  const { exit, issues, site } = probe({ [path]: change(budget) });
  expect([exit, issues]).toEqual([0, []]);
  expect(site.reports[0]?.report).toEqual(probe({}).site.reports[0]?.report);
});

test('B14 a workbook renamed to CSV is refused', () => {
  const { exit, at, printed } = probe({ [path]: 'PK\u0003\u0004…' });
  expect([exit, at]).toEqual([1, [`D108 ${path}:1:1`]]);
  expect(printed).toContain('엑셀 파일');
  const compoundFile = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
  expect(probe({ [path]: compoundFile }).codes).toEqual(['D108']);
});

test('B15 a file of 60 MB is refused unread', async () => {
  const folder = siteFolder('real', { [path]: Buffer.alloc(60_000_000, 'a') });
  const { code, output } = await runCommand('check', ['--site', folder]);
  expect(code).toBe(1);
  expect(output).toContain(`오류 D109 [너무 큰 파일] ${path}:1:1`);
  expect(output).toContain('60.0 MB');
});

test('S15 a line of 2 MB and a bomb of aliases are refused', () => {
  const long = `${budget}항목,총무과,${'가'.repeat(700_000)},1,1,1,1,1,70,\n`;
  expect(probe({ [path]: long }).at).toEqual([`D109 ${path}:14:1`]);
  const levels = Array.from({ length: 8 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [ㄱ, ㄱ, ㄱ, ㄱ, ㄱ, ㄱ, ㄱ, ㄱ, ㄱ]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  const { exit, codes } = probe({ 'data/site.yaml': levels.join('\n') });
  expect(exit).toBe(1);
  expect(new Set(codes)).toEqual(new Set(['D204']));
});
