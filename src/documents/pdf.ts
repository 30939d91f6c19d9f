import { inflateSync } from 'node:zlib';
import { ascii, Refused, trailingBytes } from './refusal.ts';
import type { FileText, Inside } from './text.ts';

const largestStream = 100_000_000;
const manyStreams = 200_000;

/** Names in a PDF that let it act: scripts, programs, enclosed files, forms that send. */
const acting: Record<string, string> = {
  JavaScript: '스크립트(/JavaScript)',
  JS: '스크립트(/JS)',
  Launch: '프로그램 실행(/Launch)',
  EmbeddedFile: '안에 든 파일(/EmbeddedFile)',
  EmbeddedFiles: '안에 든 파일(/EmbeddedFiles)',
  RichMedia: '동영상·플래시(/RichMedia)',
  SubmitForm: '보내는 서식(/SubmitForm)',
  ImportData: '자료를 불러오는 동작(/ImportData)',
  XFA: '스크립트 서식(/XFA)',
};

/**
 * Guards a PDF file without reading its pages: what stands in its objects, also in packed ones, and
 * every text there (properties, notes, bookmarks, form fields).
 *
 * @throws Refused where it is damaged, locked or able to act.
 */
export function inspectPdf(bytes: Uint8Array): Inside {
  const source = ascii(bytes, 0, bytes.length);
  refuseEnds(source);
  const { objects, metadata } = objectsOf(source, bytes);
  const all = objects.join('\n');
  const names = new Set([...plainNames(all)]);
  if (names.has('Encrypt')) throw new Refused('D212', '암호가 걸린 PDF');
  for (const [name, what] of Object.entries(acting))
    if (names.has(name)) throw new Refused('S531', what);
  const strings = objects.flatMap(stringsOf);
  const texts = [
    { part: '문서 정보·메모·책갈피', text: strings.map(({ text }) => text).join('\n') },
    ...metadata.map((text) => ({ part: 'XMP 정보', text: text.replace(/<[^>]*>/g, '\n') })),
  ];
  return {
    texts: texts.filter(({ text }) => text.trim() !== ''),
    makers: makersOf(strings, metadata),
  };
}

/** A PDF begins with its first byte and ends with its last line. */
function refuseEnds(source: string): void {
  const end = source.lastIndexOf('%%EOF');
  if (end < 0 || !source.includes('startxref')) throw new Refused('D211', '끝이 잘린 PDF');
  const rest = source.slice(end + 5);
  if (rest.length <= trailingBytes) return;
  if (/^\s*\d+ \d+ obj/.test(rest)) throw new Refused('D211', '끝이 잘린 PDF');
  throw new Refused('S531', `끝난 뒤에 붙은 ${rest.length}바이트`);
}

/** The text outside of streams, that of packed objects, and the XMP metadata. */
function objectsOf(source: string, bytes: Uint8Array) {
  const objects: string[] = [];
  const metadata: string[] = [];
  let from = 0;
  let count = 0;
  let all = 0;
  const start = /\bstream\r?\n/g;
  for (let found = start.exec(source); found; found = start.exec(source)) {
    count += 1;
    if (count > manyStreams) throw new Refused('S521', `${manyStreams}개가 넘는 스트림`);
    const before = source.slice(from, found.index);
    const dictionary = decodedNames(before.slice(before.lastIndexOf(' obj')));
    const at = found.index + found[0].length;
    const [, length] = /\/Length (\d+)(?! \d+ R)/.exec(dictionary) ?? [];
    const stated = at + Number(length ?? 0);
    const end = /^\s*endstream/.test(source.slice(stated, stated + 20))
      ? stated
      : source.indexOf('endstream', at);
    if (end < 0) throw new Refused('D211', '끝이 잘린 PDF');
    objects.push(before);
    if (/\/Type\s*\/(?:ObjStm|Metadata)\b/.test(dictionary)) {
      const content = unpacked(dictionary, bytes.subarray(at, end));
      all += content.length;
      if (all > largestStream) throw new Refused('S521', '100 MB보다 크게 풀리는 PDF');
      if (dictionary.includes('/Metadata')) metadata.push(content.toString('utf8'));
      else objects.push(content.toString('latin1'));
    }
    from = end;
    start.lastIndex = end;
  }
  objects.push(source.slice(from));
  return { objects, metadata };
}

function unpacked(dictionary: string, content: Uint8Array): Buffer {
  const filters = [
    ...(/\/Filter\s*\[?([^\]>]*)/.exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+)Decode\b/g),
  ];
  const [filter, other] = filters.map(([, name]) => name);
  if (filter === undefined) return Buffer.from(content);
  if (filter !== 'Flate' || other !== undefined || /\/Predictor\s+[2-9]/.test(dictionary))
    throw new Refused('D212', '검사할 수 없게 압축한 PDF');
  try {
    return inflateSync(content, { maxOutputLength: largestStream });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('S521', '100 MB보다 크게 풀리는 PDF');
    throw new Refused('D211', '깨진 PDF');
  }
}

/** `/J#61vaScript` is `/JavaScript`. */
function decodedNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function* plainNames(text: string) {
  for (const [, name = ''] of text.matchAll(/\/([^\s/<>[\](){}%]+)/g)) yield decodedNames(name);
}

interface PdfString {
  /** The name before it, such as `Author`. */
  name: string;
  text: string;
}

const strings =
  /\/(\w+)\s*(?=[(<])|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|<([0-9a-fA-F\s]+)>/g;

/** Every string of an object's text, decoded. Strings in page contents are read with the pages. */
function stringsOf(object: string): PdfString[] {
  let name = '';
  return [...object.matchAll(strings)].flatMap(([, named, literal, hex]) => {
    if (named !== undefined) {
      name = named;
      return [];
    }
    const found = { name, text: decodedString(literal, hex) };
    name = '';
    // Identifiers and checksums are bytes, not words.
    return /[\p{L}\p{N}]/u.test(found.text) && found.name !== 'ID' ? [found] : [];
  });
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '', f: '', '\n': '' };

function decodedString(literal: string | undefined, hex = ''): string {
  const raw =
    literal === undefined
      ? Buffer.from(hex.replace(/\s/g, ''), 'hex')
      : Buffer.from(
          literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_all, octal?: string, sign = '') =>
            octal === undefined
              ? (escapes[sign] ?? sign)
              : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
          ),
          'latin1',
        );
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw);
  if (raw[0] === 0xef && raw[1] === 0xbb) return raw.toString('utf8');
  return raw.toString('latin1').replace(/[^\t\n\x20-\x7e\xa0-\xff]/g, '');
}

function makersOf(found: readonly PdfString[], metadata: readonly string[]): FileText[] {
  const creators = metadata.flatMap((text) => [
    ...text.matchAll(/<dc:creator>([\s\S]*?)<\/dc:creator>/g),
  ]);
  return [
    ...found
      .filter(({ name }) => name === 'Author')
      .map(({ text }) => ({ part: '문서 정보', text })),
    ...creators.map(([, text = '']) => ({
      part: 'XMP 정보',
      text: text.replace(/<[^>]*>/g, ' ').trim(),
    })),
  ];
}
