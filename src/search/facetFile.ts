import type { SearchEntry } from './entry.ts';
import { type Facet, facets } from './query.ts';

/** The values that the records of a bundle have for one facet: `runs` are pairs of an index into `values` and how many records in a row have it. */
export interface FacetFile {
  values: string[][];
  runs: number[];
}

/** One file for each facet that any record has a value of. */
export function facetFiles(entries: readonly SearchEntry[]): Map<Facet, FacetFile> {
  const files = new Map<Facet, FacetFile>();
  for (const facet of facets) {
    const indexes = new Map<string, number>();
    const file: FacetFile = { values: [], runs: [] };
    let isUsed = false;
    for (const entry of entries) {
      const values = valuesOf(entry, facet);
      isUsed ||= values.length > 0;
      const key = JSON.stringify(values);
      let index = indexes.get(key);
      if (index === undefined) {
        index = file.values.push(values) - 1;
        indexes.set(key, index);
      }
      const { runs } = file;
      if (runs.at(-2) === index) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
      else runs.push(index, 1);
    }
    if (isUsed) files.set(facet, file);
  }
  return files;
}

/** The values of each record, in order. */
export function facetValues({ values, runs }: FacetFile): string[][] {
  const all: string[][] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const value = values[runs[at] ?? 0] ?? [];
    for (let left = runs[at + 1] ?? 0; left > 0; left--) all.push(value);
  }
  return all;
}

function valuesOf(entry: SearchEntry, facet: Facet): string[] {
  if (facet === 'ground') return (entry.grounds ?? []).map(String);
  const value = entry[facet];
  return value === undefined || value === '' ? [] : [String(value)];
}
