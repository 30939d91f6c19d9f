import type { ChartSpec } from './spec.ts';
import { isMoney } from './view.ts';

/** A choice that a reader has at a chart: one of several, or, of `hide`, any but all. */
export interface Choice {
  name: 'version' | 'unit' | 'sort' | 'hide';
  label: string;
  options: { value: string; label: string }[];
}

/** The choices that a chart offers, each with what it begins with first, versions by their own order. */
export function choices(spec: ChartSpec): Choice[] {
  const { versions = [], printedOrder, series } = spec;
  const named = series.flatMap(({ name, labels }, index) =>
    labels.some((label) => label !== '') ? [{ value: String(index), label: name }] : [],
  );
  const all: (Choice | false)[] = [
    versions.length > 1 && {
      name: 'version',
      label: '범위',
      options: versions.map(({ id, label }) => ({ value: id, label })),
    },
    isMoney(spec) && {
      name: 'unit',
      label: '단위',
      options: [
        { value: 'printed', label: '천원' },
        { value: 'hundredMillionWon', label: '억원' },
      ],
    },
    printedOrder !== undefined && {
      name: 'sort',
      label: '순서',
      options: [
        { value: 'size', label: '큰 것부터' },
        { value: 'printed', label: '인쇄된 순서' },
      ],
    },
    named.length > 1 && { name: 'hide', label: '계열', options: named },
  ];
  return all.filter((choice) => choice !== false);
}
