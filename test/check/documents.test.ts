import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import { releasedFilesText } from '../../src/check/releasedFiles.ts';
import { hwpOf } from '../support/documents/hwp.ts';
import { line, pdfOf } from '../support/documents/pdf.ts';
import { checked, document, siteOf } from '../support/documents/site.ts';
import { zipOf } from '../support/documents/zip.ts';
import { siteFolder } from '../support/site.ts';

const register = 'data/disclosures/2023.csv';
const words = (text: string) => new Uint8Array(Buffer.from(text));

test('every kind of attachment passes when it is what its name says', () => {
  const folder = siteOf({
    'a.hwp': document('good.hwp'),
    'b.hwpx': document('good.hwpx'),
    'c.pdf': document('good.pdf'),
    'd.docx': document('good.docx'),
    'e.xlsx': document('good.xlsx'),
    'f.csv': '구분,수\n가,1\n',
    'g.txt': '글입니다.\n',
  });
  expect(checked(folder).issues).toEqual([]);
});

test('B79 B80 S14 S17 a file that is not what it should be is refused at the row that names it', () => {
  const pdf = document('good.pdf');
  const { exit, at, told } = checked(
    siteOf({
      '가짜.hwp': pdf,
      '빈파일.docx': '',
      '잘림.hwpx': document('good.hwpx').subarray(0, 20_000),
      '암호.hwp': hwpOf(['가'], { flags: 2 }),
      '암호.pdf': document('encrypted.pdf'),
      '암호.docx': document('encrypted.docx'),
      '폭탄.xlsx': zipOf([{ name: 'xl/workbook.xml', content: 'a', stated: 4_000_000_000 }]),
      '쪽.hwp': '<html><script>alert(1)</script></html>',
      '실행.pdf': pdfOf(line('a'), { catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }),
    }),
  );
  expect(exit).toBe(4);
  expect(at).toEqual([
    `D211 ${register}:2:6`,
    `D211 ${register}:3:6`,
    `D211 ${register}:4:6`,
    `D212 ${register}:5:6`,
    `D212 ${register}:6:6`,
    `D212 ${register}:7:6`,
    `S521 ${register}:8:6`,
    `S531 ${register}:9:6`,
    `S531 ${register}:10:6`,
  ]);
  expect(told.map((text) => text.split('. ')[0])).toEqual([
    "D211 가짜.hwp | 이름과 같은 hwp 형식의 온전한 파일 | 안을 보니 'pdf'입니다",
    "D211 빈파일.docx | 이름과 같은 docx 형식의 온전한 파일 | 안을 보니 '빈 파일(0바이트)'입니다",
    "D211 잘림.hwpx | 이름과 같은 hwpx 형식의 온전한 파일 | 안을 보니 '잘리거나 깨진 압축 구조'입니다",
    'D212 암호.hwp | 누구나 열 수 있는 파일 | 검사할 수 없는 파일입니다: 암호가 걸린 한글 문서',
    'D212 암호.pdf | 누구나 열 수 있는 파일 | 검사할 수 없는 파일입니다: 암호가 걸린 PDF',
    'D212 암호.docx | 누구나 열 수 있는 파일 | 검사할 수 없는 파일입니다: 암호가 걸린 오피스 문서',
    'S521 폭탄.xlsx | 풀어도 크지 않은 보통 문서 | 여는 컴퓨터를 멈추게 할 수 있습니다: 풀면 4,000 MB가 되는 항목 xl/workbook.xml',
    'S531 쪽.hwp | 코드, 매크로, 다른 파일이 들지 않은 문서 | 파일에서 찾은 것: html',
    'S531 실행.pdf | 코드, 매크로, 다른 파일이 들지 않은 문서 | 파일에서 찾은 것: 스크립트(/JavaScript)',
  ]);
});

