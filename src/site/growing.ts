import type { z } from 'astro/zod';
import type { DataIssue } from '../reader/issue.ts';
import type { Table, TableSchema } from '../reader/table.ts';
import { appealCount, groundCount, requestCount } from '../schema/disclosureStatistics.ts';
import { holiday } from '../schema/holiday.ts';
import { callMonth, petitionMonth } from '../schema/performance.ts';
import { announcedCycle, proactiveItem } from '../schema/proactive.ts';
import { readOptional } from './optional.ts';

/** The tables that grow beside the reports, each of which a site folder may do without. */
export const growing = {
  holidays: table('holidays.csv', { row: holiday, key: ['date'] }),
  proactive: table('proactive-disclosures.csv', {
    row: proactiveItem,
    key: ['item', 'department'],
  }),
  announced: table('announced-cycles.csv', { row: announcedCycle, key: ['year', 'content'] }),
  calls: table('performance/calls.csv', {
    row: callMonth,
    key: ['year', 'month', 'department'],
  }),
  petitions: table('performance/civil-petitions.csv', {
    row: petitionMonth,
    key: ['year', 'month', 'department', 'type'],
  }),
  requests: table('performance/disclosure-requests.csv', {
    row: requestCount,
    key: ['year', 'month', 'department'],
  }),
  grounds: table('performance/disclosure-grounds.csv', {
    row: groundCount,
    key: ['year', 'ground'],
  }),
  appeals: table('performance/disclosure-appeals.csv', {
    row: appealCount,
    key: ['year', 'kind'],
  }),
};

/** The growing tables of a site folder; one that it does not have is empty. */
export type Growing = {
  [Name in keyof typeof growing]: Table<z.output<(typeof growing)[Name]['schema']['row']>>;
};

/** Reads every growing table of a site folder. */
export function readGrowing(root: string): { tables: Growing; issues: DataIssue[] } {
  const issues: DataIssue[] = [];
  const tables: Record<string, unknown> = {};
  for (const [name, { path, schema }] of Object.entries(growing)) {
    const read = readOptional(root, path, schema as unknown as TableSchema);
    for (const issue of read.issues) issues.push(issue);
    tables[name] = read.table;
  }
  // The loop fills every name of Growing; TypeScript cannot follow it.
  return { tables: tables as Growing, issues };
}

function table<Row extends z.ZodObject>(
  file: string,
  schema: Omit<TableSchema<Row>, 'mayBeEmpty'>,
) {
  return { path: `data/${file}`, schema: { ...schema, mayBeEmpty: true } };
}
