import { refuseObject } from './object.ts';
import { Refused } from './refusal.ts';
import { refuseScripts } from './script.ts';
import type { FileText, Inside } from './text.ts';
import { archiveName, type ZipEntry } from './zip.ts';

/** XML parts, which every office format in a ZIP container is made of. */
const markup = /\.(?:xml|rels|hpf|rdf|vml)$/i;

/**
 * Guards a HWPX, DOCX or XLSX package and gives the texts of all its parts.
 *
 * @throws Refused where a part could run, opens another file, or defines entities.
 */
export function inspectPackage(entries: readonly ZipEntry[]): Inside {
  for (const entry of entries) refusePart(entry);
  const parts = entries
    .filter(({ name }) => markup.test(name))
    .map(({ name, bytes }) => ({ part: name, xml: markupOf(name, bytes) }));
  for (const { part, xml } of parts) refuseMarkup(part, xml);
  const plain = entries.filter(({ name }) => /\.(?:txt|js)$/i.test(name));
  const texts = [
    ...parts.map(({ part, xml }) => ({ part, text: textOf(part, xml) })),
    ...plain.map(({ name, bytes }) => ({ part: name, text: decoded(bytes) })),
  ];
  return {
    texts: texts.filter(({ text }) => text.trim() !== ''),
    makers: parts.flatMap(({ part, xml }) => makersOf(part, xml)),
  };
}

function refusePart({ name, bytes }: ZipEntry): void {
  const archive = archiveName(bytes);
  if (archive) throw new Refused('S521', `압축 파일 안의 압축 파일 ${name} (${archive})`);
  if (/vbaProject|vbaData|\/activeX\//i.test(name)) throw new Refused('S531', `매크로 ${name}`);
  refuseObject(name, bytes);
  if (/\.js$|^Scripts\//i.test(name) && bytes.length > 0) refuseScripts(name, decoded(bytes));
}

function refuseMarkup(part: string, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refused('S521', `XML 엔티티 선언 ${part}`);
  if (/macroEnabled|vbaProject/i.test(xml) && part === '[Content_Types].xml')
    throw new Refused('S531', '매크로');
  if (/encryption-data/.test(xml) && part === 'META-INF/manifest.xml')
    throw new Refused('D212', '암호가 걸린 한글 문서');
  if (
    /relationships\/(?:attachedTemplate|oleObject|externalLink)[^>]*TargetMode="External"/.test(xml)
  )
    throw new Refused('S531', `다른 파일을 불러오는 연결 ${part}`);
  if (/>\s*DDE(?:AUTO)?\s|\sddeService=/.test(xml))
    throw new Refused('S531', `다른 프로그램을 부르는 필드 ${part}`);
}

/** Part as text: UTF-8, or UTF-16 where its mark or its zeros say so. */
function markupOf(part: string, bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Refused('D211', `글자가 깨진 부분 ${part}`);
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isWide = (first === 0xff && second === 0xfe) || (second === 0 && first !== 0);
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Elements after which a line ends: what stands in two of them is no one word. */
const lines =
  /<(?:\w+:)?(?:br|lineBreak|cr)\b[^>]*>|<\/(?:\w+:)?(?:p|si|c|tc|row|text|title|subject|creator|lastModifiedBy|description|keywords|category|meta|comment|is|v|li|\w+Param)>/g;
/** Attributes that are shown or spoken. */
const spoken = /\s(?:descr|alt|title|tooltip|display|content|Target|author|contentText)="([^"]*)"/g;

/** The text of an XML part: runs of a paragraph joined as the eye joins them, a paragraph a line. */
function textOf(part: string, xml: string): string {
  const shown = /^xl\/worksheets\//.test(part) ? xml.replace(figures, '') : xml;
  // Properties stand side by side without a paragraph between them.
  const parted = part.startsWith('docProps/') ? shown.replace(/<\//g, '\n</') : shown;
  const words = parted
    .replace(
      /<\?[\s\S]*?\?>|<!--([\s\S]*?)-->/g,
      (_all, comment: string | undefined) => comment ?? '',
    )
    .replace(/<(?:\w+:)?tab\b[^>]*>/g, ' ')
    .replace(lines, '\n');
  const attributes = [...xml.matchAll(spoken)].map(([, value = '']) => value);
  return unescaped(`${words.replace(/<[^>]*>/g, '')}\n${attributes.join('\n')}`)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Cells of a sheet that hold the place of a text in another part, or a number with a fraction: no number of a person. */
const figures = /<c\b[^>]*\bt="s"[^>]*>.*?<\/c>|<v>[^<]*[^\d<][^<]*<\/v>/g;

function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

const makerElements =
  /<(?:\w+:)?(creator|lastModifiedBy|manager|author)\b[^>]*>([^<]+)<|<(?:\w+:)?meta\s[^>]*name="(creator|lastsaveby)"[^>]*>([^<]+)</gi;

function makersOf(part: string, xml: string): FileText[] {
  if (!/^docProps\/|\.hpf$|comments/i.test(part)) return [];
  return [...xml.matchAll(makerElements)].map(([, , element, , meta]) => ({
    part,
    text: unescaped(element ?? meta ?? '').trim(),
  }));
}

/** The kind of document in a ZIP container, by what it says of itself; null where it is none of ours. */
export function packageKind(entries: readonly ZipEntry[]): string {
  const [first] = entries;
  const names = new Set(entries.map(({ name }) => name));
  if (first?.name === 'mimetype') {
    const type = decoded(first.bytes).trim();
    if (type === 'application/hwp+zip' && first.isStored) return 'hwpx';
    if (type.includes('opendocument')) return 'odt';
  }
  if (!names.has('[Content_Types].xml')) return 'zip';
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  return names.has('ppt/presentation.xml') ? 'pptx' : 'zip';
}

/** What a compound file is that is no HWP document. */
export function compoundKind(names: readonly string[]): string {
  if (names.includes('FileHeader')) return 'hwp';
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument')) return 'doc';
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  return names.includes('PowerPoint Document') ? 'ppt' : 'ole';
}
