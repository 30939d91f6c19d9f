import { dirname } from 'node:path';
import { listFiles } from '../reader/files.ts';
import { type DataIssue, type Finding, issueAt, wholeFile } from '../reader/issue.ts';
import type { RegisterEntry } from '../site/register.ts';

/** The longest name in bytes that every disk takes, with room for what is put beside it. */
const longest = 240;

/** What in the names of files would make two machines publish two different sites, and files that no record names. */
export function fileNameIssues(root: string, register: readonly RegisterEntry[]): DataIssue[] {
  const files = ['content', 'public'].flatMap((folder) => listFiles(root, folder, ''));
  const seen = new Map<string, string>();
  return [
    ...files.flatMap((file) => {
      const first = seen.get(keyOf(file));
      if (first === undefined) seen.set(keyOf(file), file);
      return nameFinding(file, first).map((finding) =>
        issueAt(wholeFile(file), { value: nameOf(file), ...finding }),
      );
    }),
    ...register.flatMap(listedNames),
    ...unlisted(files, register),
  ];
}

function nameFinding(file: string, twin: string | undefined): Omit<Finding, 'value'>[] {
  const composed = file.normalize('NFC');
  if (twin !== undefined)
    return [
      {
        code: 'D152',
        message: '대소문자와 자모를 풀어 쓴 것 말고도 다른 이름',
        fix: `'${twin}'과 같은 이름으로 읽는 컴퓨터가 있습니다. 이름을 바꾸세요: git mv "${file}" "${dirname(file)}/새이름"`,
      },
    ];
  return composed === file
    ? []
    : [
        {
          code: 'D151',
          message: '모아 쓴 한글 이름(NFC)',
          fix: `자모가 풀린 이름입니다. 이렇게 바꾸세요: git mv "${file}" "${composed}"`,
        },
      ];
}

/** Names as records list them: one that is too long could not even be copied. */
function listedNames({ record, place }: RegisterEntry): DataIssue[] {
  const names = (record.attachments ?? []).map(({ file }) => nameOf(file));
  const isLong = (name: string) => Buffer.byteLength(name) > longest;
  return [
    ...(isLong(record.id)
      ? [
          issueAt(place('id'), {
            code: 'D153',
            value: record.id,
            message: `한글 ${longest / 3}자(${longest}바이트)보다 길지 않은 관리번호`,
            fix: '관리번호는 폴더의 이름이 됩니다. 짧게 줄이세요.',
          }),
        ]
      : []),
    ...names.filter(isLong).map((name) =>
      issueAt(place('attachments'), {
        code: 'D153',
        value: name,
        message: `한글 ${longest / 3}자(${longest}바이트)보다 길지 않은 이름`,
        fix: '파일 이름을 짧게 줄이고, 긴 제목은 title에 적으세요.',
      }),
    ),
    ...names
      .filter((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) < index)
      .map((name) =>
        issueAt(place('attachments'), {
          code: 'D152',
          value: name,
          message: '한 기록 안에서 하나뿐인 이름',
          fix: '같은 주소에 두 파일을 둘 수 없습니다. 하나의 이름을 바꾸거나 한 번만 적으세요.',
        }),
      ),
  ];
}

/** Files beside documents that nobody has said to publish. */
function unlisted(files: readonly string[], register: readonly RegisterEntry[]): DataIssue[] {
  const listed = new Set(
    register.flatMap(({ record, folder }) =>
      (record.attachments ?? []).map(({ file }) => `${folder}/${file}`),
    ),
  );
  return files
    .filter(
      (file) =>
        file.startsWith('content/disclosures/') && !file.endsWith('.md') && !listed.has(file),
    )
    .map((file) =>
      issueAt(wholeFile(file), {
        code: 'D202',
        value: nameOf(file),
        message: '기록의 첨부에 적힌 파일',
        fix: '어느 기록에도 적히지 않아 공개되지 않습니다. 첨부에 적거나 파일을 지우세요.',
      }),
    );
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}

function keyOf(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
