import type { Answer } from '../answer.ts';
import type { Query } from '../query.ts';
import { hitItem } from './hits.ts';
import { chips, offerItems, pageLinks, sortLinks } from './links.ts';
import type { Parts } from './parts.ts';
import { countSentence, failureSentence, olderLabel, scopeSentence } from './sentences.ts';

/** Fills a place anew and hides it where nothing fills it. */
export function fill(part: HTMLElement, children: (Node | string)[]): void {
  part.replaceChildren(...children);
  part.hidden = children.length === 0;
}

/** Shows an answer: what was found and where, what else to search for, and ways on. */
export function showAnswer(parts: Parts, query: Query, answer: Answer): void {
  const { found, searched, scope, older, hits, offers } = answer;
  parts.status.textContent = countSentence(query, found, hits.length);
  parts.again.hidden = true;
  parts.searched.textContent = scopeSentence(scope, searched);
  parts.older.textContent = olderLabel(older);
  parts.older.hidden = older.length === 0;
  parts.within.hidden = false;
  fill(parts.offers, offerItems(query, offers));
  parts.offered.hidden = offers.length === 0;
  fill(parts.chips, chips(query));
  fill(parts.sort, sortLinks(query));
  fill(parts.results, hits.map(hitItem));
  fill(parts.pages, pageLinks(query, found));
  parts.tools.hidden = found === 0;
  parts.found.hidden = found === 0;
  parts.help.hidden = found > 0;
}

/** Shows that nothing is asked. */
export function showNothing(parts: Parts): void {
  parts.status.textContent = '';
  for (const part of ['again', 'within', 'offered', 'chips', 'tools', 'found', 'help'] as const)
    parts[part].hidden = true;
}

/** Shows that there is no answer, and why; the lists below stay. */
export function showFailure(parts: Parts, { words }: Query): void {
  showNothing(parts);
  parts.status.textContent = failureSentence(words, navigator.onLine);
  parts.again.hidden = false;
}

/**
 * Makes a change of the page without losing the keyboard's focus: where the change takes away what
 * had it, the link of the same purpose (`data-key`) takes it over, else `otherwise`.
 */
export function keepingFocus(
  container: HTMLElement,
  otherwise: HTMLElement,
  change: () => void,
): void {
  const focused = document.activeElement;
  const isInside = container.contains(focused);
  change();
  if (!(isInside && focused instanceof HTMLElement) || focused.checkVisibility()) return;
  const { key } = focused.dataset;
  const links = [...container.querySelectorAll<HTMLElement>('[data-key]')];
  const next = links.find((link) => link.dataset['key'] === key && link.checkVisibility());
  (next ?? otherwise).focus();
}
