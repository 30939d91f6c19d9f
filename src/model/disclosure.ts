import type { RecordFields } from '../schema/record.ts';

/** One disclosure record (정보목록 한 건) that the public may know of. */
export interface DisclosureRecord {
  fields: RecordFields;
  /** Its address on this site, for ever. */
  path: string;
  year: number;
  /** Markdown; empty where only metadata is published. */
  body: string;
  attachments: Attachment[];
}

/** A file of a record. A closed one is named and never published. */
export interface Attachment {
  /** Its path below the site folder. */
  source: string;
  /** Its name in the record's address. */
  file: string;
  title: string;
  isOpen: boolean;
}

/** Whether a record stands: neither withdrawn nor superseded. The pages of others say so, and no list or search holds them. */
export function isInForce({ fields: { status } }: DisclosureRecord): boolean {
  return !status || status === 'published';
}

/** How long a record is kept (보존기간): through `until`, null where it is kept for good. */
export interface Retention {
  period: string;
  from: string;
  until: string | null;
}

/**
 * The retention of a record, null where it names none. Years are counted from 1 January of the year
 * after its production, by which its case was closed.
 *
 * Source: 공공기록물 관리에 관한 법률 시행령 제26조.
 */
export function retention({ retention: period, produced }: RecordFields): Retention | null {
  if (!period) return null;
  const next = Number(produced.slice(0, 4)) + 1;
  const years = Number.parseInt(period, 10);
  return {
    period,
    from: `${next}-01-01`,
    until: Number.isNaN(years) ? null : `${next + years - 1}-12-31`,
  };
}

/** What happened to a record, oldest first: `revisions` is a list of `YYYY-MM-DD what` joined by `;`. */
export function revisionsOf({ revisions }: RecordFields): { date: string; text: string }[] {
  return (revisions ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, date = '', text = part] = /^(\d{4}-\d{2}-\d{2})\s+(.*)$/.exec(part) ?? [];
      return { date, text };
    });
}

/** The files of a record; one that does not say whether it is open is so in an open record alone. */
function attachmentsOf(record: RecordFields, folder: string): Attachment[] {
  return (record.attachments ?? []).map(({ file, title, open }) => ({
    source: `${folder}/${file}`,
    file: file.split('/').at(-1) ?? file,
    title: title ?? file.split('/').at(-1) ?? file,
    isOpen: open ?? record.disclosure === 'open',
  }));
}

/** The address of a record: the year of its production and its id. */
export function recordPath({ produced, id }: { produced: string; id: string }): string {
  return `/disclosures/${produced.slice(0, 4)}/${id}/`;
}

/**
 * Records that may appear on the reference date (기준일), newest first: no drafts, and nothing whose
 * embargo has not passed. Of a withdrawn one its facts remain, not its text and files.
 */
export function publicRecords(
  entries: readonly { record: RecordFields; body: string; folder: string }[],
  asOf: string,
): DisclosureRecord[] {
  return entries
    .filter(
      ({ record: { status, embargo } }) => status !== 'draft' && (!embargo || embargo <= asOf),
    )
    .map(({ record, body, folder }) => {
      const isTakenBack = record.status === 'withdrawn';
      return {
        fields: record,
        path: recordPath(record),
        year: Number(record.produced.slice(0, 4)),
        body: isTakenBack ? '' : body,
        attachments: isTakenBack ? [] : attachmentsOf(record, folder),
      };
    })
    .sort(
      (a, b) => compare(b.fields.produced, a.fields.produced) || compare(a.fields.id, b.fields.id),
    );
}

/** The reference date (기준일) of a build: the one the site names, else the newest date in its data. Never the clock. */
export function referenceDate(named: string | undefined, dates: readonly string[]): string {
  return named ?? [...dates].sort().at(-1) ?? '1970-01-01';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
