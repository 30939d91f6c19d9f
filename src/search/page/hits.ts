import { koreanDate } from '../../format/date.ts';
import type { Hit } from '../answer.ts';
import type { ExcerptPart } from '../excerpt.ts';
import { element } from './dom.ts';

/** One hit: its title leads there, below it what it is, where it stands and from when. */
export function hitItem({ address, title, kind, place, date, excerpt }: Hit): HTMLElement {
  const isSaid = place === kind || place.startsWith(`${kind} ›`);
  const facts = [isSaid ? '' : kind, place, date && koreanDate(date)].filter((fact) => fact !== '');
  return element(
    'li',
    { 'data-record': address },
    element('h3', {}, element('a', { href: address }, ...marked(title))),
    element('p', { class: 'meta' }, facts.join(' · ')),
    ...(excerpt.length > 0 ? [element('p', { class: 'excerpt' }, ...marked(excerpt))] : []),
  );
}

/** The parts as texts, matches marked; the lines of a list stay apart. */
function marked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, isMatch }) => {
    const shown = text.replaceAll('\n', ' · ');
    return isMatch ? element('mark', {}, shown) : shown;
  });
}
