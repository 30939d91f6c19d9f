import { asDescribed, type ChartView } from '../charts/view.ts';

/** What a reader has made of a chart: which version of it, how it is viewed, drawn or as a table. */
export interface ChartState {
  id: string;
  view: ChartView;
  as: 'drawing' | 'table';
}

/** A state as the query of an address; what is as described is left out. */
export function stateQuery({ id, view, as }: ChartState): string {
  const query = new URLSearchParams({ chart: id });
  if (view.unit !== asDescribed.unit) query.set('unit', view.unit);
  if (view.sort !== asDescribed.sort) query.set('sort', view.sort);
  if (view.hidden.length > 0) query.set('hide', view.hidden.join('.'));
  if (as === 'table') query.set('as', as);
  return `?${query}`;
}

/** The state in the query of an address, or null where it names no chart. What it does not know it leaves as described. */
export function readState(search: string): ChartState | null {
  const query = new URLSearchParams(search);
  const id = query.get('chart');
  if (!id) return null;
  const hidden = (query.get('hide') ?? '').split('.').filter((place) => /^\d+$/.test(place));
  return {
    id,
    view: {
      hidden: hidden.map(Number),
      unit: query.get('unit') === 'hundredMillionWon' ? 'hundredMillionWon' : asDescribed.unit,
      sort: query.get('sort') === 'printed' ? 'printed' : asDescribed.sort,
    },
    as: query.get('as') === 'table' ? 'table' : 'drawing',
  };
}
