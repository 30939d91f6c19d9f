import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readTable, type Table, type TableSchema } from '../reader/table.ts';

/** Reads a table that a site folder may do without. */
export function readOptional<Row extends z.ZodObject>(
  root: string,
  path: string,
  schema: TableSchema<Row>,
): { table: Table<z.output<Row>>; issues: DataIssue[] } {
  const none = { file: path, rows: [], lines: [], texts: [], headers: {} };
  if (!existsSync(join(root, path))) return { table: none, issues: [] };
  const { bytes, issues } = readBytes(root, path);
  return bytes ? readTable(path, bytes, schema) : { table: none, issues };
}
