import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readJson } from '../reader/json.ts';
import { readTable, type Table } from '../reader/table.ts';
import {
  type Correction,
  correction,
  type ReleasedValues,
  releasedValues,
} from '../schema/correction.ts';

/** The ledger of corrections (정정 이력), which a site folder need not have. */
export function readCorrections(root: string): { table: Table<Correction>; issues: DataIssue[] } {
  const path = 'data/corrections.csv';
  const none = { file: path, rows: [], lines: [], texts: [], headers: {} };
  if (!existsSync(join(root, path))) return { table: none, issues: [] };
  const { bytes, issues } = readBytes(root, path);
  if (!bytes) return { table: none, issues };
  return readTable(path, bytes, {
    row: correction,
    key: ['address', 'before', 'date'],
    mayBeEmpty: true,
  });
}

/** One closed year: what its cells said when it was released. */
export interface ReleasedYear {
  year: number;
  file: string;
  values: ReleasedValues;
}

/** The closed years of a site folder, oldest first: those of `released/<year>.json`. */
export function readReleased(root: string): { released: ReleasedYear[]; issues: DataIssue[] } {
  const released: ReleasedYear[] = [];
  const issues: DataIssue[] = [];
  for (const file of listFiles(root, 'released', '.json')) {
    const { bytes, issues: missing } = readBytes(root, file);
    issues.push(...missing);
    if (!bytes) continue;
    const { value, issues: faults } = readJson(file, bytes, releasedValues);
    issues.push(...faults);
    const year = Number(/(\d{4})\.json$/.exec(file)?.[1]);
    if (value && year) released.push({ year, file, values: value });
  }
  return { released, issues };
}
