import { koreanDate } from '../../format/date.ts';
import type { Hit } from '../answer.ts';
import type { ExcerptPart } from '../excerpt.ts';
import { element } from './dom.ts';

/** One hit: its title leads there, below it what it is, where it stands and from when. */
export function hitItem({ address, title, kind, place, date, excerpt }: Hit): HTMLElement {
  const facts = [kind, place, date && koreanDate(date)].filter((fact) => fact !== '');
  return element(
    'li',
    { 'data-record': address },
    element('h3', {}, element('a', { href: address }, ...marked(title))),
    element('p', { class: 'meta' }, facts.join(' · ')),
    ...(excerpt.length > 0 ? [element('p', { class: 'excerpt' }, ...marked(excerpt))] : []),
  );
}

function marked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
