import { createHash } from 'node:crypto';
import { readFile } from '../documents/store.ts';
import { type Attachment, publicRecords } from '../model/disclosure.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import type { RecordFields } from '../schema/record.ts';
import type { ReleasedFile } from '../schema/releasedFile.ts';
import type { RegisterEntry } from '../site/register.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';
import { soundFiles } from './documents.ts';

/** Files that changed since they were released while the record's 개정이력 says nothing new (D222). */
export function changedFileIssues(root: string, site: Site): DataIssue[] {
  const released = new Map(site.releasedFiles.rows.map((row) => [row.address, row]));
  if (released.size === 0) return [];
  return filesOf(root, site).flatMap(({ entry, attachment, row }) => {
    const before = released.get(row.address);
    if (!before || before.hash === row.hash || before.revisions !== row.revisions) return [];
    return issueAt(entry.place('attachments'), {
      code: 'D222',
      value: attachment.file,
      message: `발표한 파일 ${before.hash}`,
      fix: `지금 파일은 ${row.hash}입니다. 실수이면 파일을 되돌리고, 고친 것이면 개정이력(revisions)에 날짜와 사유를 더하세요.`,
    });
  });
}

/** `released/attachments.csv` with every attachment that is public now; what was released before and is no longer there stays. Null where there is none. */
export function releasedFilesText(root: string, site: Site): string | null {
  const rows = new Map(site.releasedFiles.rows.map((row) => [row.address, row]));
  for (const { row } of filesOf(root, site)) rows.set(row.address, row);
  if (rows.size === 0) return null;
  const lines = [...rows.values()]
    .map(({ address, hash, revisions }) => `${address},${hash},${revisions}`)
    .sort();
  return `${['주소,해시,개정이력해시', ...lines].join('\n')}\n`;
}

interface PublicFile {
  entry: RegisterEntry;
  attachment: Attachment;
  row: ReleasedFile;
}

function filesOf(root: string, site: Site): PublicFile[] {
  const asOf = siteDate(site);
  return site.register.flatMap((entry) => {
    const sound = new Set(soundFiles(root, entry));
    return publicRecords([entry], asOf).flatMap(({ path, fields, attachments }) =>
      attachments
        .filter(({ source }) => sound.has(source))
        .map((attachment) => {
          const hash = `sha256:${readFile(root, attachment.source).sha256}`;
          const row = { address: path + attachment.file, hash, revisions: revisionsHash(fields) };
          return { entry, attachment, row };
        }),
    );
  });
}

/** Whatever form a record's revisions have: another entry makes another hash. */
function revisionsHash({ revisions }: RecordFields): string {
  const text = JSON.stringify(revisions ?? '');
  if (text === '""' || text === '[]') return '';
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
