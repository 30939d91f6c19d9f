import type { Mark } from './canvas.ts';

/** The small box beside a point. What it says is read aloud elsewhere, so it has no name of its own. */
export interface Tooltip {
  /** Shows lines of text beside a mark, the first in bold. */
  show: (mark: Mark, lines: string[]) => void;
  hide: () => void;
}

/** Makes the tooltip of a box. It stays within the box, beside the mark or under it, and never under the pointer. */
export function makeTooltip(box: HTMLElement): Tooltip {
  const element = document.createElement('div');
  element.className = 'chart-tooltip';
  element.ariaHidden = 'true';
  element.hidden = true;
  box.append(element);
  return {
    show: (mark, lines) => {
      element.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          return paragraph;
        }),
      );
      element.hidden = false;
      const { offsetWidth, offsetHeight } = element;
      const middle = (mark.left + mark.right - offsetWidth) / 2;
      const left = Math.max(0, Math.min(middle, box.clientWidth - offsetWidth));
      const above = mark.top - offsetHeight - gap;
      // Above the drawing there is the title, which may be covered less than the next bars may.
      element.style.left = `${left}px`;
      element.style.top = `${above > -offsetHeight ? above : mark.bottom + gap}px`;
    },
    hide: () => {
      element.hidden = true;
    },
  };
}

const gap = 8;
