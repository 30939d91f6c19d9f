import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser';
import type { SearchEntry } from '../search/entry.ts';
import { groundFacts } from './grounds.ts';

/** A built page as its own bytes describe it: the search's kind and year, its name, and the way to it. */
export interface BuiltPage {
  kind: string;
  year: number | undefined;
  name: string;
  /** The pages above it and itself, outermost first, without the home page. */
  trail: string[];
  main: HTMLElement;
}

/** Reads a built page, or returns null for one that is not to be found; `site` is the title that ends every page's own. */
export function readPage(html: string, site: string): BuiltPage | null {
  if (!html.includes('property="search:kind"')) return null;
  const root = parse(html, { comment: false, blockTextElements: { script: false, style: false } });
  const told = (name: string) =>
    root.querySelector(`meta[property="search:${name}"]`)?.getAttribute('content');
  const title = root.querySelector('title')?.text.trim() ?? '';
  const name = title === site ? title : title.slice(0, title.lastIndexOf(` · ${site}`));
  const above = root.querySelectorAll('nav.breadcrumbs a').map((link) => link.text.trim());
  // 업무보고 › 2021년 › 2021년 예산 현황 would say the year twice.
  const trail = [
    ...above.slice(1).filter((label) => label !== /^\d{4}년(?= )/.exec(name)?.[0]),
    name,
  ];
  return {
    kind: told('kind') ?? '',
    year: Number(told('year')) || undefined,
    name,
    trail,
    main: root.querySelector('main') ?? root,
  };
}

/** What stands on a page and is no text of it: ways on, drawings, and what repeats other pages. */
const aside =
  '[data-unsearched], nav, form, script, svg, [role=img], .empty, .eyebrow, .hints, .source, .entries, .datasets, .downloads, .chart-table';

/** A section of at most this many characters is one entry with the parts below it. */
const long = 1000;

/**
 * A built page with what stands outside its sections, and each section that has an address. Table
 * rows that are found by themselves (`taken`) are no part of their section.
 */
export function sectionEntries(
  page: BuiltPage,
  path: string,
  taken: { has: (address: string) => boolean },
): SearchEntry[] {
  const { kind, year, name, trail, main } = page;
  for (const row of main.querySelectorAll('tr[id]'))
    if (taken.has(`${path}#${row.id}`)) row.remove();
  for (const table of main.querySelectorAll('table'))
    if (!table.querySelector('td')) table.remove();
  for (const element of main.querySelectorAll(aside)) element.remove();
  const [intro, ...parts] = partsOf(main);
  const lead = intro?.text.split('\n').filter((line) => line !== name) ?? [];
  const contents = parts.filter(({ level }) => level === 2).map(({ title }) => title);
  const facts = { kind, ...(year !== undefined && { year }) };
  const sections = joined(parts).map(({ id, title, above, text }) => ({
    ...facts,
    ...groundFacts(path, id, title),
    address: `${path}#${id}`,
    title,
    place: [...trail, ...above].join(' › '),
    text,
  }));
  const cover = {
    ...facts,
    address: path,
    title: name,
    place: trail.slice(0, -1).join(' › '),
    text: lead.join('\n') || contents.join(', '),
  };
  // The home page shows what other pages hold.
  if (path === '/') return [cover];
  return [cover, ...sections.filter(({ address, text }) => text !== '' && !taken.has(address))];
}

/** A heading with an address and the text up to the next one; the first part has neither. */
interface Part {
  id: string;
  title: string;
  level: number;
  /** The titles of the parts in which it stands. */
  above: string[];
  text: string;
}

const block =
  /^(?:article|aside|blockquote|br|caption|details|div|dl|figcaption|figure|h[1-6]|hgroup|li|main|ol|p|pre|section|summary|table|tbody|thead|tr|ul)$/i;

const cell = /^(?:dd|dt|td|th)$/i;

function partsOf(main: HTMLElement): Part[] {
  const intro: Part = { id: '', title: '', level: 1, above: [], text: '' };
  const parts = [intro];
  let current = intro;
  const read = (node: Node) => {
    if (node instanceof TextNode) current.text += node.text.replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement)) return;
    const id = headingId(node);
    if (id !== undefined) {
      const level = Number(node.tagName[1]);
      current = { id, title: node.structuredText, level, above: [], text: '' };
      parts.push(current);
      return;
    }
    const before = current;
    const end = block.test(node.tagName) ? '\n' : '';
    current.text += end;
    for (const child of node.childNodes) read(child);
    current.text += end || (cell.test(node.tagName) ? ' ' : '');
    // What follows a section is of what the section stands in.
    if (node.tagName === 'SECTION') current = before;
  };
  for (const child of main.childNodes) read(child);
  return parts.map((part) => ({ ...part, text: tidy(part.text) }));
}

/** The address of a heading: its own id, or that of the section it begins; none for the title of a figure. */
function headingId(element: HTMLElement): string | undefined {
  if (!/^h[23]$/i.test(element.tagName) || element.closest('figure')) return undefined;
  const parent = element.parentNode;
  const begins = parent?.tagName === 'SECTION' && parent.firstElementChild === element;
  return element.id || (begins && parent.id) || undefined;
}

/** Short sections with the parts below them, the parts of long ones by themselves. */
function joined(parts: readonly Part[]): Part[] {
  const sections: Part[][] = [];
  for (const part of parts)
    if (part.level === 2 || sections.length === 0) sections.push([part]);
    else sections.at(-1)?.push(part);
  return sections.flatMap(([first, ...below]) => {
    if (!first) return [];
    const texts = [first.text, ...below.flatMap(({ title, text }) => [title, text])];
    const text = texts.filter(Boolean).join('\n');
    if (text.length <= long) return { ...first, text };
    return [first, ...below.map((part) => ({ ...part, above: [first.title] }))];
  });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
