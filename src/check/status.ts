import { type DataIssue, issueAt } from '../reader/issue.ts';
import type { RecordFields } from '../schema/record.ts';
import type { RegisterEntry } from '../site/register.ts';
import { reference } from './report.ts';

/** What a withdrawn or superseded record lacks: its page stays, and says when, why and what stands in its place. */
export function statusIssues(
  { status, statusDate, statusReason, replacedBy, id }: RecordFields,
  place: RegisterEntry['place'],
  ids: ReadonlySet<string>,
): DataIssue[] {
  const found =
    replacedBy && (replacedBy === id || !ids.has(replacedBy))
      ? reference(
          place('replacedBy'),
          replacedBy,
          [...ids].filter((other) => other !== id),
          '정보목록의 관리번호',
        )
      : [];
  if (status !== 'withdrawn' && status !== 'superseded') return found;
  const word = status === 'withdrawn' ? '철회' : '대체';
  const missing = (field: keyof RecordFields, title: string, fix: string) =>
    issueAt(place(field), {
      code: 'D205',
      value: '',
      message: `${title}(게시상태가 ${word}인 기록)`,
      fix,
    });
  return [
    ...(statusDate ? [] : [missing('statusDate', '상태일자', `${word}한 날을 적으세요.`)]),
    ...(statusReason
      ? []
      : [missing('statusReason', '상태사유', `왜 ${word}했는지 적으세요. 기록의 쪽에 나옵니다.`)]),
    ...(status === 'superseded' && !replacedBy
      ? [missing('replacedBy', '대체문서', '대신하는 기록의 관리번호를 적으세요.')]
      : []),
    ...found,
  ];
}
