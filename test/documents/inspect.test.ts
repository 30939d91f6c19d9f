import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/documents/inspect.ts';
import type { Kind } from '../../src/documents/kind.ts';
import { Refused } from '../../src/documents/refusal.ts';
import { hwpOf, hwpScript } from '../support/documents/hwp.ts';
import { line, pdfOf } from '../support/documents/pdf.ts';
import { type MadeEntry, zipOf } from '../support/documents/zip.ts';
import { checkout } from '../support/paths.ts';

const text = (content: string) => new Uint8Array(Buffer.from(content));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(checkout, 'test/fixtures/documents', name)));
const picture = (kind: 'png' | 'jpg') =>
  kind === 'png'
    ? new Uint8Array(Buffer.from('\u0089PNG\r\n\u001a\n....IEND\u00aeB`\u0082', 'latin1'))
    : new Uint8Array(Buffer.from('\u00ff\u00d8\u00ff\u00e0....\u00ff\u00d9', 'latin1'));
const together = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const office = ['hwp', 'hwpx', 'pdf', 'docx', 'xlsx'] as const;
const good = (kind: Kind) =>
  kind === 'png' || kind === 'jpg' ? picture(kind) : fixture(`good.${kind}`);

/** The code and what was found, or `sound`. */
function verdict(bytes: Uint8Array, kind: Kind): string {
  try {
    inspect(bytes, kind);
    return 'sound';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${error.refusal.code} ${error.refusal.found}`;
  }
}

const mimetype: MadeEntry = { name: 'mimetype', content: 'application/hwp+zip', isStored: true };
const hwpx = (...entries: MadeEntry[]) =>
  zipOf([mimetype, { name: 'Contents/section0.xml', content: '<p/>' }, ...entries]);
const docx = (...entries: MadeEntry[]) =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:p/>' },
    ...entries,
  ]);

test.for([...office, 'png', 'jpg'] as const)('a whole %s passes', (kind) => {
  expect(verdict(good(kind), kind)).toBe('sound');
});

describe('B79 what a file is, is told by its content', () => {
  test.for([
    ['pdf', 'hwp', 'D211 pdf'],
    ['docx', 'hwp', 'D211 docx'],
    ['hwpx', 'docx', 'D211 hwpx'],
    ['xlsx', 'pdf', 'D211 xlsx'],
    ['hwp', 'xlsx', 'D211 hwp'],
    ['png', 'jpg', 'D211 png'],
    ['jpg', 'txt', 'D211 jpg'],
    ['docx', 'csv', 'D211 docx'],
  ] as const)('a %s renamed to %s', ([is, named, expected]) => {
    expect(verdict(good(is), named)).toBe(expected);
  });

  test.for([...office, 'csv', 'txt', 'png', 'jpg'] as const)('0 bytes named %s', (kind) => {
    expect(verdict(new Uint8Array(), kind)).toBe('D211 빈 파일(0바이트)');
  });

  test.for([
    ['hwp', 'D211 잘리거나 깨진 문서 구조'],
    ['hwpx', 'D211 잘리거나 깨진 압축 구조'],
    ['pdf', 'D211 끝이 잘린 PDF'],
    ['docx', 'D211 잘리거나 깨진 압축 구조'],
    ['xlsx', 'D211 잘리거나 깨진 압축 구조'],
    ['png', 'D211 끝이 잘린 png'],
    ['jpg', 'D211 끝이 잘린 jpg'],
  ] as const)('a %s that was cut off', ([kind, expected]) => {
    const bytes = good(kind);
    expect(verdict(bytes.subarray(0, bytes.length * 0.7), kind)).toBe(expected);
  });

  test.for(office)('a %s cut off anywhere never passes, and never throws but a refusal', (kind) => {
    const bytes = good(kind);
    for (let part = 1; part < 24; part += 1)
      expect(verdict(bytes.subarray(0, (bytes.length * part) / 24), kind)).toMatch(/^[DS]\d{3} /);
  });

  test('a byte changed in an entry is damage', () => {
    const bytes = fixture('good.docx').slice();
    bytes[200] = (bytes[200] ?? 0) ^ 0xff;
    expect(verdict(bytes, 'docx')).toMatch(/^D211/);
  });

  test('letters under another name, and other offices’ formats', () => {
    expect(verdict(text('가나다'), 'hwp')).toBe('D211 글자로만 된 파일');
    expect(verdict(text('{\\rtf1 가}'), 'docx')).toBe('D211 rtf');
    expect(verdict(text('HWP Document File V3.00 \u001a\u0001\u0002'), 'hwp')).toBe(
      'D211 한글 97 이전의 hwp',
    );
    expect(verdict(zipOf([{ name: 'a.txt', content: '가' }]), 'docx')).toBe('D211 zip');
  });
});

describe('B80 what nobody can open is not published', () => {
  test.for([
    ['pdf', 'D212 암호가 걸린 PDF'],
    ['docx', 'D212 암호가 걸린 오피스 문서'],
    ['xlsx', 'D212 암호가 걸린 오피스 문서'],
  ] as const)('an encrypted %s', ([kind, expected]) => {
    expect(verdict(fixture(`encrypted.${kind}`), kind)).toBe(expected);
  });

  test('HWP with a password, with DRM, and in the envelope of a security program', () => {
    expect(verdict(hwpOf(['가'], { flags: 2 }), 'hwp')).toBe('D212 암호가 걸린 한글 문서');
    expect(verdict(hwpOf(['가'], { flags: 16 }), 'hwp')).toBe('D212 보안(DRM)이 걸린 한글 문서');
    expect(verdict(text('<## NASCA DRM FILE - VER1.00 ##>'), 'hwp')).toBe(
      'D212 보안(DRM)이 걸린 파일',
    );
  });

  test('HWPX with a password, and a ZIP entry with one', () => {
    const manifest = '<odf:file-entry><odf:encryption-data/></odf:file-entry>';
    expect(verdict(hwpx({ name: 'META-INF/manifest.xml', content: manifest }), 'hwpx')).toBe(
      'D212 암호가 걸린 한글 문서',
    );
    expect(verdict(hwpx({ name: 'a.xml', content: '<a/>', isLocked: true }), 'hwpx')).toBe(
      'D212 암호가 걸린 항목',
    );
  });
});

describe('S14 what would stop the computer that opens it', () => {
  test('an entry that says it is 10 GB, and one of zeros that says nothing of it', () => {
    const zeros = Buffer.alloc(3_000_000);
    expect(verdict(hwpx({ name: 'a.xml', content: 'a', stated: 4_000_000_000 }), 'hwpx')).toBe(
      'S521 풀면 4,000 MB가 되는 항목 a.xml',
    );
    expect(verdict(hwpx({ name: 'a.xml', content: zeros }), 'hwpx')).toBe(
      'S521 풀면 3 MB가 되는 항목 a.xml',
    );
    expect(verdict(hwpx({ name: 'a.xml', content: zeros, stated: 1000 }), 'hwpx')).toBe(
      'S521 적힌 크기보다 크게 풀리는 항목 a.xml',
    );
  });

  test('100,000 entries', () => {
    const entries = Array.from({ length: 100_000 }, (_, index) => ({
      name: `${index}`,
      content: '',
      isStored: true,
    }));
    expect(verdict(zipOf(entries), 'docx')).toBe('S521 5000개가 넘는 항목');
  });

  test('a ZIP in a ZIP, by whatever name', () => {
    const inner = zipOf([{ name: 'a', content: 'a' }]);
    expect(verdict(docx({ name: 'word/media/image1.png', content: inner }), 'docx')).toBe(
      'S521 압축 파일 안의 압축 파일 word/media/image1.png (zip)',
    );
  });

  test.for(['../../x', '/etc/x', 'a/../../x', 'C:\\x', 'a\\b', 'a\0.xml'])(
    'an entry named %j',
    (name) => {
      expect(verdict(hwpx({ name, content: 'a' }), 'hwpx')).toMatch(/^S521 바깥을 가리키는 항목/);
    },
  );

  test('entities in XML, in UTF-8 and UTF-16', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    const part = (content: string | Uint8Array) =>
      verdict(hwpx({ name: 'Contents/header.xml', content }), 'hwpx');
    expect(part(bomb)).toBe('S521 XML 엔티티 선언 Contents/header.xml');
    expect(part(Buffer.from(`\ufeff${bomb}`, 'utf16le'))).toBe(
      'S521 XML 엔티티 선언 Contents/header.xml',
    );
  });

  test('a HWP stream and PDF objects that grow without end', () => {
    const zeros = deflateSync(Buffer.alloc(101_000_000));
    // Without the two bytes in front and the checksum it is what HWP stores.
    const packed = zeros.subarray(2, -4);
    expect(verdict(hwpOf(['가'], { streams: { 'BodyText/Section1': packed } }), 'hwp')).toBe(
      'S521 100 MB보다 크게 풀리는 문서',
    );
    const bytes = pdfOf(line('a'), { objects: [objectStream(zeros.toString('latin1'))] });
    expect(verdict(bytes, 'pdf')).toBe('S521 100 MB보다 크게 풀리는 PDF');
  });
});

function objectStream(content: string): string {
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

describe('S17 what can act is not published', () => {
  test.for([
    ['html', '<!DOCTYPE html><script>alert(1)</script>', 'S531 html'],
    ['html after a comment', '<!-- 가 --><html>', 'S531 html'],
    ['svg', '<?xml version="1.0"?><svg onload="alert(1)"/>', 'S531 svg'],
    ['a shell script', '#!/bin/sh\nrm -r /', 'S531 실행되는 스크립트'],
    ['a program', 'MZ\u0090\0\u0003\0', 'S531 실행 파일(exe)'],
    ['a shortcut', 'L\0\0\0\u0001\u0014\u0002\0', 'S531 바로 가기(lnk)'],
  ] as const)('%s, by any name', ([, content, expected]) => {
    for (const kind of ['hwp', 'pdf', 'txt', 'png'] as const)
      expect(verdict(new Uint8Array(Buffer.from(content, 'latin1')), kind)).toBe(expected);
    expect(verdict(text('MZ세대의 물음'), 'txt')).toBe('sound');
  });

  test('a document that is a page too', () => {
    const page = text(`<html><script>alert(1)</script>${'.'.repeat(3000)}`);
    expect(verdict(together(fixture('good.hwp'), page), 'hwp')).toMatch(/^S531/);
    expect(verdict(together(fixture('good.docx'), page), 'docx')).toMatch(
      /^S531 끝난 뒤에 붙은 \d+바이트$/,
    );
    expect(verdict(together(fixture('good.pdf'), page), 'pdf')).toMatch(/^S531 끝난 뒤에 붙은/);
    expect(verdict(together(picture('png'), page), 'png')).toBe('S531 그림에 숨은 html');
    expect(verdict(together(picture('jpg'), fixture('good.docx')), 'jpg')).toBe(
      'S531 그림 뒤에 붙은 다른 파일',
    );
    expect(verdict(together(page, fixture('good.docx')), 'docx')).toBe('S531 html');
    const streams = { 'BinData/BIN0001.png': page };
    expect(verdict(hwpOf(['가'], { streams }), 'hwp')).toBe('S531 문서 안에 숨은 html');
  });

  test.for([
    [
      'JavaScript',
      { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' },
      '스크립트(/JavaScript)',
    ],
    [
      'a name in disguise',
      { catalogue: '/OpenAction << /S /J#61vaScript >>' },
      '스크립트(/JavaScript)',
    ],
    ['Launch', { page: '/AA << /O << /S /Launch /F (calc.exe) >> >>' }, '프로그램 실행(/Launch)'],
    [
      'a file inside',
      { catalogue: '/Names << /EmbeddedFiles 6 0 R >>' },
      '안에 든 파일(/EmbeddedFiles)',
    ],
    ['RichMedia', { page: '/Annots [<< /Subtype /RichMedia >>]' }, '동영상·플래시(/RichMedia)'],
    [
      'a form that sends',
      { page: '/AA << /O << /S /SubmitForm /F (https://example.com/) >> >>' },
      '보내는 서식(/SubmitForm)',
    ],
    [
      'data brought in',
      { page: '/AA << /O << /S /ImportData /F (a.fdf) >> >>' },
      '자료를 불러오는 동작(/ImportData)',
    ],
    ['XFA', { catalogue: '/AcroForm << /XFA 6 0 R >>' }, '스크립트 서식(/XFA)'],
  ] as const)('PDF with %s', ([, parts, expected]) => {
    expect(verdict(pdfOf(line('a'), parts), 'pdf')).toBe(`S531 ${expected}`);
  });

  test('PDF with a script in a packed object', () => {
    const content = deflateSync(Buffer.from('7 0 << /S /JavaScript /JS (1) >>')).toString('latin1');
    expect(verdict(pdfOf(line('a'), { objects: [objectStream(content)] }), 'pdf')).toBe(
      'S531 스크립트(/JavaScript)',
    );
  });

  test('PDF with a script where readers look and guards may not', () => {
    const script = '7 0 << /S /JavaScript /JS (1) >>';
    const packed = deflateSync(Buffer.from(script)).toString('latin1');
    const stream = (dictionary: string, content: string) =>
      verdict(
        pdfOf(line('a'), {
          objects: [`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`],
        }),
        'pdf',
      );
    expect([
      stream('/N 1 /First 4 /Filter /FlateDecode', packed),
      stream('/Filter /FlateDecode', packed),
      stream('/N 1 /First 4', script),
      stream('/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]', '00>'),
      stream('', `9 0 obj ${script} endobj`),
    ]).toEqual([
      'S531 스크립트(/JavaScript)',
      'S531 스크립트(/JavaScript)',
      'S531 스크립트(/JavaScript)',
      'D212 검사할 수 없게 압축한 PDF',
      'S531 스트림에 숨은 개체',
    ]);
  });

  test('PDF that only speaks of JavaScript passes', () => {
    expect(verdict(pdfOf(line('/JavaScript /Launch')), 'pdf')).toBe('sound');
  });

  test('DOCX and XLSX with macros, objects or another file behind them', () => {
    const ole = Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1');
    const macros =
      '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>';
    const relation =
      '<Relationship TargetMode="External" Target="https://example.com/a.dotm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>';
    expect([
      verdict(docx({ name: 'word/vbaProject.bin', content: 'a' }), 'docx'),
      verdict(docx({ name: 'word/activeX/activeX1.xml', content: '<a/>' }), 'docx'),
      verdict(
        zipOf([
          { name: '[Content_Types].xml', content: macros },
          { name: 'xl/workbook.xml', content: '<a/>' },
        ]),
        'xlsx',
      ),
      verdict(docx({ name: 'word/embeddings/oleObject1.bin', content: ole }), 'docx'),
      verdict(docx({ name: 'word/_rels/settings.xml.rels', content: relation }), 'docx'),
      verdict(
        docx({ name: 'word/footer1.xml', content: '<w:instrText> DDEAUTO cmd </w:instrText>' }),
        'docx',
      ),
    ]).toEqual([
      'S531 매크로 word/vbaProject.bin',
      'S531 매크로 word/activeX/activeX1.xml',
      'S531 매크로',
      'S531 다른 프로그램의 개체(OLE) word/embeddings/oleObject1.bin',
      'S531 다른 파일을 불러오는 연결 word/_rels/settings.xml.rels',
      'S531 다른 프로그램을 부르는 필드 word/footer1.xml',
    ]);
  });

  test('HWP and HWPX with a script, PostScript or an object; an untouched script is none', () => {
    const stub =
      'var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\nfunction OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n';
    const script = (source: string) => ({ 'Scripts/DefaultJScript': hwpScript(source) });
    const eps = deflateRawSync(Buffer.from('%!PS-Adobe-3.0 EPSF'));
    expect([
      verdict(hwpOf(['가'], { streams: script(stub) }), 'hwp'),
      verdict(hwpOf(['가'], { streams: script(`${stub}run();`) }), 'hwp'),
      verdict(hwpOf(['가'], { streams: { 'BinData/BIN0001.png': eps } }), 'hwp'),
      verdict(hwpOf(['가'], { streams: { 'BinData/BIN0001.OLE': eps } }), 'hwp'),
      verdict(hwpx({ name: 'Scripts/sourceScripts.js', content: stub }), 'hwpx'),
      verdict(hwpx({ name: 'Scripts/sourceScripts.js', content: 'run()' }), 'hwpx'),
      verdict(hwpx({ name: 'BinData/image1.eps', content: '%!PS' }), 'hwpx'),
    ]).toEqual([
      'sound',
      'S531 스크립트 Scripts/DefaultJScript',
      'S531 포스트스크립트(EPS) BinData/BIN0001.png',
      'S531 다른 프로그램의 개체(OLE) BinData/BIN0001.OLE',
      'sound',
      'S531 스크립트 Scripts/sourceScripts.js',
      'S531 포스트스크립트(EPS) BinData/image1.eps',
    ]);
  });
});
