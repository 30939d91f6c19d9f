import type { Growing } from '../site/growing.ts';
import type { Source, TableSpec } from './spec.ts';

/** A growing table as its file holds it, one row a month; an empty cell stays empty. */
export function growingTable(
  { rows, texts, headers }: Growing['calls'] | Growing['petitions'] | Growing['requests'],
  id: string,
  caption: string,
  source: Source,
): TableSpec {
  const [first, ...others] = Object.entries(headers).sort(([, a], [, b]) => a.column - b.column);
  const units = others.map(([, { title }]) => /\((.+)\)$/.exec(title)?.[1]);
  return {
    id,
    caption,
    rowHeader: first?.[1].title ?? '',
    columns: others.map(([field, { title }], index) => ({
      key: field,
      label: title,
      numeric: units[index] !== undefined,
      ...(units[index] && { unit: units[index] }),
    })),
    rows: rows.map((row, index) => ({
      id: `${id}-${index + 1}`,
      kind: 'item',
      header: texts[index]?.[first?.[0] ?? ''] ?? '',
      cells: others.map(([field]) => {
        const text = texts[index]?.[field] ?? '';
        const value: unknown = row[field as keyof typeof row];
        if (typeof value === 'string') return { text };
        return { text, value: typeof value === 'number' ? value : null };
      }),
    })),
    source,
  };
}
