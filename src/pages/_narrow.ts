import type { NarrowData } from '../components/narrow.ts';
import { url } from '../components/url.ts';
import { disclosureWords } from '../format/disclosure.ts';
import { count } from '../format/number.ts';
import { divided } from '../model/register.ts';
import { facetWords, type RegisterList, valueName, valuesInOrder } from './_lists.ts';

/** The records of a year's list, as the script that narrows it loads them. */
export function narrowData({ value: year, orders }: RegisterList): NarrowData {
  const shown = orders[0]?.records ?? [];
  const departments = [...divided(shown, 'departments').keys()];
  const types = [...divided(shown, 'types').keys()];
  const numberOf = (names: readonly string[]) =>
    new Map(names.map((name, index) => [name, index] as const));
  const [departmentNumbers, typeNumbers] = [numberOf(departments), numberOf(types)];
  return {
    root: url(`/disclosures/${year}/`),
    departments,
    types,
    records: shown.map(({ fields }) => [
      fields.id,
      fields.title,
      fields.produced,
      departmentNumbers.get(fields.department) ?? 0,
      typeNumbers.get(fields.type ?? '') ?? 0,
      disclosureWords[fields.disclosure],
      (fields.grounds ?? []).join(''),
    ]),
  };
}

/** What the records of a year's list may be narrowed by, with counts; only where there is a choice. */
export function narrowChoices({ orders }: RegisterList) {
  const shown = orders[0]?.records ?? [];
  const fields = [
    ['departments', 'department'],
    ['types', 'type'],
    ['statuses', 'disclosure'],
    ['grounds', 'ground'],
  ] as const;
  return fields.flatMap(([facet, name]) => {
    const parts = divided(shown, facet);
    const values = valuesInOrder(facet, parts).map((value) => {
      const own = valueName(facet, value);
      const size = count(parts.get(value)?.length ?? 0);
      return { value: facet === 'statuses' ? own : value, label: `${own} (${size})` };
    });
    return values.length > 1 ? [{ name, label: facetWords[facet].label, values }] : [];
  });
}
