import { dirname } from 'node:path';
import { listFiles, readBytes } from '../reader/files.ts';
import { readDocument } from '../reader/frontMatter.ts';
import type { DataIssue, Place } from '../reader/issue.ts';
import { cellPlace, readTable } from '../reader/table.ts';
import { type RecordFields, recordFrontMatter, recordRow } from '../schema/record.ts';

/** One disclosure record, and the Markdown body where it has one. */
export interface RegisterRecord {
  record: RecordFields;
  /** Empty for a row of a CSV file. */
  body: string;
  /** The folder of its attachments, relative to the site folder. */
  folder: string;
}

/** A record with where each of its fields stands. */
export interface RegisterEntry extends RegisterRecord {
  bodyLine: number;
  place: (field: keyof RecordFields) => Place;
}

/** Reads every record of the site folder: rows of `data/disclosures/*.csv` and documents of `content/disclosures/`. */
export function readRegister(root: string): { entries: RegisterEntry[]; issues: DataIssue[] } {
  const entries: RegisterEntry[] = [];
  const issues: DataIssue[] = [];
  for (const path of listFiles(root, 'data/disclosures', '.csv')) {
    const { bytes, issues: missing } = readBytes(root, path);
    issues.push(...missing);
    if (!bytes) continue;
    const read = readTable(path, bytes, { row: recordRow, key: ['id'], mayBeEmpty: true });
    // Not spread into push: a long table may have more issues than a call takes arguments.
    for (const issue of read.issues) issues.push(issue);
    read.table.rows.forEach((record, index) => {
      entries.push({
        record,
        body: '',
        bodyLine: 1,
        folder: `content/disclosures/${record.produced.slice(0, 4)}/${record.id}`,
        place: (field) => cellPlace(read.table, index, field),
      });
    });
  }
  for (const path of listFiles(root, 'content/disclosures', '.md')) {
    const { bytes, issues: missing } = readBytes(root, path);
    issues.push(...missing);
    if (!bytes) continue;
    const {
      value,
      body,
      bodyLine,
      place,
      issues: faults,
    } = readDocument(path, bytes, recordFrontMatter);
    issues.push(...faults);
    if (value)
      entries.push({
        record: value,
        body,
        bodyLine,
        folder: dirname(path),
        place: (field) => place([field]),
      });
  }
  return { entries, issues };
}

const handed = Symbol.for('yeollam.register');
const inProcess = globalThis as { [handed]?: readonly RegisterRecord[] };

/**
 * Hands the register that a build has read to the pages it renders, which would else read it again and
 * hold it twice. It goes by way of the process, since Astro bundles the pages with their own modules.
 */
export function handRegister(records: readonly RegisterRecord[]): void {
  inProcess[handed] = records;
}

/** The register that was handed over; undefined where pages are rendered without a build of ours. */
export function handedRegister(): readonly RegisterRecord[] | undefined {
  return inProcess[handed];
}
