import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readTable } from '../reader/table.ts';
import { privacyAllowance } from '../schema/privacy.ts';
import { readConfig } from './site.ts';

/** The numbers and addresses that the site folder allows to be published: the site's phone and `data/privacy-allow.csv`. */
export function readAllowances(root: string): { values: string[]; issues: DataIssue[] } {
  const { config } = readConfig(root);
  const phone = config?.phone === undefined ? [] : [config.phone];
  const path = 'data/privacy-allow.csv';
  if (!existsSync(join(root, path))) return { values: phone, issues: [] };
  const { bytes, issues } = readBytes(root, path);
  if (!bytes) return { values: phone, issues };
  const read = readTable(path, bytes, {
    row: privacyAllowance,
    key: ['kind', 'value'],
    mayBeEmpty: true,
  });
  return { values: [...phone, ...read.table.rows.map(({ value }) => value)], issues: read.issues };
}
