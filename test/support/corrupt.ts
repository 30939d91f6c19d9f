import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readDocument } from '../../src/reader/frontMatter.ts';
import type { DataIssue } from '../../src/reader/issue.ts';
import { readTable, type TableSchema } from '../../src/reader/table.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { recordRow } from '../../src/schema/record.ts';
import { acknowledgement, department, siteConfig, sitePage } from '../../src/schema/site.ts';
import { growing } from '../../src/site/growing.ts';
import { lists, tables } from '../../src/site/report.ts';
import { checkout } from './paths.ts';
import { standsAt } from './probe.ts';

/** A file of the real site and how it is read. */
export interface RealFile {
  path: string;
  bytes: Uint8Array;
  read: (bytes: Uint8Array) => DataIssue[];
}

/** Every CSV and YAML file of the real site, and one page with front matter. */
export const realFiles: RealFile[] = [
  ...Object.values(tables).map(({ file, schema }) =>
    table(`data/2021/${file}`, schema as unknown as TableSchema),
  ),
  ...Object.values(growing).map(({ path, schema }) =>
    table(path, schema as unknown as TableSchema),
  ),
  ...Object.values(lists).map(({ file, schema }) => yaml(`data/2021/${file}`, schema)),
  yaml('data/site.yaml', siteConfig),
  table('data/departments.csv', { row: department, key: ['name', 'start'], mayBeEmpty: true }),
  table('data/disclosures/2021.csv', { row: recordRow, key: ['id'], mayBeEmpty: true }),
  table('data/acknowledgements.csv', { row: acknowledgement, key: ['hash'], mayBeEmpty: true }),
  realFile('content/pages/about.md', (path, bytes) => readDocument(path, bytes, sitePage).issues),
];

/**
 * Reads a file with one byte replaced and gives what breaks the promise that every problem stands
 * inside the file and points at its value: null where it holds. A thrown error breaks it too.
 */
export function corruptionFault(
  { bytes, read }: RealFile,
  at: number,
  byte: number,
): string | null {
  const corrupted = Uint8Array.from(bytes);
  corrupted[at] = byte;
  const astray = read(corrupted).find((issue) => !standsAt(corrupted, issue));
  return astray ? JSON.stringify(astray) : null;
}

function table(path: string, schema: TableSchema): RealFile {
  return realFile(path, (file, bytes) => readTable(file, bytes, schema).issues);
}

function yaml(path: string, schema: z.ZodType): RealFile {
  return realFile(path, (file, bytes) => readYaml(file, bytes, schema).issues);
}

function realFile(path: string, read: (path: string, bytes: Uint8Array) => DataIssue[]): RealFile {
  return {
    path,
    bytes: readFileSync(join(checkout, path)),
    read: (bytes) => read(path, bytes),
  };
}
