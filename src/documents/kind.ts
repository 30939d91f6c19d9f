import { type CompoundStream, isCompound, openCompound } from './compound.ts';
import { compoundKind, packageKind } from './package.ts';
import { ascii, type Refusal, Refused, trailingBytes } from './refusal.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** Kinds of files a record may carry, by the end of their names. */
export const kinds = ['hwp', 'hwpx', 'pdf', 'docx', 'xlsx', 'csv', 'txt', 'png', 'jpg'] as const;

/** A kind of file that a record may carry. */
export type Kind = (typeof kinds)[number];

/** The kind that a file's name promises, or null for one that no record may carry. */
export function kindOf(file: string): Kind | null {
  const end = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase();
  return kinds.find((kind) => kind === end) ?? null;
}

/** What a file is by its content, opened as far as it takes to tell. */
export type Opened =
  | { kind: 'hwpx' | 'docx' | 'xlsx'; entries: ZipEntry[] }
  | { kind: 'hwp'; streams: CompoundStream[] }
  | { kind: 'pdf' | 'png' | 'jpg' | 'text' };

/** First bytes of what is refused by its kind. Programs could act; the rest is only not wanted. */
const foreign: [string, Refusal['code'], string][] = [
  ['\u007fELF', 'S531', '실행 파일'],
  ['\u00ca\u00fe\u00ba\u00be', 'S531', '실행 파일'],
  ['\u00cf\u00fa\u00ed\u00fe', 'S531', '실행 파일'],
  ['L\0\0\0\u0001\u0014\u0002\0', 'S531', '바로 가기(lnk)'],
  ['#!', 'S531', '실행되는 스크립트'],
  ['<## NASCA DRM', 'D212', '보안(DRM)이 걸린 파일'],
  ['\u009b DRMONE', 'D212', '보안(DRM)이 걸린 파일'],
  ['SCDSA00', 'D212', '보안(DRM)이 걸린 파일'],
  ['<DOCUMENT SAFER', 'D212', '보안(DRM)이 걸린 파일'],
  ['GIF8', 'D211', 'gif'],
  ['{\\rtf', 'D211', 'rtf'],
  ['HWP Document File V', 'D211', '한글 97 이전의 hwp'],
  ['7z\u00bc\u00af', 'D211', '압축 파일'],
  ['Rar!', 'D211', '압축 파일'],
  ['\u001f\u008b', 'D211', '압축 파일'],
];

/** Markup by its first element, after what may stand before it. */
const markup =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+)?(svg|html|head|body|script|iframe|hwpml)\b/i;

const pageCode = /<(?:script|html|iframe|!doctype\s+html)[\s>]/i;

/**
 * What a file is by its content, whatever its name says.
 *
 * @throws Refused for what is empty, damaged, locked, or no document.
 */
export function openFile(bytes: Uint8Array): Opened {
  if (bytes.length === 0) throw new Refused('D211', '빈 파일(0바이트)');
  const start = ascii(bytes, 0, 2048);
  for (const [signature, code, found] of foreign)
    if (start.startsWith(signature)) throw new Refused(code, found);
  const isBinary = bytes.includes(0);
  if (isBinary && start.startsWith('MZ')) throw new Refused('S531', '실행 파일(exe)');
  const [, element] = markup.exec(start) ?? [];
  if (element !== undefined)
    throw new Refused(/hwpml/i.test(element) ? 'D211' : 'S531', element.toLowerCase());
  if (start.startsWith('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return picture('png', bytes, 'IEND\u00aeB`\u0082');
  if (start.startsWith('\u00ff\u00d8\u00ff')) return picture('jpg', bytes, '\u00ff\u00d9');
  if (start.startsWith('PK\u0003\u0004')) return packaged(bytes);
  if (isCompound(bytes)) return compound(bytes);
  if (start.startsWith('PK')) throw new Refused('D211', '빈 압축 파일');
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isBinary && !isWide) throw new Refused('D211', '알 수 없는 이진 파일');
  return { kind: 'text' };
}

/** A picture that ends where its format ends it; a thumbnail inside may end before. */
function picture(kind: 'png' | 'jpg', bytes: Uint8Array, mark: string): Opened {
  const source = ascii(bytes, 0, bytes.length);
  if (pageCode.test(source)) throw new Refused('S531', '그림에 숨은 html');
  const end = kind === 'png' ? source.indexOf(mark) : source.lastIndexOf(mark);
  const rest = source.slice(end + mark.length);
  const isFollowed = rest.includes('PK\u0003\u0004') || /^\s*(?:%PDF-|MZ)/.test(rest);
  if (end >= 0 && isFollowed) throw new Refused('S531', '그림 뒤에 붙은 다른 파일');
  if (end < 0 || rest.length > trailingBytes) throw new Refused('D211', `끝이 잘린 ${kind}`);
  return { kind };
}

function packaged(bytes: Uint8Array): Opened {
  const entries = openZip(bytes);
  const kind = packageKind(entries);
  if (kind === 'hwpx' || kind === 'docx' || kind === 'xlsx') return { kind, entries };
  throw new Refused('D211', kind);
}

function compound(bytes: Uint8Array): Opened {
  const streams = openCompound(bytes);
  const kind = compoundKind(streams.map(({ name }) => name));
  if (kind === 'encrypted') throw new Refused('D212', '암호가 걸린 오피스 문서');
  if (kind !== 'hwp') throw new Refused('D211', kind);
  if (pageCode.test(ascii(bytes, 0, bytes.length)))
    throw new Refused('S531', '문서 안에 숨은 html');
  return { kind, streams };
}
