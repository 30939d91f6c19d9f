import { asDescribed, type ChartView } from '../charts/view.ts';

/** What a reader has made of a chart: which version of it, and how it is viewed. */
export interface Shown {
  id: string;
  view: ChartView;
}

/** The same on its page, where all charts are drawn or tables. */
export interface ChartState extends Shown {
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

/** The figure of the page that can show a state: by the anchor of the address, else by the chart's name. */
export function figureWith({ id }: ChartState): HTMLElement | null {
  const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')];
  const idsOf = (figure: HTMLElement) => [
    figure.dataset['chart'],
    ...[...figure.querySelectorAll<HTMLElement>('[data-chart-choice=version]')].map(
      ({ dataset }) => dataset['chartValue'],
    ),
  ];
  const able = figures.filter((figure) => idsOf(figure).includes(id));
  return able.find((figure) => `#${figure.id}` === location.hash) ?? able[0] ?? null;
}
