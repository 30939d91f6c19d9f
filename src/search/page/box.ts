import type { Searcher } from '../answer.ts';
import { element } from './dom.ts';
import { suggestionSentence } from './sentences.ts';

/** Milliseconds without a key after which suggestions are asked for. */
const pause = 120;

/**
 * Offers words below a search box while someone types: ARIA's combobox with a listbox and manual
 * selection. What is chosen is put into the box and the form submitted; who the form is for is not
 * known here. Where nothing can be suggested the box stays as it is.
 */
export function suggestInto(form: HTMLFormElement, suggest: Searcher['suggest']): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = form.querySelector('[role=status]');
  const list = element('ul', {
    id: 'search-suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': '찾는 말 제안',
    hidden: '',
  });
  form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  let words: string[] = [];
  let active = -1;
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const mark = (index: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (found: string[]) => {
    mark(-1);
    words = found;
    list.replaceChildren(
      ...words.map((word, index) =>
        element(
          'li',
          { id: `search-suggestion-${index}`, role: 'option', 'aria-selected': 'false' },
          word,
        ),
      ),
    );
    list.hidden = words.length === 0;
    input.setAttribute('aria-expanded', String(words.length > 0));
    if (status) status.textContent = suggestionSentence(words.length);
  };
  const close = () => {
    asked++;
    clearTimeout(waiting);
    open([]);
  };
  const ask = async () => {
    clearTimeout(waiting);
    const mine = ++asked;
    const typed = input.value.trim();
    const found = typed === '' ? [] : await suggest(typed).catch(() => []);
    if (mine === asked) open(found.filter((word) => word !== typed));
  };
  const choose = (word: string) => {
    input.value = word;
    close();
    form.requestSubmit();
  };

  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: async ({ altKey }) => {
      const isOpen = !list.hidden;
      if (!isOpen) await ask();
      if (words.length > 0 && (isOpen || !altKey)) mark((active + 1) % words.length);
    },
    ArrowUp: ({ altKey }) => {
      if (altKey) close();
      else if (!list.hidden) mark((active <= 0 ? words.length : active) - 1);
    },
    Escape: () => {
      if (list.hidden) input.value = '';
      close();
    },
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      // Enter ends a syllable here; where it also means to search, a second keydown follows.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    // Safari's Enter that ended a composition.
    if (event.keyCode === 229) return;
    const word = words[active];
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act(event);
    } else if (event.key === 'Enter' && word !== undefined) {
      event.preventDefault();
      choose(word);
    } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) mark(-1);
  });
  // Comes for every change of a syllable that is still being composed, too.
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, pause);
  });
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // A press must not take the focus from the box: the list would close before it is chosen from.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role=option]');
    if (option) choose(option.textContent);
  });
}
