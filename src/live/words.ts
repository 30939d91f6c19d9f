import type { ChartSpec } from '../charts/spec.ts';
import type { TableSpec } from '../tables/spec.ts';

/** Writes another version of a chart into its figure: its words, its table, its addresses. */
export function writeVersion(figure: HTMLElement, from: ChartSpec, to: ChartSpec): void {
  const nodes = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const swapped: [string, string][] = [
    [from.title, to.title],
    [from.summary, to.summary],
    [from.id, to.id],
  ];
  const inWords = (text: string) =>
    swapped.reduce((words, [before, after]) => words.replace(before, () => after), text);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const words = node as Text;
    if (inWords(words.data) !== words.data) words.data = inWords(words.data);
  }
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('.chart-taking a'))
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(from.id, to.id));
  const caption = figure.querySelector('caption .caption');
  if (caption?.firstChild) caption.firstChild.nodeValue = to.table.caption;
  const [body, ...more] = figure.querySelectorAll('tbody');
  for (const one of more) one.remove();
  body?.replaceWith(tableBody(to.table));
}

/** The rows of a chart's table, as `Table.astro` writes those of a chart. */
function tableBody({ columns, rows }: TableSpec): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  for (const { id, kind, header, cells } of rows) {
    const row = body.insertRow();
    row.id = id;
    if (kind !== 'item') row.className = kind;
    const name = document.createElement('th');
    name.className = 'row-header';
    name.scope = 'row';
    name.textContent = header;
    row.append(name);
    for (const [at, { text, tone }] of cells.entries()) {
      const cell = row.insertCell();
      cell.className = [columns[at]?.numeric ? 'number' : '', tone ?? ''].join(' ').trim();
      cell.textContent = text;
    }
  }
  return body;
}
