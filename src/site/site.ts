import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { listFolders, readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import { readTable, type Table, type TableSchema } from '../reader/table.ts';
import { readYaml } from '../reader/yaml.ts';
import type { Correction } from '../schema/correction.ts';
import { type ReleasedFile, releasedFile } from '../schema/releasedFile.ts';
import {
  type Acknowledgement,
  acknowledgement,
  type Department,
  department,
  type Redirect,
  type SiteConfig,
  siteConfig,
} from '../schema/site.ts';
import { type ReleasedYear, readCorrections, readReleased } from './ledger.ts';
import { readRedirects } from './redirects.ts';
import { type RegisterEntry, readRegister } from './register.ts';
import { type ReadReport, readReport } from './report.ts';

/** A site folder as its files hold it: everything but the prose. Reports are in order of year; the config is null where it could not be read. */
export interface Site {
  config: SiteConfig | null;
  departments: Department[];
  reports: ReadReport[];
  register: RegisterEntry[];
  acknowledgements: Table<Acknowledgement>;
  redirects: Redirect[];
  released: ReleasedYear[];
  corrections: Table<Correction>;
  /** Attachments as they were released. */
  releasedFiles: Table<ReleasedFile>;
}

/** Reads a site folder whole; what could not be read is left out of the site, and `issues` say why. */
export function readSite(root: string): { site: Site; issues: DataIssue[] } {
  const config = readConfig(root);
  const departments = readDepartments(root);
  const reports = reportYears(root).map((year) => readReport(root, year));
  const register = readRegister(root);
  const acknowledgements = readAcknowledgements(root);
  const redirects = readRedirects(root);
  const released = readReleased(root);
  const corrections = readCorrections(root);
  const releasedFiles = readOptional(root, 'released/attachments.csv', {
    row: releasedFile,
    key: ['address'],
    mayBeEmpty: true,
  });
  const issues = [
    config,
    departments,
    ...reports,
    register,
    acknowledgements,
    redirects,
    released,
    corrections,
    releasedFiles,
  ].flatMap((part) => part.issues);
  return {
    site: {
      config: config.config,
      departments: departments.departments,
      reports,
      register: register.entries,
      acknowledgements: acknowledgements.table,
      redirects: redirects.redirects,
      released: released.released,
      corrections: corrections.table,
      releasedFiles: releasedFiles.table,
    },
    issues,
  };
}

/** Reads `data/site.yaml`, the one file every site folder has. */
export function readConfig(root: string): { config: SiteConfig | null; issues: DataIssue[] } {
  const { bytes, issues } = readBytes(root, 'data/site.yaml');
  if (!bytes) return { config: null, issues };
  const { value, issues: faults } = readYaml('data/site.yaml', bytes, siteConfig);
  return { config: value, issues: faults };
}

/** The years for which there is a folder `data/<year>/`, oldest first. */
export function reportYears(root: string): number[] {
  return listFolders(root, 'data')
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number);
}

function readDepartments(root: string): { departments: Department[]; issues: DataIssue[] } {
  const { table, issues } = readOptional(root, 'data/departments.csv', {
    row: department,
    key: ['name', 'start'],
    mayBeEmpty: true,
  });
  return { departments: table.rows, issues };
}

function readAcknowledgements(root: string) {
  return readOptional(root, 'data/acknowledgements.csv', {
    row: acknowledgement,
    key: ['code', 'file', 'place', 'hash'],
    mayBeEmpty: true,
  });
}

/** Reads a table that a site folder may do without. */
function readOptional<Row extends z.ZodObject>(
  root: string,
  path: string,
  schema: TableSchema<Row>,
): { table: Table<z.output<Row>>; issues: DataIssue[] } {
  const none = { file: path, rows: [], lines: [], texts: [], headers: {} };
  if (!existsSync(join(root, path))) return { table: none, issues: [] };
  const { bytes, issues } = readBytes(root, path);
  return bytes ? readTable(path, bytes, schema) : { table: none, issues };
}
