import type { DisclosureRecord } from './disclosure.ts';

/** The ways in which lists divide the register; the names are part of their addresses. */
export const facets = ['years', 'departments', 'types', 'statuses', 'grounds'] as const;

/** A way to divide the register. */
export type Facet = (typeof facets)[number];

/** How many records stand on one page of a list. */
export const pageSize = 50;

/** The values of a record in a facet; more than one only for grounds. A record without a type has ''. */
export function valuesOf({ fields, year }: DisclosureRecord, facet: Facet): string[] {
  switch (facet) {
    case 'years':
      return [String(year)];
    case 'departments':
      return [fields.department];
    case 'types':
      return [fields.type ?? ''];
    case 'statuses':
      return [fields.disclosure];
    case 'grounds':
      return (fields.grounds ?? []).map(String);
  }
}

/** Records by each of their values in a facet. Their order stays; values come as they are first met. */
export function divided(
  records: readonly DisclosureRecord[],
  facet: Facet,
): Map<string, DisclosureRecord[]> {
  const parts = new Map<string, DisclosureRecord[]>();
  for (const record of records)
    for (const value of valuesOf(record, facet)) {
      const part = parts.get(value);
      if (part) part.push(record);
      else parts.set(value, [record]);
    }
  return parts;
}

const collator = new Intl.Collator('ko', { numeric: true, ignorePunctuation: true });

/** Records in the order of their titles, as a Korean index has them; equal titles by id. */
export function byTitle(records: readonly DisclosureRecord[]): DisclosureRecord[] {
  return [...records].sort(
    (a, b) =>
      collator.compare(a.fields.title, b.fields.title) || (a.fields.id < b.fields.id ? -1 : 1),
  );
}

/** Records whose withholding will be looked at again (재검토 예정), the earliest day first. */
export function awaitingReview(records: readonly DisclosureRecord[]): DisclosureRecord[] {
  return records
    .filter(({ fields }) => fields.reviewOn)
    .sort((a, b) => ((a.fields.reviewOn ?? '') < (b.fields.reviewOn ?? '') ? -1 : 1));
}

/** How many pages a list of that many records takes; an empty list has one. */
export function pageCount(records: number): number {
  return Math.max(1, Math.ceil(records / pageSize));
}

/** A part of a list that is in order, for people to jump to: how many records, on which pages, counted from 1. */
export interface Stretch {
  label: string;
  count: number;
  first: number;
  last: number;
}

/** The stretches of an ordered list whose records share a label. */
export function stretches(
  records: readonly DisclosureRecord[],
  labelOf: (record: DisclosureRecord) => string,
): Stretch[] {
  const found = new Map<string, Stretch>();
  records.forEach((record, index) => {
    const label = labelOf(record);
    const page = Math.floor(index / pageSize) + 1;
    const stretch = found.get(label);
    if (stretch) {
      stretch.count += 1;
      stretch.last = page;
    } else found.set(label, { label, count: 1, first: page, last: page });
  });
  return [...found.values()];
}
