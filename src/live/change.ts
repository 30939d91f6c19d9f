/** Calls back when a box has another width, or the style sheet may paint it otherwise: by theme, contrast or forced colours. */
export function onChange(box: HTMLElement, changed: () => void): void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  };
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth === width || box.clientWidth === 0) return;
    width = box.clientWidth;
    soon();
  }).observe(box);
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ])
    matchMedia(query).addEventListener('change', soon);
}
