import iconv from 'iconv-lite';
import { type DataIssue, type Finding, issueAt, type Place, wholeFile } from './issue.ts';

const saveAsUtf8 = "엑셀에서 '다른 이름으로 저장' → 'CSV UTF-8(쉼표로 분리)'을 고르세요.";

/** The longest line of a source file, in bytes. */
const longestLine = 2_000_000;

/** Text with LF line ends and no byte-order mark, or the reasons why the bytes are no text. */
export type TextResult = { text: string; issues: [] } | { text: null; issues: DataIssue[] };

/** Where an offset of a text stands, and what stands there. */
export type Locate = (
  file: string,
  text: string,
  offset: number,
) => { place: Place; value: string };

/**
 * Decodes the bytes of a source file as UTF-8, strictly: nothing is guessed, converted or lost.
 * `locate` says in what a place within the text is counted: characters unless it is given.
 */
export function readText(
  file: string,
  bytes: Uint8Array,
  locate: Locate = characterAt,
): TextResult {
  const refused = (finding: Finding, place: Place = wholeFile(file)): TextResult => ({
    text: null,
    issues: [issueAt(place, finding)],
  });
  if (bytes.length === 0)
    return refused({
      code: 'D105',
      value: '',
      message: '내용이 있는 파일',
      fix: '빈 파일입니다. 원본을 다시 저장하세요.',
    });
  if (isWorkbook(bytes))
    return refused({
      code: 'D108',
      value: '',
      message: '글자로 된 파일',
      fix: `엑셀 파일(.xlsx, .xls)의 이름만 바꾼 것입니다. ${saveAsUtf8}`,
    });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused({ code: 'D102', value: 'UTF-16', message: 'UTF-8 파일', fix: saveAsUtf8 });
  const longLine = lineLongerThan(bytes, longestLine);
  if (longLine !== null)
    return refused(
      {
        code: 'D109',
        value: '',
        message: `한 줄이 ${longestLine / 1_000_000} MB보다 짧은 파일`,
        fix: '줄을 나누거나, 잘못 붙여 넣은 내용을 지우세요.',
      },
      { ...wholeFile(file), line: longLine },
    );

  // Not fatal here: the first sign that replaces a byte says where the text breaks.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const broken = Math.min(
    ...['\0', '\ufffd'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0),
  );
  if (broken === Infinity) return { text, issues: [] };
  const isNull = text[broken] === '\0';
  if (!isNull && !/[가-힣]/.test(text.slice(0, broken)) && !isUtf8(bytes))
    return cp949(file, bytes);
  const { place, value } = locate(file, text, broken);
  return refused(
    {
      code: isNull ? 'D104' : 'D103',
      value,
      message: isNull ? '널 문자(U+0000)가 없는 글' : '깨진 글자(U+FFFD)가 없는 글',
      fix: '깨지기 전의 원본을 다시 열어 저장하세요.',
    },
    place,
  );
}

/** A file that older Korean programs wrote; it is shown decoded as proof, never read so: some pairs mean two things. */
function cp949(file: string, bytes: Uint8Array): TextResult {
  const [first = '', second = ''] = iconv.decode(Buffer.from(bytes), 'cp949').split(/\r\n?|\n/, 2);
  return {
    text: null,
    issues: [
      issueAt(wholeFile(file), {
        code: 'D101',
        value: first,
        message: `UTF-8 파일. CP949로 읽으면 위의 글자가 보이고 둘째 줄은 '${second.slice(0, 40)}'입니다`,
        fix: saveAsUtf8,
      }),
    ],
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Zip (.xlsx) or compound file (.xls) by its first bytes. */
function isWorkbook(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
    (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
  );
}

/** The number of the first line with that many bytes or more; both LF and CR end a line. */
function lineLongerThan(bytes: Uint8Array, most: number): number | null {
  if (bytes.length < most) return null;
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 10 && byte !== 13) continue;
    if (at - start >= most) return line;
    if (byte === 10 || bytes[at + 1] !== 10) line += 1;
    start = at + 1;
  }
  return bytes.length - start >= most ? line : null;
}

/** The line and character of an offset in a text, and the text from there to the end of the line. */
export const characterAt: Locate = (file, text, offset) => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  const value = text.slice(offset, offset + 40).split('\n', 1)[0] ?? '';
  return { place: { file, line, column: offset - start + 1, field: '' }, value };
};

/** Characters that cannot be seen or that turn the direction of writing, and control characters but tab and line feed. */
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]/;

/** The finding for a text with an invisible character, or null. */
export function invisibleFinding(text: string): Finding | null {
  const [found] = invisible.exec(text) ?? [];
  if (found === undefined) return null;
  const point = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'D141',
    value: text,
    message: '보이지 않는 글자가 없는 글',
    fix: `보이지 않는 글자 U+${point}를 지우세요. 지우고 다시 입력하면 됩니다.`,
  };
}
