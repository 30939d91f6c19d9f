import Papa from 'papaparse';
import type { SiteConfig } from '../schema/site.ts';
import { lineText } from '../tables/report.ts';
import type { TableColumn, TableSpec } from '../tables/spec.ts';
import type { Dataset } from './report.ts';

/** A column's name in downloads: `2021년도 본예산(A) (천원)`. */
function columnName({ group, label, unit }: TableColumn): string {
  return `${group ? `${group} ` : ''}${label}${unit && !label.endsWith(`(${unit})`) ? ` (${unit})` : ''}`;
}

function header({ columns, rowHeader, rows }: TableSpec): string[] {
  const grouped = rows.some(({ group }) => group !== undefined);
  return ['구분행', ...(grouped ? ['묶음'] : []), rowHeader, ...columns.map(columnName)];
}

const rowKinds = { item: '항목', subtotal: '소계', total: '합계' } as const;

/** Cells as data: plain numbers where the cell has one, else its text. */
function rowsOf({ columns, rows }: TableSpec): (string | number)[][] {
  const grouped = rows.some(({ group }) => group !== undefined);
  return rows.map(({ kind, group, header: name, cells }) => [
    rowKinds[kind],
    ...(grouped ? [group ?? ''] : []),
    name,
    ...columns.map((_, index) => {
      const cell = cells[index];
      return cell?.value === undefined ? (cell?.text ?? '') : (cell.value ?? '');
    }),
  ]);
}

/** A table as CSV that Korean Excel opens as it should: UTF-8 with BOM, CRLF, no cell that would run as a formula. */
export function tableCsv(table: TableSpec): string {
  const text = Papa.unparse([header(table), ...rowsOf(table)], {
    newline: '\r\n',
    escapeFormulae: /^[=+@\t\r＝＋＠]|^[-－](?!(?:[\d,]*\.?\d+)?$)/,
  });
  return `\ufeff${text}\r\n`;
}

/** A table as JSON: its source and unit, then one object a row. */
export function tableJson(table: TableSpec): string {
  const names = header(table);
  const rows = rowsOf(table).map((row) =>
    Object.fromEntries(row.map((value, index) => [names[index], value])),
  );
  return `${JSON.stringify({ name: table.id, title: table.caption, unit: table.unit, source: table.source, rows }, null, 2)}\n`;
}

/** The data package (frictionless) of all datasets: names, columns with types, sources. */
export function dataPackage(config: SiteConfig, datasets: readonly Dataset[]): string {
  const resources = datasets.map(({ table, asOf }) => ({
    name: table.id.toLowerCase(),
    title: table.caption,
    path: `${table.id}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    asOf,
    sources: table.source && [
      {
        title: `${table.source.document}, ${table.source.table}${table.source.lines ? ` (${lineText(table.source.lines)})` : ''}`,
      },
    ],
    schema: {
      fields: header(table).map((name) => ({
        name,
        type: table.columns.some((column) => column.numeric && columnName(column) === name)
          ? 'number'
          : 'string',
      })),
    },
  }));
  const { title, organization, department, license } = config;
  const license_ = license === '미정' ? '이용조건은 기관에 확인' : `공공누리 제${license}유형`;
  return `${JSON.stringify({ name: 'yeollam', title, contributors: [{ title: `${organization} ${department}`, role: 'publisher' }], licenses: [{ name: 'kogl', title: license_ }], resources }, null, 2)}\n`;
}
