import { figureWith, readState } from './address.ts';
import { enliven, type LiveFigure } from './figure.ts';

const root = document.documentElement;
const live = new WeakMap<Element, LiveFigure>();

/** The live figure around an element, made live now if it is not yet. */
function figureOf(element: EventTarget | null): LiveFigure | null {
  const figure = element instanceof Element ? element.closest('figure[data-chart]') : null;
  if (!figure) return null;
  const known = live.get(figure) ?? enliven(figure as HTMLElement);
  live.set(figure, known);
  return known;
}

/** Shows all charts of the page drawn or as tables, and remembers it for the next page. */
function showAs(as: string, isRemembered = true): void {
  const isTable = as === 'table';
  root.dataset['charts'] = as;
  for (const table of document.querySelectorAll<HTMLDetailsElement>('.chart-table'))
    table.open = isTable;
  for (const button of document.querySelectorAll<HTMLElement>('[data-chart-as]'))
    button.ariaPressed = String(button.dataset['chartAs'] === as);
  try {
    if (isRemembered) localStorage.setItem('charts', as);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element && event.target.closest<HTMLElement>(controls);
  if (!control) return;
  event.preventDefault();
  const { chartAs } = control.dataset;
  if (chartAs === undefined) {
    figureOf(control)?.press(control);
    return;
  }
  const before = control.getBoundingClientRect().top;
  showAs(chartAs);
  // Charts above have another height now; the button stays under the pointer.
  scrollBy({ top: control.getBoundingClientRect().top - before, behavior: 'instant' });
});
const controls = '[data-chart-as], [data-chart-choice], [data-chart-copy]';
for (const type of ['pointerover', 'focusin'])
  document.addEventListener(type, ({ target }) => figureOf(target));

// What the pointer or the focus was on while this script was on its way.
for (const element of document.querySelectorAll('figure:is(:hover, :focus-within)'))
  figureOf(element);
const wanted = readState(location.search);
const figure = wanted && figureWith(wanted);
if (figure) {
  if (wanted.as === 'table') showAs('table', false);
  figureOf(figure)?.restore(wanted);
}
