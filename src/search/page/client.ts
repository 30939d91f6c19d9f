import { openSearcher } from '../searcher.ts';
import { suggestInto } from './box.ts';
import { answerIn } from './results.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search-client]');
const container = document.querySelector<HTMLElement>('[data-search-state]');
if (form) {
  // Loaded once more after a failure, this file starts nothing twice.
  form.removeAttribute('data-search-client');
  const { searchBase = '/', searchWorker = '' } = form.dataset;
  const searcher = openSearcher(searchBase, searchWorker);
  suggestInto(form, searcher.suggest);
  if (container) answerIn(container, form, searcher);
}
