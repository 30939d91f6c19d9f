// Writes the documents of `test/fixtures/documents/`: run by hand when one shall be another. What no program writes the same twice is kept as it was written once.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import qpdf from '@neslinesli93/qpdf-wasm';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { markdownToHwpx } from 'kordoc';
import officeCrypto from 'officecrypto-tool';
import { chromium } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import { executable } from '../browser.ts';
import { checkout } from '../paths.ts';
import { hwpOf } from './hwp.ts';

const folder = join(checkout, 'test/fixtures/documents');
const password = 'yeollam';

mkdirSync(folder, { recursive: true });
const write = (name: string, bytes: ArrayBuffer | Uint8Array) =>
  writeFileSync(join(folder, name), new Uint8Array(bytes));

write('good.hwp', hwpOf(['급식실 점검 결과', '- 냉장고 온도: 알맞음', '- 누룽지 보관: 알맞음']));
write('good.hwpx', await markdownToHwpx(markdown('해바라기')));
const pdf = await chromiumPdf();
write('good.pdf', pdf);
write('encrypted.pdf', await encryptedPdf(pdf));
const docx = await wordFile();
write('good.docx', docx);
write('encrypted.docx', officeCrypto.encrypt(docx, { password }));
const xlsx = await workbook();
write('good.xlsx', xlsx);
write('encrypted.xlsx', officeCrypto.encrypt(xlsx, { password }));

function markdown(word: string): string {
  return `# 점검 계획\n\n올해 ${word} 동산을 살핍니다. <b>태그</b>는 글입니다.\n\n## 살필 것\n\n- 물길\n- 울타리\n\n| 구분 | 예산(천원) | 비고 |\n|---|---|---|\n| 물길 | 1,200 | 봄 |\n| 울타리 | 300 | 가을 |\n`;
}

/** Printed by the browser with the site's own font, which it embeds. */
async function chromiumPdf(): Promise<Uint8Array> {
  const fonts = globSync('src/styles/fonts/*.woff2', { cwd: checkout }).sort();
  const faces = fonts.map(
    (file, index) =>
      `@font-face { font-family: F${index}; src: url(data:font/woff2;base64,${readFileSync(join(checkout, file), 'base64')}) }`,
  );
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.setContent(`<html lang="ko"><title>점검 안내</title><style>
    ${faces.join('\n')}
    * { font-family: ${fonts.map((_font, index) => `F${index}`).join(', ')} } table { border-collapse: collapse } td, th { border: 1px solid; padding: 4px }</style>
    <h1>점검 안내</h1><p>모든 기관은 정보공개 두루마리를 둡니다.</p>
    <table><tr><th>구분</th><th>예산</th></tr><tr><td>기록관리</td><td>4,500</td></tr><tr><td>민원관리</td><td>700</td></tr></table>`);
  await page.evaluate('document.fonts.ready');
  const bytes = await page.pdf({ format: 'A4' });
  await browser.close();
  return bytes;
}

async function encryptedPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const wasm = join(checkout, 'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const program = await qpdf({ locateFile: () => wasm });
  const files = program.FS as unknown as {
    writeFile: (path: string, content: Uint8Array) => void;
    readFile: (path: string) => Uint8Array;
  };
  files.writeFile('/in.pdf', bytes);
  program.callMain(['/in.pdf', '--encrypt', password, password, '256', '--', '/out.pdf']);
  return files.readFile('/out.pdf');
}

function wordFile(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (texts: string[], tableHeader = false) =>
    new TableRow({ tableHeader, children: texts.map(cell) });
  const document = new Document({
    creator: '운영과',
    lastModifiedBy: '운영과',
    sections: [
      {
        children: [
          new Paragraph({ text: '물품 정리', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('창고의 반짇고리를 정리합니다.'),
          new Paragraph({ text: '바늘', bullet: { level: 0 } }),
          new Paragraph({ text: '실', bullet: { level: 0 } }),
          new Table({ rows: [row(['품목', '수량'], true), row(['바늘', '12']), row(['실', '7'])] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function workbook(): Promise<Buffer> {
  const rows = [
    [{ value: '학교' }, { value: '나무' }, { value: '그루' }],
    [{ value: '가온초' }, { value: '배롱나무' }, { value: 14, type: Number }],
    [{ value: '나래초' }, { value: '모과나무' }, { value: 5, type: Number }],
  ];
  return writeExcelFile(rows as never, { sheet: '나무' } as never).toBuffer();
}
