import { plainText } from '../documents/block.ts';
import { kindOf } from '../documents/kind.ts';
import type { Refusal } from '../documents/refusal.ts';
import { readFile, readFiles, type StoredFile } from '../documents/store.ts';
import { readCsv } from '../reader/csv.ts';
import { fileWithin, readBytes } from '../reader/files.ts';
import { type DataIssue, type Finding, issueAt } from '../reader/issue.ts';
import { readText } from '../reader/text.ts';
import { textRefusal } from '../schema/cells.ts';
import type { RegisterEntry } from '../site/register.ts';

/** Paths below the site folder of a record's open files that stand where they should and promise a kind that may be read. */
export function soundFiles(root: string, { record, folder }: RegisterEntry): string[] {
  return (record.attachments ?? []).flatMap(({ file, open }) =>
    (open ?? record.disclosure === 'open') &&
    kindOf(file) !== null &&
    fileWithin(root, folder, file) === 'file'
      ? `${folder}/${file}`
      : [],
  );
}

/** What is wrong inside the open files of all records. They are read together, since each new reader takes its time. */
export function documentIssues(root: string, register: readonly RegisterEntry[]): DataIssue[] {
  const files = register.map((entry) => ({ entry, sources: soundFiles(root, entry) }));
  readFiles(
    root,
    files.flatMap(({ sources }) => sources),
  );
  return files.flatMap(({ entry, sources }) => recordIssues(root, entry, sources));
}

function recordIssues(root: string, entry: RegisterEntry, sources: readonly string[]): DataIssue[] {
  const { record, folder, place } = entry;
  const read = sources.map((source) => ({
    file: source.slice(folder.length + 1),
    source,
    stored: readFile(root, source),
  }));
  const issues = read.flatMap(({ file, source, stored }) => {
    const finding = stored.refusal
      ? refusals[stored.refusal.code](stored.refusal, file)
      : wordlessFinding(stored, file, record.textAlternative);
    if (finding) return [issueAt(place('attachments'), { value: file, ...finding })];
    return stored.kind === 'csv' || stored.kind === 'txt' ? letterIssues(root, source) : [];
  });
  const sound = read.filter(({ stored }) => stored.refusal === null);
  const isHwpAlone =
    sound.length > 0 &&
    sound.length === read.length &&
    sound.every(isWordlessHwp) &&
    !record.textAlternative;
  return isHwpAlone
    ? [...issues, issueAt(place('attachments'), { value: sound[0]?.file ?? '', ...openFormat })]
    : issues;
}

function isWordlessHwp({ stored }: { stored: StoredFile }): boolean {
  return stored.kind === 'hwp' && plainText(stored.blocks) === '';
}

const openFormat = {
  code: 'D213',
  message: '누구나 열 수 있는 형식의 파일(hwpx, pdf 등)',
  fix: '이 hwp에서는 글을 옮기지 못해 쪽에 실을 수 없습니다. hwpx나 pdf로도 저장해 나란히 올리세요.',
} as const;

const refusals: Record<
  Refusal['code'],
  (refusal: Refusal, file: string) => Omit<Finding, 'value'>
> = {
  D211: ({ found }, file) => ({
    code: 'D211',
    message: `이름과 같은 ${kindOf(file)} 형식의 온전한 파일`,
    fix: `안을 보니 '${found}'입니다. 만든 프로그램에서 다시 저장해 올리세요. 확장자만 바꾸지 마세요.`,
  }),
  D212: ({ found }) => ({
    code: 'D212',
    message: '누구나 열 수 있는 파일',
    fix: `검사할 수 없는 파일입니다: ${found}. 암호와 보안을 풀고 다시 저장하세요.`,
  }),
  S521: ({ found }) => ({
    code: 'S521',
    message: '풀어도 크지 않은 보통 문서',
    fix: `여는 컴퓨터를 멈추게 할 수 있습니다: ${found}. 만든 프로그램에서 다시 저장하세요.`,
  }),
  S531: ({ found }) => ({
    code: 'S531',
    message: '코드, 매크로, 다른 파일이 들지 않은 문서',
    fix: `파일에서 찾은 것: ${found}. 빼고 다시 저장하거나 PDF로 인쇄해 올리세요.`,
  }),
};

/** A PDF of pictures alone: somebody writes what it says, and somebody else confirms it. */
function wordlessFinding(
  { kind, blocks, sha256 }: StoredFile,
  file: string,
  alternative: string | null | undefined,
): (Omit<Finding, 'value'> & { value?: string }) | null {
  if (kind !== 'pdf' || /[\p{L}\p{N}]/u.test(plainText(blocks))) return null;
  if (!alternative)
    return {
      code: 'A301',
      message: '글이 있는 PDF, 또는 대체텍스트(textAlternative)',
      fix: '그림만 있어 듣거나 찾을 수 없습니다. 원본 문서를 PDF로 저장하거나, 내용을 대체텍스트에 적으세요.',
    };
  return {
    code: 'A301',
    level: 'warning',
    // Another file needs another look.
    value: `${file} sha256:${sha256.slice(0, 12)}`,
    message: '사람이 PDF와 견주어 본 대체텍스트',
    fix: '대체텍스트가 그림의 내용을 모두 담았는지 살피세요.',
  };
}

/** Where a table or text of letters is not sound, or a cell would run in a spreadsheet: at its own lines. */
function letterIssues(root: string, source: string): DataIssue[] {
  const { bytes, issues: missing } = readBytes(root, source);
  if (!bytes) return missing;
  const { text, issues } = readText(source, bytes);
  if (text === null || kindOf(source) !== 'csv') return issues;
  const { rows, issues: faults } = readCsv(source, text.replace(/^\ufeff/, ''));
  const formulas = rows.flatMap(({ line, cells }) =>
    cells.flatMap((value, index) => {
      const refusal = textRefusal(value.trim());
      const place = { file: source, line, column: index + 1, field: '' };
      return refusal?.code === 'D171'
        ? issueAt(place, { ...refusal, code: 'D171', value: value.trim() })
        : [];
    }),
  );
  return [...faults, ...formulas];
}
