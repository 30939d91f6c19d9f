import type { Colours, Part } from '../charts/look.ts';
import { grounds, paints } from '../charts/palette.ts';

/** The colours that the style sheet gives a chart's drawings at this moment: theme, contrast and forced colours are its matter. */
export function coloursOf(box: HTMLElement): Colours {
  const probe = document.createElement('span');
  probe.className = 'chart-probe';
  box.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--chart-${name})`;
    return getComputedStyle(probe).color;
  };
  const names = Object.keys({ ...paints, ...grounds.light }) as Part[];
  const colours = Object.fromEntries(names.map((name) => [name, colour(name)])) as Colours;
  probe.remove();
  return colours;
}
