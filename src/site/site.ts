import { listFolders, readBytes } from '../reader/files.ts';
import type { DataIssue } from '../reader/issue.ts';
import type { Table } from '../reader/table.ts';
import { readYaml } from '../reader/yaml.ts';
import type { Correction } from '../schema/correction.ts';
import type { ReleasedRecord } from '../schema/registry.ts';
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
import { type Growing, readGrowing } from './growing.ts';
import { type ReleasedYear, readCorrections, readReleased } from './ledger.ts';
import { readOptional } from './optional.ts';
import { readRedirects } from './redirects.ts';
import { type RegisterEntry, readRegister } from './register.ts';
import { readRegistry } from './registry.ts';
import { type ReadReport, readReport } from './report.ts';
import { readSynonyms, type Synonyms } from './synonyms.ts';

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
  synonyms: Synonyms;
  /** Every record that was released once. */
  registry: Table<ReleasedRecord>;
  growing: Growing;
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
  const synonyms = readSynonyms(root);
  const registry = readRegistry(root);
  const growing = readGrowing(root);
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
    synonyms,
    registry,
    growing,
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
      synonyms: synonyms.synonyms,
      registry: registry.table,
      growing: growing.tables,
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
