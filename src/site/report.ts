import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readBytes } from '../reader/files.ts';
import { type DataIssue, type Place, wholeFile } from '../reader/issue.ts';
import { readTable, type Table, type TableSchema } from '../reader/table.ts';
import { readText } from '../reader/text.ts';
import { readYaml } from '../reader/yaml.ts';
import { budgetProject, budgetTask, taskBudget } from '../schema/budget.ts';
import type { Correction } from '../schema/correction.ts';
import { headcountGrade } from '../schema/headcount.ts';
import * as schemas from '../schema/report.ts';
import { contact, event, legalReference, metric, scheduleItem, target } from '../schema/task.ts';
import { readCorrections } from './ledger.ts';

/** The printed tables of a report: one CSV each in `data/<year>/`. */
export const tables = {
  headcount: table('headcount.csv', { row: headcountGrade, key: ['category', 'grade'] }),
  budgetProjects: table('budget-projects.csv', { row: budgetProject, key: ['project'] }),
  budgetTasks: table('budget-tasks.csv', { row: budgetTask, key: ['title'] }),
  taskBudgets: table('task-budgets.csv', { row: taskBudget, key: ['task', 'name'] }),
  targets: table('targets.csv', { row: target, key: ['task', 'item'] }),
  schedule: table('schedule.csv', { row: scheduleItem, key: ['item', 'occurrence'] }),
  events: table('events.csv', { row: event, key: ['title', 'start'] }),
  metrics: table('metrics.csv', { row: metric, key: ['id'] }),
  contacts: table('contacts.csv', { row: contact, key: ['task', 'role'], mayBeEmpty: true }),
  legalReferences: table('legal-references.csv', { row: legalReference, key: ['title'] }),
};

/** The lists of a report: one YAML file each in `data/<year>/`. */
export const lists = {
  cover: { file: 'report.yaml', schema: schemas.cover },
  functions: { file: 'functions.yaml', schema: schemas.functions },
  evaluation: { file: 'evaluation.yaml', schema: schemas.evaluation },
  glossary: { file: 'glossary.yaml', schema: schemas.glossary },
  programmes: { file: 'programmes.yaml', schema: schemas.programmes },
  discrepancies: { file: 'discrepancies.yaml', schema: schemas.discrepancies },
};

type Tables = {
  [Name in keyof typeof tables]: Table<z.output<(typeof tables)[Name]['schema']['row']>>;
};
type Lists = { [Name in keyof typeof lists]: z.output<(typeof lists)[Name]['schema']> };

/**
 * One year's business report (주요업무보고) as its files hold it, the lines of its source document
 * where the site folder has it (`원문행` counts them from 1), and the ledger of corrections.
 */
export type Report = {
  year: number;
  sourceText: string[] | null;
  corrections: Correction[];
} & Tables &
  Lists;

/** The printed tables of a report with the fields that name their rows. */
export function reportTables(
  report: Report,
): { table: Table<Record<string, unknown>>; key: readonly string[] }[] {
  return Object.entries(tables).map(([name, { schema }]) => ({
    table: report[name as keyof Tables],
    key: schema.key,
  }));
}

/** A report as read, null where a file could not be, with the places of what its lists hold. */
export interface ReadReport {
  year: number;
  report: Report | null;
  issues: DataIssue[];
  place: (list: keyof Lists, path: readonly PropertyKey[]) => Place;
}

/** Reads `data/<year>/`, every file of it. */
export function readReport(root: string, year: number): ReadReport {
  const issues: DataIssue[] = [];
  const places = new Map<string, (path: readonly PropertyKey[]) => Place>();
  const source = readSource(root, year);
  issues.push(...source.issues);
  const parts: Record<string, unknown> = {
    year,
    sourceText: source.lines,
    // Its faults are told once, by readSite.
    corrections: readCorrections(root).table.rows,
  };
  for (const [name, { file, schema }] of Object.entries(tables)) {
    const path = `data/${year}/${file}`;
    const { bytes, issues: missing } = readBytes(root, path);
    const read = bytes
      ? readTable(path, bytes, schema as unknown as TableSchema)
      : { table: null, issues: missing };
    for (const issue of read.issues) issues.push(issue);
    parts[name] = read.table;
  }
  for (const [name, { file, schema }] of Object.entries(lists)) {
    const path = `data/${year}/${file}`;
    const { bytes, issues: missing } = readBytes(root, path);
    const read = bytes
      ? readYaml<z.ZodType>(path, bytes, schema)
      : { value: null, issues: missing, place: () => wholeFile(path) };
    for (const issue of read.issues) issues.push(issue);
    places.set(name, read.place);
    parts[name] = read.value;
  }
  const isWhole = !issues.some(({ level }) => level === 'error');
  // The loops above fill every name of Tables and Lists; TypeScript cannot follow them.
  return {
    year,
    report: isWhole ? (parts as Report) : null,
    issues,
    place: (list, path) =>
      places.get(list)?.(path) ?? wholeFile(`data/${year}/${lists[list].file}`),
  };
}

/** The source document as transcribed, which a report need not have. */
function readSource(root: string, year: number): { lines: string[] | null; issues: DataIssue[] } {
  const path = `content/reports/${year}/source.txt`;
  if (!existsSync(join(root, path))) return { lines: null, issues: [] };
  const { bytes, issues } = readBytes(root, path);
  if (!bytes) return { lines: null, issues };
  const { text, issues: faults } = readText(path, bytes);
  return { lines: text?.replace(/\n$/, '').split('\n') ?? null, issues: faults };
}

function table<Row extends z.ZodObject>(file: string, schema: TableSchema<Row>) {
  return { file, schema };
}
