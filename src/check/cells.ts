import { createHash } from 'node:crypto';
import type { Place } from '../reader/issue.ts';
import { cellPlace } from '../reader/table.ts';
import { type Report, reportTables } from '../site/report.ts';
import { figuresOf } from '../tables/figures.ts';
import { printedTables } from '../tables/printed.ts';

/** One cell of a report's files. Its addresses all mean the same; the first is the one it is released under. */
export interface ReportCell {
  addresses: readonly string[];
  text: string;
  place: Place;
}

/** Every cell of a report's tables that says something, in the order of the files: figures under their own address, others under that of their file and row. */
export function reportCells(report: Report): ReportCell[] {
  const addresses = figureAddresses(report);
  return reportTables(report).flatMap(({ table, key }) =>
    table.texts.flatMap((texts, index) =>
      Object.entries(texts)
        .filter(([, text]) => text !== '')
        .map(([field, text]) => {
          const place = cellPlace(table, index, field);
          const row = key.map((name) => texts[name]).join('·');
          const isPersonal = table.file === report.contacts.file && personal.includes(field);
          return {
            addresses: addresses.get(spot(place)) ?? [`${table.file}#${row}·${place.field}`],
            text: isPersonal ? fingerprint(text) : text,
            place,
          };
        }),
    ),
  );
}

/** The addresses of the figures by the cell of the file that holds them: on its page, and on the page of origins. */
function figureAddresses(report: Report): Map<string, string[]> {
  const figures = printedTables(report).flatMap(({ table }) => figuresOf(table));
  return new Map(
    figures.flatMap(({ cell, file, line, address, origin }) =>
      cell ? [[spot({ file, line, column: cell.column }), [address, origin]]] : [],
    ),
  );
}

function spot({ file, line, column }: Omit<Place, 'field'>): string {
  return `${file}:${line}:${column}`;
}

/** What is known of an author beyond the post: released values tell only whether it changed. */
const personal = ['name', 'extension'];

function fingerprint(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** What a report's cells say, as `released/<year>.json` keeps it: by file and address, in order. */
export function releasedText(report: Report): string {
  const byFile = Map.groupBy(reportCells(report), ({ place }) => place.file);
  const values = [...byFile].sort(byName).map(([file, cells]) => {
    const texts = cells.map(({ addresses: [address = ''], text }) => [address, text] as const);
    return [file, Object.fromEntries(texts.sort(byName))];
  });
  return `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
