/** Keeps with each place in the history how far the page was scrolled there; the browser's own try comes before the hits do. */
export function keepScroll(): { leave: () => void; restore: () => void } {
  history.scrollRestoration = 'manual';
  const save = () => history.replaceState({ ...history.state, scroll: scrollY }, '');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 100);
  });
  addEventListener('pagehide', save);
  addEventListener('popstate', () => clearTimeout(waiting));
  return {
    leave: () => {
      clearTimeout(waiting);
      save();
    },
    restore: () => scrollTo(0, history.state?.scroll ?? 0),
  };
}
