import { type Point, pointSentence, pointText, step } from '../charts/points.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Drawn } from './canvas.ts';
import { makeTooltip } from './tooltip.ts';

/** Pointer, touch and keys on one box. */
export interface Pointing {
  /** Takes the points of another drawing; a point that was shown is shown in it, if it is the same chart. */
  take: (spec: ChartSpec | null, drawn: Drawn | null) => void;
}

/** Lets a reader point at the values of a box: each is framed and shown beside its mark, by keys and taps said too. */
export function makePointing(box: HTMLElement, say: (text: string) => void): Pointing {
  const tooltip = makeTooltip(box);
  let spec: ChartSpec | null = null;
  let drawn: Drawn | null = null;
  let at: Point | null = null;

  const point = (to: Point, isSaid: boolean) => {
    if (!spec || !drawn) return;
    at = to;
    drawn.frame(to);
    const { category, series, value } = pointText(spec, to);
    tooltip.show(drawn.markOf(to), [category, series === category ? value : `${series} ${value}`]);
    if (isSaid) say(pointSentence(spec, to));
  };
  const leave = () => {
    if (!at) return;
    at = null;
    drawn?.frame(null);
    tooltip.hide();
  };

  box.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
    const near = pointerType === 'mouse' && drawn?.pointNear(clientX, clientY);
    if (near && (near.series !== at?.series || near.category !== at.category)) point(near, false);
  });
  box.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && document.activeElement !== box) leave();
  });
  box.addEventListener('click', ({ clientX, clientY }) => {
    const near = drawn?.pointNear(clientX, clientY);
    if (near) point(near, true);
  });
  box.addEventListener('keydown', (event) => {
    if (!spec || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = step(spec, at, event.key);
    if (!next) return;
    event.preventDefault();
    point(next, true);
  });
  box.addEventListener('focusout', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target as Node)) leave();
  });

  return {
    take: (newSpec, newDrawn) => {
      const kept = spec === newSpec ? at : null;
      [spec, drawn] = [newSpec, newDrawn];
      if (kept) point(kept, false);
      else leave();
    },
  };
}
