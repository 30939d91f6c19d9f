import { kindOf, kinds } from '../documents/kind.ts';
import { fileWithin } from '../reader/files.ts';
import { type DataIssue, type Finding, issueAt } from '../reader/issue.ts';
import type { RegisterEntry } from '../site/register.ts';

const refusals = {
  outside: {
    code: 'S511',
    message: '문서와 같은 폴더 안의 파일',
    fix: '파일을 문서 옆에 두고 이름만 적으세요.',
  },
  link: {
    code: 'S512',
    message: '다른 곳을 가리키지 않는 실제 파일',
    fix: '심볼릭 링크를 지우고 파일을 복사해 두세요.',
  },
  missing: {
    code: 'D201',
    message: '문서 옆에 있는 파일',
    fix: '파일을 그 자리에 두거나 이름을 바로잡으세요.',
  },
} as const;

const closedFile = {
  code: 'N208',
  message: '공개하지 않는 파일이 없는 폴더',
  fix: '이 파일은 사이트에 나가지 않지만, 이 폴더를 보는 사람은 볼 수 있습니다. 폴더에서도 지우세요.',
} as const;

/** What is wrong with the files that a record names. */
export function attachmentIssues(
  root: string,
  { record, folder, place }: RegisterEntry,
): DataIssue[] {
  return (record.attachments ?? []).flatMap(({ file, open }) => {
    const refuse = (finding: Omit<Finding, 'value'>) =>
      issueAt(place('attachments'), { value: file, ...finding });
    if (open === undefined && record.disclosure !== 'open')
      return refuse({
        code: 'D210',
        message: "파일마다 'open: true' 또는 'open: false'(공개가 아닌 기록)",
        fix: '문서 머리말에 첨부마다 file, open을 적으세요.',
      });
    if (open && record.disclosure !== 'open' && record.disclosure !== 'partial')
      return refuse({
        code: 'D210',
        message: "'open: false'(비공개·열람제한인 기록)",
        fix: '공개하지 않는 기록의 파일은 공개할 수 없습니다.',
      });
    const found = fileWithin(root, folder, file);
    // A closed file is named alone, and is not even looked into.
    if (open === false) return found === 'file' ? refuse(closedFile) : [];
    if (found !== 'file') return refuse(refusals[found]);
    if (kindOf(file) !== null) return [];
    return refuse({
      code: 'S531',
      message: `${kinds.join(', ')} 파일`,
      fix: '열린 형식의 문서로 바꾸어 올리세요.',
    });
  });
}
