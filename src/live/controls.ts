import { pointsOf } from '../charts/points.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { type ChartView, viewed } from '../charts/view.ts';
import type { Shown } from './address.ts';

/** The state that a pressed button asks for, by its `data-chart-choice` and `data-chart-value`. */
export function chosen(
  { id, view }: Shown,
  { chartChoice: name, chartValue: value = '' }: Partial<Record<string, string>>,
): Shown {
  if (name === 'version') return { id: value, view };
  if (name !== 'hide') return { id, view: { ...view, [name ?? '']: value } };
  const place = Number(value);
  const hidden = view.hidden.includes(place)
    ? view.hidden.filter((one) => one !== place)
    : [...view.hidden, place].sort((a, b) => a - b);
  return { id, view: { ...view, hidden } };
}

/** A view as it is, or with all series where it would leave nothing of a chart. */
export function possible(spec: ChartSpec, view: ChartView): ChartView {
  return pointsOf(viewed(spec, view)).length > 0 ? view : { ...view, hidden: [] };
}

/** Shows on the buttons of a figure what its state is. */
export function markPressed(figure: HTMLElement, { id, view }: Shown): void {
  for (const button of figure.querySelectorAll<HTMLElement>('[data-chart-choice]')) {
    const { chartChoice: name = '', chartValue: value = '' } = button.dataset;
    const isPressed = {
      version: value === id,
      unit: value === view.unit,
      sort: value === view.sort,
      hide: !view.hidden.includes(Number(value)),
    }[name];
    button.ariaPressed = String(isPressed);
  }
}
