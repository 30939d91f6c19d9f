import type { ChartSpec } from '../charts/spec.ts';
import { asDescribed, viewed } from '../charts/view.ts';
import { type Shown, stateQuery } from './address.ts';
import { type Drawn, drawCanvas, lettersOf } from './canvas.ts';
import { onChange } from './change.ts';
import { chosen, markPressed, possible } from './controls.ts';
import { described } from './described.ts';
import { makePointing } from './pointing.ts';
import { take } from './taking.ts';
import { writeVersion } from './words.ts';

/** A figure that answers its controls. */
export interface LiveFigure {
  /** Does what a button or link of the figure says. */
  press: (control: HTMLElement) => void;
  /** Shows a state that an address names. */
  restore: (state: Shown) => void;
}

const help =
  '오른쪽·왼쪽 화살표로 값을, 위·아래 화살표로 계열을 옮겨 듣습니다. Home과 End는 처음과 끝, Escape는 닫기입니다.';
const lastSeries = '마지막 계열은 숨길 수 없습니다.';
const failure = '지금은 그림을 바꾸어 볼 수 없습니다. 그려 둔 그림과 표는 그대로 있습니다.';

/** Makes a figure live. Until a canvas stands in its place, and whenever none can, the drawing stays. */
export function enliven(figure: HTMLElement): LiveFigure {
  const part = (name: string) => figure.querySelector<HTMLElement>(name) as HTMLElement;
  const text = (name: string) => part(name).textContent ?? '';
  const box = part('.chart-drawings');
  const status = part('[data-chart-status]');
  const say = (words: string) => {
    status.textContent = words;
  };
  const file = part('a[href$=".svg"]') as HTMLAnchorElement;
  const pointing = makePointing(box, say);
  const own: Shown = { id: figure.dataset['chart'] ?? '', view: asDescribed };
  let state = own;
  /** As described: the figure's own version, the one of the state, and the one whose words stand in the figure. */
  let ownSpec: ChartSpec | null = null;
  let spec: ChartSpec | null = null;
  let written: ChartSpec | null = null;
  /** As viewed, and its canvas. */
  let shown: ChartSpec | null = null;
  let drawn: Drawn | null = null;

  const draw = () => {
    if (!shown) return;
    const next = drawCanvas(box, shown);
    drawn?.remove();
    drawn = next;
    figure.dataset['chartLive'] = '';
    pointing.take(shown, drawn);
  };

  const write = (words: ChartSpec | null, subtitle = words?.subtitle ?? '') => {
    if (!words || !written) return;
    if (words !== written) writeVersion(figure, written, words);
    written = words;
    part('.chart-subtitle').textContent = subtitle;
    box.ariaLabel = words.title;
  };

  const show = async (next: Shown) => {
    try {
      ownSpec = await described(own.id, file.href);
      spec = await described(next.id, file.href);
      written ??= ownSpec;
      await lettersOf(spec);
      state = { id: spec.id, view: possible(spec, next.view) };
      shown = viewed(spec, state.view);
      draw();
      write(spec, shown.subtitle);
      box.role = 'application';
      box.ariaRoleDescription = '그림';
    } catch {
      giveUp();
    }
    markPressed(figure, state);
  };

  const giveUp = () => {
    drawn?.remove();
    [drawn, shown, state] = [null, null, own];
    pointing.take(null, null);
    write(ownSpec);
    delete figure.dataset['chartLive'];
    box.role = 'img';
    box.ariaRoleDescription = null;
    box.ariaLabel = `${text('.chart-title')}. ${text('.chart-summary')}`;
    say(failure);
  };

  const address = () => {
    const isTable = document.documentElement.dataset['charts'] === 'table';
    const query = stateQuery({ ...state, as: isTable ? 'table' : 'drawing' });
    return new URL(`${query}#${figure.id}`, location.href);
  };

  box.setAttribute('aria-describedby', instructions(figure, box));
  // Where the build knew no address of this site, the code to embed has a path alone.
  part('.chart-embed code').textContent = text('.chart-embed code').replace(
    ' src="/',
    ` src="${location.origin}/`,
  );
  onChange(box, () => {
    try {
      if (drawn) draw();
    } catch {
      giveUp();
    }
  });
  // On paper stands the drawing, which is the figure's own version as described.
  addEventListener('beforeprint', () => write(ownSpec));
  addEventListener('afterprint', () => write(spec, shown?.subtitle));

  // One thing after the other, as it was pressed.
  let work = show(state).then(() => {
    if (drawn && document.activeElement === box) say(help);
  });
  const then = (next: () => Promise<void>) => {
    work = work.then(next);
  };
  return {
    restore: (wanted) => then(() => show(wanted)),
    press: (control) =>
      then(async () => {
        if (control.dataset['chartCopy']) return say(await take(figure, control, address()));
        const next = chosen(state, control.dataset);
        if (spec && possible(spec, next.view) !== next.view) say(lastSeries);
        else await show(next);
      }),
  };
}

/** Writes the instructions of a box beside it, and returns their id. */
function instructions(figure: HTMLElement, box: HTMLElement): string {
  const paragraph = document.createElement('p');
  paragraph.className = 'visually-hidden';
  paragraph.id = `${figure.id}-help`;
  paragraph.textContent = help;
  box.after(paragraph);
  return paragraph.id;
}
