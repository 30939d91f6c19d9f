import { publicRecords, recordPath } from '../model/disclosure.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace, type Table } from '../reader/table.ts';
import type { ReleasedRecord } from '../schema/registry.ts';
import { sealOf } from '../site/registry.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';

/** Released ids that are gone, no longer public or used for something else, and a registry that was not only added to. */
export function registryIssues({ register, registry, ...site }: Site): DataIssue[] {
  const entries = new Map(register.map((entry) => [entry.record.id, entry]));
  const asOf = siteDate({ register, registry, ...site });
  return [
    ...sealIssues(registry),
    ...registry.rows.flatMap(({ id, title }, index) => {
      const entry = entries.get(id);
      if (!entry)
        return issueAt(cellPlace(registry, index, 'id'), {
          code: 'D221',
          value: id,
          message: '자료에 남아 있는 관리번호(한 번 발표한 기록)',
          fix: `발표한 기록은 지우지 않습니다. 줄이나 파일을 되살리고 게시상태를 '철회'로, 상태일자와 상태사유를 적으세요.`,
        });
      const { record, place } = entry;
      if (publicRecords([entry], asOf).length === 0)
        return issueAt(place(record.status === 'draft' ? 'status' : 'embargo'), {
          code: 'D221',
          value: '',
          message: '공개하는 기록(이미 발표한 관리번호)',
          fix: `거두려면 게시상태를 '철회'로, 상태일자와 상태사유를 적으세요. 발표한 기록은 초안이나 공개 예정으로 돌아가지 않습니다.`,
        });
      if (record.title === title || record.revisions?.includes(title)) return [];
      return issueAt(place('title'), {
        code: 'D221',
        value: record.title,
        message: `발표한 제목 "${title}"`,
        fix: `다른 문서이면 새 관리번호를 붙이고, 옛 기록은 게시상태를 '철회'로 되살리세요. 제목만 고쳤으면 개정이력에 옛 제목을 적으세요: <날짜> 제목 정정: ${title}`,
      });
    }),
  ];
}

function sealIssues(registry: Table<ReleasedRecord>): DataIssue[] {
  const broken = registry.rows.findIndex(
    (row, index) => row.seal !== sealOf(registry.rows[index - 1]?.seal ?? '', row),
  );
  const row = registry.rows[broken];
  if (!row) return [];
  return [
    issueAt(cellPlace(registry, broken, 'seal'), {
      code: 'D221',
      value: row.seal,
      message: '발표한 뒤 고치지 않은 줄(더하기만 하는 파일)',
      fix: '이 줄이나 그 위의 줄이 바뀌었거나 빠졌습니다. 파일을 앞의 판으로 되돌리세요. 이 파일은 npm run release가 적습니다.',
    }),
  ];
}

/** The rows that the registry of a site lacks, below those it has: public records never released, oldest first. */
export function newlyReleased({ register, registry, ...site }: Site): ReleasedRecord[] {
  const known = new Set(registry.rows.map(({ id }) => id));
  const asOf = siteDate({ register, registry, ...site });
  let seal = registry.rows.at(-1)?.seal ?? '';
  return publicRecords(register, asOf)
    .map(({ fields }) => fields)
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => (`${a.produced} ${a.id}` < `${b.produced} ${b.id}` ? -1 : 1))
    .map(({ id, title, produced }) => {
      const row = { id, title, path: recordPath({ id, produced }), date: asOf };
      seal = sealOf(seal, row);
      return { ...row, seal };
    });
}
