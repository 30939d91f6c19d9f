import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readTable, type Table } from '../reader/table.ts';
import { type ReleasedRecord, releasedRecord } from '../schema/registry.ts';

/** Where the ids of released records are kept, for ever. */
export const registryFile = 'released/records.csv';

/** Reads the registry of released records; empty where nothing was released. A registry is no source: it is read whatever its size. */
export function readRegistry(root: string): {
  table: Table<ReleasedRecord>;
  issues: DataIssue[];
} {
  const none = { file: registryFile, rows: [], lines: [], texts: [], headers: {} };
  if (!existsSync(join(root, registryFile))) return { table: none, issues: [] };
  const { bytes, issues } = readBytes(root, registryFile, Number.POSITIVE_INFINITY);
  if (!bytes) return { table: none, issues };
  return readTable(registryFile, bytes, { row: releasedRecord, key: ['id'], mayBeEmpty: true });
}

/** The seal of a row below the row with the seal `before` ('' for the first): a row changed or taken away breaks the next one's. */
export function sealOf(
  before: string,
  { id, title, path, date }: Omit<ReleasedRecord, 'seal'>,
): string {
  const text = [before, id, title, path, date].join('\n');
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
