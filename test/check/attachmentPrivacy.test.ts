import { expect, test } from 'vitest';
import { hwpOf } from '../support/documents/hwp.ts';
import { line, pdfOf } from '../support/documents/pdf.ts';
import { checked, document, siteOf, withPart } from '../support/documents/site.ts';

const register = 'data/disclosures/2023.csv';
const number = '991231-3000002';
const hwpx = document('good.hwpx');
const docx = document('good.docx');

/** A run of a paragraph in a HWPX section. */
const run = (text: string) => `<hp:run charPrIDRef="0"><hp:t>${text}</hp:t></hp:run>`;
const paragraph = (...runs: string[]) =>
  `<hp:p id="9" paraPrIDRef="0" styleIDRef="0">${runs.join('')}</hp:p>`;
const inSection = (added: string) =>
  withPart(hwpx, 'Contents/section0.xml', (xml) => xml.replace('</hs:sec>', `${added}</hs:sec>`));

test('P14 a resident number in any part of a file stops with 3, names the part and is nowhere whole', () => {
  const { exit, at, told, log } = checked(
    siteOf({
      'section.hwpx': inSection(paragraph(run(number))),
      'runs.hwpx': inSection(paragraph(run('991231-'), run('3000002'))),
      'preview.hwpx': withPart(hwpx, 'Preview/PrvText.txt', (text) => `${text}\r\n${number}`),
      'preview.hwp': hwpOf(['점검 결과'], { preview: number }),
      'body.hwp': hwpOf(['점검 결과', number], { preview: '점검' }),
      'covered.pdf': pdfOf(`${line(number)} 0 g 40 690 300 30 re f`),
      'unseen.pdf': pdfOf(`${line('Plan')} BT 3 Tr /F 12 Tf 50 600 Td (${number}) Tj ET`),
      'note.pdf': pdfOf(line('Plan'), {
        page: `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${number}) >>]`,
      }),
      'deleted.docx': withPart(docx, 'word/document.xml', (xml) =>
        xml.replace(
          '</w:body>',
          `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>${number}</w:delText></w:r></w:del></w:p></w:body>`,
        ),
      ),
      'cell.xlsx': withPart(document('good.xlsx'), 'xl/sharedStrings.xml', (xml) =>
        xml.replace('배롱나무', number),
      ),
    }),
  );
  expect(exit).toBe(3);
  expect(log).not.toMatch(/3000002/);
  expect(at.every((place) => /^P40[13] data\/disclosures\/2023\.csv:\d+:6$/.test(place))).toBe(
    true,
  );
  const named = told.map(
    (text) => /\(첨부 (.*?) 안의 (.*?)\)/.exec(text)?.slice(1).join(' ') ?? text,
  );
  expect(named).toEqual([
    'section.hwpx Contents/section0.xml 15번째 줄',
    'runs.hwpx Contents/section0.xml 15번째 줄',
    'preview.hwpx Preview/PrvText.txt 9번째 줄',
    'preview.hwp PrvText 1번째 줄',
    'body.hwp BodyText/Section0 2번째 줄',
    'covered.pdf 1쪽 1번째 줄',
    'unseen.pdf 1쪽 2번째 줄',
    'note.pdf 문서 정보·메모·책갈피 1번째 줄',
    'deleted.docx word/document.xml 11번째 줄',
    'cell.xlsx xl/sharedStrings.xml 5번째 줄',
    'cell.xlsx 1번째 표 2행',
  ]);
});

test('P14 halves of a number in two cells of a table, and a roster, stop with 3', () => {
  const sheet = (cells: string[][]) =>
    withPart(document('good.xlsx'), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/,
        `<sheetData>${cells
          .map(
            (row, at) =>
              `<row r="${at + 1}">${row
                .map(
                  (text, column) =>
                    `<c r="${'ABCD'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
                )
                .join('')}</row>`,
          )
          .join('')}</sheetData>`,
      ),
    );
  const { exit, told } = checked(
    siteOf({
      'split.xlsx': sheet([
        ['앞', '뒤'],
        ['991231', '3000002'],
      ]),
      'roster.xlsx': sheet([
        ['이름', '학년', '반'],
        ['김가나', '3', '2'],
        ['이다라', '3', '2'],
        ['박마바', '3', '2'],
      ]),
    }),
  );
  expect(exit).toBe(3);
  expect(told.map((text) => text.replace(/ \|.*첨부 (.*?) 안의 (.*?)\).*/, ' $1 $2'))).toEqual([
    'P403 991231 ******* split.xlsx 1번째 표 2행',
    'P411 이름, 학년, 반 roster.xlsx 1번째 표 1행',
  ]);
});

test('P13 a person’s name in the properties is a question; an office’s and a program’s is none', () => {
  const made = (text: string) =>
    withPart(hwpx, 'Contents/content.hpf', (xml) =>
      xml.replace(
        '</opf:metadata>',
        `<opf:meta name="creator" content="text">${text}</opf:meta></opf:metadata>`,
      ),
    );
  const { exit, at, told, log } = checked(
    siteOf({
      'name.hwpx': made('김가나'),
      'name.hwp': hwpOf(['점검'], { author: '박마바' }),
      'name.pdf': pdfOf(line('Plan'), { trailer: '/Info << /Author (Gildong Hong) >>' }),
      'wide.pdf': pdfOf(line('Plan'), { trailer: '/Info << /Author <FEFFAE40AC00B098> >>' }),
      'name.docx': withPart(docx, 'docProps/core.xml', (xml) =>
        xml.replace(/<cp:lastModifiedBy>[^<]*</, '<cp:lastModifiedBy>이다라<'),
      ),
      'office.hwpx': made('서울특별시교육청 총무과'),
      'program.pdf': pdfOf(line('Plan'), {
        trailer: '/Info << /Author (Microsoft Office User) >>',
      }),
    }),
  );
  expect(exit).toBe(3);
  expect(at).toEqual([2, 3, 4, 5, 6].map((row) => `P421 ${register}:${row}:6`));
  expect(told.map((text) => text.replace(/ sha256.*첨부 (.*?) 안의 (.*?)\).*/, ' $1 $2'))).toEqual([
    'P421 김** name.hwpx Contents/content.hpf',
    'P421 박** name.hwp 문서 정보',
    'P421 G****** **** name.pdf 문서 정보',
    'P421 김** wide.pdf 문서 정보',
    'P421 이** name.docx docProps/core.xml',
  ]);
  expect(told[0]).toContain("'파일 → 문서 정보'");
  expect(log).not.toMatch(/김가나|박마바|이다라|Gildong/);
});
