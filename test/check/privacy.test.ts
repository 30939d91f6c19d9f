import { expect, test } from 'vitest';
import { checkSite, exitCode } from '../../src/check/check.ts';
import { privacyIssues } from '../../src/check/privacy.ts';
import { formatIssue } from '../../src/reader/issue.ts';
import { checkout } from '../support/paths.ts';
import { siteFolder } from '../support/site.ts';

const config = 'title: 작은 기관\norganization: 작은 기관\ndepartment: 운영과\n';
const document = (body: string, more = '') =>
  `---\nid: A-1\ntitle: 회의 결과\ndepartment: 운영과\nproduced: 2023-01-01\ndisclosure: 공개\n${more}---\n\n${body}\n`;

/** What `check` says of a small site with some files: its exit code, its problems, and all it would print or write. */
function checked(files: Record<string, string>) {
  const { issues } = checkSite(siteFolder('empty', { 'data/site.yaml': config, ...files }));
  return {
    exit: exitCode(issues),
    places: issues.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    log: issues.map(formatIssue).join('\n') + JSON.stringify(issues),
  };
}

test('the real site has no finding: the authors’ extensions, ids, dates and figures are none', () => {
  expect(privacyIssues(checkout).issues).toEqual([]);
});

test('the real site is scanned in less than 0.3 seconds', () => {
  const runs = [1, 2, 3].map(() => {
    const begun = performance.now();
    privacyIssues(checkout);
    return performance.now() - begun;
  });
  expect(Math.min(...runs)).toBeLessThan(300);
});

test('P01 a resident number in a cell stops with 3 and is whole in no log', () => {
  const { exit, places, log } = checked({
    'data/disclosures/2023.csv':
      '관리번호,제목,담당부서,생산일자,공개구분\nA-1,991231-3000002,운영과,2023-01-02,공개\n',
  });
  expect([exit, places]).toEqual([3, ['P401 data/disclosures/2023.csv:2:2']]);
  expect(log).toContain(
    '오류 P401 [주민등록번호] data/disclosures/2023.csv:2:2 (2행 B열 \'제목\')\n  값       "991231-*******"',
  );
  expect(log).not.toMatch(/3000002/);
});

test('P01 other rules that quote the number mask it too', () => {
  const { exit, places, log } = checked({
    'data/disclosures/2023.csv':
      '관리번호,제목,담당부서,생산일자,공개구분\nA-1,가,991231-3000002,9912313000002,공개,991231,3000002\n',
  });
  expect(exit).toBe(3);
  expect(places.filter((place) => place.startsWith('D'))).toHaveLength(1);
  expect(log).not.toMatch(/3000002/);
});

test('P03 thirteen bare digits without a word beside them are a question that stops too', () => {
  const { exit, places } = checked({ 'content/disclosures/a.md': document('번 9912313000009') });
  expect([exit, places]).toEqual([3, ['P402 content/disclosures/a.md:9:3']]);
});

test('P05 a number split over two cells is named by its row', () => {
  const { exit, places, log } = checked({
    'public/표.csv': '앞,뒤\n가,나\n991231,3000002\n',
  });
  expect([exit, places]).toEqual([3, ['P403 public/표.csv:3:1']]);
  expect(log).not.toMatch(/3000002/);
});

test('P07 a corporation number is no finding that stops', () => {
  const { exit, places } = checked({
    'public/표.csv': '법인명,법인등록번호\n가,110111-1000001\n',
  });
  expect([exit, places]).toEqual([0, ['P406 public/표.csv:2:2']]);
});

test('P08 mobile numbers stop; those of the office stand in the allow list', () => {
  const body = document('연락 010-0000-0000, +82 10-0000-0000, ０１０-0000-0000');
  const refused = checked({ 'content/disclosures/a.md': body });
  expect([refused.exit, refused.places]).toEqual([
    3,
    [
      'P407 content/disclosures/a.md:9:4',
      'P407 content/disclosures/a.md:9:19',
      'P407 content/disclosures/a.md:9:37',
    ],
  ]);
  const allowed = checked({
    'content/disclosures/a.md': body,
    'data/privacy-allow.csv': '종류,값,근거\n휴대전화,010-0000-0000,당직용 기관 명의\n',
  });
  expect([allowed.exit, allowed.places]).toEqual([0, []]);
});

test('the allow list names its kinds, and a resident number is none', () => {
  const { places } = checked({
    'data/privacy-allow.csv': '종류,값,근거\n주민등록번호,991231-3000002,없음\n',
  });
  expect(places).toEqual(['D142 data/privacy-allow.csv:2:1', 'P401 data/privacy-allow.csv:2:2']);
});

test('the phone of the site is always allowed', () => {
  const files = { 'content/disclosures/a.md': document('문의 02-000-0000') };
  expect(checked(files).places).toEqual(['P408 content/disclosures/a.md:9:4']);
  const withPhone = { ...files, 'data/site.yaml': `${config}phone: "02)000-0000"\n` };
  expect(checked(withPhone).places).toEqual([]);
});

test('P11 a roster stops, as a file and as a table in a document', () => {
  const { exit, places } = checked({
    'public/명단.csv': '이름,학년,반,번호\n김가나,3,2,1\n이다라,3,2,2\n박마바,3,2,3\n',
    'content/disclosures/a.md': document(
      '| 이름 | 생년월일 |\n|---|---|\n| 김가나 | 가 |\n| 이다라 | 나 |\n| 박마바 | 다 |',
    ),
  });
  expect([exit, places]).toEqual([
    3,
    ['P411 content/disclosures/a.md:9:1', 'P411 public/명단.csv:1:1'],
  ]);
});

test('P12 a named child with class and illness is a question', () => {
  const { exit, places, log } = checked({
    'content/disclosures/a.md': document('○○초 3학년 김가나 학생(천식)'),
  });
  expect([exit, places]).toEqual([3, ['P412 content/disclosures/a.md:9:5']]);
  expect(log).not.toContain('김가나');
});

test('P15 comments, alternative texts and names of files are read', () => {
  const { exit, places, log } = checked({
    'data/site.yaml': `${config}# 991231-3000002\n`,
    'content/disclosures/a.md': document(
      '<!-- 991231-3000002 -->\n\n![991231-3000002 사진](/favicon.svg)',
    ),
    'content/disclosures/991231-3000002.csv': '가\n나\n',
    'content/disclosures/991231-3000002.hwp': '',
  });
  expect(exit).toBe(3);
  expect(places.filter((place) => place.startsWith('P'))).toEqual([
    'P401 content/disclosures/991231-*******.csv:1:1',
    'P401 content/disclosures/991231-*******.hwp:1:1',
    'P401 content/disclosures/a.md:9:6',
    'P401 content/disclosures/a.md:11:3',
    'P401 data/site.yaml:4:3',
  ]);
  expect(log).not.toContain('3000002');
});

test('P17 a plate is a question, a named passport an error', () => {
  const { issues } = checkSite(
    siteFolder('empty', {
      'data/site.yaml': config,
      'content/disclosures/a.md': document('차 00가0000, 여권 M00000000'),
    }),
  );
  expect(issues.map(({ code, level }) => [code, level])).toEqual([
    ['P416', 'warning'],
    ['P414', 'error'],
  ]);
});
