import iconv from 'iconv-lite';
import { type DataIssue, type Finding, issueAt, type Place, wholeFile } from './issue.ts';

const saveAsUtf8 = "엑셀에서 '다른 이름으로 저장' → 'CSV UTF-8(쉼표로 분리)'을 고르세요.";

/** Text with LF line ends and no byte-order mark, or the reasons why the bytes are no text. */
export type TextResult = { text: string; issues: [] } | { text: null; issues: DataIssue[] };

/** Decodes the bytes of a source file as UTF-8, strictly: nothing is guessed, converted or lost. */
export function readText(file: string, bytes: Uint8Array): TextResult {
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
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refused({
      code: 'D108',
      value: 'PK…',
      message: '글자로 된 파일',
      fix: `엑셀 파일(.xlsx)의 이름만 바꾼 것입니다. ${saveAsUtf8}`,
    });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused({ code: 'D102', value: 'UTF-16', message: 'UTF-8 파일', fix: saveAsUtf8 });

  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const firstLine = iconv.decode(Buffer.from(bytes), 'cp949').split(/\r?\n|\r/, 1)[0] ?? '';
    return refused({
      code: 'D101',
      value: firstLine,
      message: 'UTF-8 파일(CP949로 읽으면 위와 같은 글자가 보입니다)',
      fix: saveAsUtf8,
    });
  }
  const text = decoded.replace(/\r\n?/g, '\n');
  const broken = Math.min(
    ...['\0', '\ufffd'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0),
  );
  if (broken < Infinity) {
    const isNull = text[broken] === '\u0000';
    return refused(
      {
        code: isNull ? 'D104' : 'D103',
        value: text.slice(Math.max(0, broken - 5), broken + 5),
        message: isNull ? '널 문자(U+0000)가 없는 글' : '깨진 글자(U+FFFD)가 없는 글',
        fix: '깨지기 전의 원본을 다시 열어 저장하세요.',
      },
      placeOf(file, text, broken),
    );
  }
  return { text, issues: [] };
}

/** The line and character of an offset in a text. */
export function placeOf(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, field: '' };
}
