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

/** The files of a record; one that does not say whether it is open is so in an open record alone. */
function attachmentsOf(record: RecordFields, folder: string): Attachment[] {
  return (record.attachments ?? []).map(({ file, title, open }) => ({
    source: `${folder}/${file}`,
    file: file.split('/').at(-1) ?? file,
    title: title ?? file.split('/').at(-1) ?? file,
    isOpen: open ?? record.disclosure === 'open',
  }));
}

/**
 * Records that may appear on the reference date (기준일), newest first: no drafts, and nothing whose
 * embargo has not passed.
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
      const year = record.produced.slice(0, 4);
      return {
        fields: record,
        path: `/disclosures/${year}/${record.id}/`,
        year: Number(year),
        body,
        attachments: attachmentsOf(record, folder),
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