test('a table of letters is refused at its own line', () => {
  const { exit, at } = checked(
    siteOf({
      'a.csv': '구분,수\n"가,1\n',
      'b.csv': '구분,수\n가,"=HYPERLINK(""http://x"")"\n',
      'c.txt': new Uint8Array([0xb0, 0xa1, 0xb3, 0xaa]),
    }),
  );
  expect(exit).toBe(1);
  expect(at).toEqual([
    'D113 content/disclosures/2023/A-1/a.csv:2:1',
    'D171 content/disclosures/2023/A-2/b.csv:2:2',
    'D101 content/disclosures/2023/A-3/c.txt:1:1',
  ]);
});

describe('B81 a PDF of pictures alone', () => {
  const picture = pdfOf('0.5 g 50 50 400 400 re f');
  const row = (alternative: string) => ({
    [register]: `관리번호,제목,담당부서,생산일자,공개구분,첨부,대체텍스트\nA-1,가,운영과,2023-01-10,공개,a.pdf,${alternative}\n`,
  });

  test('needs a text alternative', () => {
    const { exit, at } = checked(siteOf({ 'a.pdf': picture }));
    expect([exit, at]).toEqual([1, [`A301 ${register}:2:6`]]);
  });

  test('needs somebody who has compared the two, and asks again for another file', () => {
    const unseen = checked(siteOf({ 'a.pdf': picture }, row('회색 네모')));
    expect([unseen.exit, unseen.at]).toEqual([1, [`A301 ${register}:2:6`]]);
    const [, line = ''] =
      /이 줄을 더하세요: ([^,\n"]+,.*?),사유,승인자,만료일/.exec(unseen.log) ?? [];
    const acknowledgements = {
      'data/acknowledgements.csv': `코드,파일,위치,값해시,사유,승인자,만료일\n${line},원본과 같음,과장,2025-12-31\n`,
    };
    const seen = checked(
      siteOf({ 'a.pdf': picture }, { ...row('회색 네모'), ...acknowledgements }),
    );
    expect(seen.exit).toBe(0);
    const other = pdfOf('0.7 g 50 50 400 400 re f');
    expect(
      checked(siteOf({ 'a.pdf': other }, { ...row('회색 네모'), ...acknowledgements })).exit,
    ).toBe(1);
  });
});

describe('a record whose only open file is .hwp', () => {
  const wordless = hwpOf([]);

  test('passes where its text is on the page', () => {
    expect(checked(siteOf({ 'a.hwp': document('good.hwp') })).exit).toBe(0);
  });

  test('is asked for an open format where it has no text', () => {
    const { exit, at } = checked(siteOf({ 'a.hwp': wordless }));
    expect([exit, at]).toEqual([1, [`D213 ${register}:2:6`]]);
  });

  test('passes without text beside an open format', () => {
    const row =
      '관리번호,제목,담당부서,생산일자,공개구분,첨부\nA-1,가,운영과,2023-01-10,공개,a.hwp;b.pdf\n';
    const others = {
      [register]: row,
      'content/disclosures/2023/A-1/b.pdf': document('good.pdf'),
    };
    expect(checked(siteOf({ 'a.hwp': wordless }, others)).exit).toBe(0);
  });
});

describe('names of files', () => {
  const markdown = (attachments: string) =>
    `---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 공개\nattachments: ${attachments}\n---\n`;
  const path = 'content/disclosures/a.md';
  const check = (files: Record<string, string | Uint8Array>) => checked(siteOf({}, files));

  test('B72 a file that no record names is not published, and is asked for', () => {
    expect(check({ [path]: markdown('[]'), 'content/disclosures/남음.txt': '가' })).toMatchObject({
      exit: 1,
      at: ['D202 content/disclosures/남음.txt:1:1'],
    });
  });

  test('B73 Hangul in letters that are taken apart is to be renamed, by a command to copy', () => {
    const apart = '계획.txt'.normalize('NFD');
    const { at, log } = check({
      [`content/disclosures/${apart}`]: '가',
      [path]: markdown(`[${apart}]`),
    });
    expect(at).toContain(`D151 content/disclosures/${apart}:1:1`);
    expect(log).toContain(`git mv "content/disclosures/${apart}" "content/disclosures/계획.txt"`);
  });

  test('B73 two names that differ by case alone are one', () => {
    const { at, log } = check({
      'content/disclosures/Plan.txt': '가',
      'content/disclosures/plan.txt': '나',
      [path]: markdown('[Plan.txt, plan.txt]'),
    });
    expect(at).toEqual([`D152 ${path}:7:1`, 'D152 content/disclosures/plan.txt:1:1']);
    expect(log).toContain('git mv "content/disclosures/plan.txt"');
  });

  test('B74 a name of 90 syllables is refused where it is listed', () => {
    const { at } = check({ [path]: markdown(`[${'가'.repeat(90)}.hwp]`) });
    expect(at).toContain(`D153 ${path}:7:1`);
  });
});

test('a closed file is not even opened, and its presence is told', () => {
  const path = 'content/disclosures/a.md';
  const { exit, at, log } = checked(
    siteFolder('empty', {
      'data/site.yaml': 'title: 가\norganization: 가\ndepartment: 운영과\nasOf: "2023-12-31"\n',
      [path]:
        '---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 비공개\ngrounds: 6\nreason: 개인정보\nattachments:\n  - {file: 명단.hwp, open: false}\n---\n',
      'content/disclosures/명단.hwp': words('MZ 991231-3000002'),
    }),
  );
  expect([exit, at]).toEqual([0, [`N208 ${path}:9:1`]]);
  expect(log).not.toContain('991231');
});

test.for(['비공개\ngrounds: 6\nreason: 개인정보', '열람제한\nrestrictedUntil: 2030-01-01'])(
  'text under a record that is withheld whole is refused: %j',
  (disclosure) => {
    const path = 'content/disclosures/a.md';
    const head = `---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: ${disclosure}\n---\n`;
    expect(checked(siteOf({}, { [path]: head })).issues).toEqual([]);
    expect(checked(siteOf({}, { [path]: `${head}\n닫힌 글\n` }))).toMatchObject({
      exit: 1,
      at: [`D208 ${path}:6:13`],
    });
  },
);

describe('B83 a released file', () => {
  const released = () => {
    const folder = siteOf({ 'a.docx': document('good.docx'), 'b.txt': '글입니다.\n' });
    mkdirSync(join(folder, 'released'));
    const text = releasedFilesText(folder, checkSite(folder).site) ?? '';
    writeFileSync(join(folder, 'released/attachments.csv'), text);
    return { folder, text };
  };

  test('is written down with its hash', () => {
    expect(released().text).toMatch(
      /^주소,해시,개정이력해시\n\/disclosures\/2023\/A-1\/a\.docx,sha256:[0-9a-f]{64},\n\/disclosures\/2023\/A-2\/b\.txt,sha256:6be238bd[0-9a-f]{56},\n$/,
    );
  });

  test('does not change unsaid: both hashes are told, and another 개정이력 lets it pass', () => {
    const { folder } = released();
    expect(checked(folder).exit).toBe(0);
    writeFileSync(join(folder, 'content/disclosures/2023/A-2/b.txt'), '고친 글입니다.\n');
    const { exit, at, log } = checked(folder);
    expect([exit, at]).toEqual([1, [`D222 ${register}:3:6`]]);
    expect(log).toMatch(/발표한 파일 sha256:6be238bd[\s\S]*지금 파일은 sha256:28084a00/);

    const rows = readFileSync(join(folder, register), 'utf8').split('\n');
    const told = [
      `${rows[0]},개정이력`,
      `${rows[1]},`,
      `${rows[2]},2023-05-01 b.txt 오기를 바로잡음`,
      '',
    ];
    writeFileSync(join(folder, register), told.join('\n'));
    expect(checked(folder).issues).toEqual([]);
  });
});
