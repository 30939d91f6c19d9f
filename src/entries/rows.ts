import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';
import { printedTables } from '../tables/printed.ts';
import type { TableCell, TableColumn, TableRow, TableSpec } from '../tables/spec.ts';
import { spokenAmounts } from './amounts.ts';
import { reportFacts } from './facts.ts';

/** What the rows of a table are, where they are more than a part of it. */
const kinds: [id: RegExp, kind: string][] = [
  [/^metrics-/, '성과'],
  [/^(schedule|events)-/, '일정'],
];

/** Every printed table of a report, and every row of it. `placeOf` names a page with the way to it. */
export function tableEntries(report: Report, placeOf: (path: string) => string): SearchEntry[] {
  return printedTables(report).flatMap(({ table }) => {
    const page = table.origin?.page;
    if (page === undefined) return [];
    const kind = kinds.find(([id]) => id.test(table.id))?.[1] ?? '표';
    const facts = { ...reportFacts(report), kind };
    const place = placeOf(page);
    return [
      { ...facts, address: `${page}#${table.id}`, place, ...tableText(table) },
      ...table.rows.map((row, index) => {
        const unit = table.origin?.rows[index]?.unit ?? table.unit;
        return {
          ...facts,
          address: `${page}#${row.id}`,
          title: rowName(table, row),
          place: row.kind === 'total' ? place : `${place} › ${table.caption}`,
          text: rowText(table.columns, row, unit),
          ...named(rowNames(table.columns, row, unit)),
        };
      }),
    ];
  });
}

/** A table by its caption and by what its columns count, and the names of its rows as its text. */
function tableText({ caption, columns, rows, rowHeader }: TableSpec) {
  const labels = columns
    .filter(({ numeric }) => numeric)
    .flatMap(({ group = '', label }) => [...group.split(' / '), plainLabel(label)])
    .filter((label) => /^[가-힣·]+$/.test(label));
  return {
    title: caption,
    text: `${rowHeader}: ${rows.map((row) => groupedName(row)).join(', ')}`,
    ...named(labels),
  };
}

/** A row by its name, and by its table's where the name alone says nothing. */
function rowName({ caption }: TableSpec, row: TableRow): string {
  return row.kind === 'total' ? `${caption} ${row.header}` : groupedName(row);
}

function groupedName({ group, header }: TableRow): string {
  return group === undefined ? header : `${group} ${header}`;
}

/** The figures of a row in words: 2021년도 본예산 3,768,864천원, 증감율 신규(원문 표기 100). */
function rowText(columns: readonly TableColumn[], row: TableRow, unit: string | undefined): string {
  const cells = row.cells.flatMap((cell, at) => {
    const column = columns[at];
    return column && (cell.tag ?? cell.text) !== '' ? cellText(column, cell, unit) : [];
  });
  return [cells.join(', '), row.note].filter(Boolean).join('. ');
}

function cellText(column: TableColumn, cell: TableCell, unit: string | undefined): string {
  const text = cell.tag ?? cell.text;
  const isBare = column.numeric && cell.tag === undefined && /^[△-]?[\d.,]+$/.test(text);
  const counted = `${text}${isBare ? (column.unit ?? unit ?? '') : ''}`;
  const label = [column.group, plainLabel(column.label)].filter(Boolean).join(' ');
  const told = counted.startsWith(label) ? counted : `${label} ${counted}`;
  return `${told}${cell.detail ? `(${cell.detail})` : ''}`;
}

/** 본예산(A) is 본예산, 증감율 (%) is 증감율. */
function plainLabel(label: string): string {
  return label.replace(/\s*\([^)]*\)$/, '');
}

/** The amounts of a row as printed and as people say them, but for changes and the quarters of a plan. */
function rowNames(
  columns: readonly TableColumn[],
  { cells }: TableRow,
  unit: string | undefined,
): string[] {
  return cells.flatMap(({ text, value }, at) => {
    const column = columns[at];
    const won = { 천원: 1000, 원: 1 }[column?.unit ?? unit ?? ''];
    return won && value && !/증감|분기/.test(column?.key ?? '')
      ? [text, ...spokenAmounts(value * won)]
      : [];
  });
}

function named(names: readonly string[]): Pick<SearchEntry, 'names'> {
  return names.length > 0 ? { names: [...new Set(names)] } : {};
}
