import { type Point, pointSentence, pointsOf, pointText, step } from '../charts/points.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { asDescribed, viewed } from '../charts/view.ts';
import { type ChartState, readState, stateQuery } from './address.ts';
import { type Drawn, drawCanvas, lettersOf } from './canvas.ts';
import { copy } from './clipboard.ts';
import { onThemeChange } from './colours.ts';
import { makeTooltip } from './tooltip.ts';
import { writeVersion } from './words.ts';

/** A figure that answers pointer, touch and keys. */
export interface LiveFigure {
  /** Does what a button or link of the figure says. */
  press: (control: HTMLElement) => Promise<void>;
  /** Shows a state that an address names. */
  restore: (state: Omit<ChartState, 'as'>) => Promise<void>;
}

const help =
  '오른쪽·왼쪽 화살표로 값을, 위·아래 화살표로 계열을 옮겨 듣습니다. Home과 End는 처음과 끝, Escape는 닫기입니다.';
const failure = '지금은 그림을 바꾸어 볼 수 없습니다. 그려 둔 그림과 표는 그대로 있습니다.';

/** Makes a figure live. Until a canvas stands in its place, and whenever none can, the drawing stays. */
export function enliven(figure: HTMLElement): LiveFigure {
  const part = (name: string) => figure.querySelector<HTMLElement>(name) as HTMLElement;
  const box = part('.chart-drawings');
  const status = part('[data-chart-status]');
  const title = () => part('.chart-title').textContent ?? '';
  const summary = () => part('.chart-summary').textContent ?? '';
  const own = figure.dataset['chart'] ?? '';
  const tooltip = makeTooltip(box);
  const asked = new Map<string, Promise<ChartSpec>>();
  const specs = new Map<string, ChartSpec>();
  let state: Omit<ChartState, 'as'> = { id: own, view: asDescribed };
  /** What the figure's words and table say now. */
  let written = own;
  let shown: ChartSpec | null = null;
  let drawn: Drawn | null = null;
  let at: Point | null = null;

  const say = (text: string) => {
    status.textContent = text;
  };

  /** A chart's description, from beside its SVG file; asked for once. */
  const described = async (id: string): Promise<ChartSpec> => {
    const file = part('a[href$=".svg"]') as HTMLAnchorElement;
    const spec = asked.get(id) ?? fetchSpec(new URL(`${id}.json`, file.href));
    asked.set(id, spec);
    specs.set(id, await spec);
    return spec;
  };

  const draw = () => {
    if (!shown) return;
    const next = drawCanvas(box, shown);
    drawn?.remove();
    drawn = next;
    figure.dataset['chartLive'] = '';
    if (at) point(at);
    else tooltip.hide();
  };

  const write = (spec: ChartSpec | null | undefined) => {
    const from = specs.get(written);
    if (!from || !spec) return;
    if (written !== spec.id) writeVersion(figure, from, spec);
    written = spec.id;
    part('.chart-subtitle').textContent = spec.subtitle;
    box.ariaLabel = title();
  };

  const show = async (next: typeof state): Promise<void> => {
    try {
      const [spec] = await Promise.all([described(next.id), described(own)]);
      const possible = { ...next, view: kept(spec, next.view) };
      await lettersOf(spec);
      shown = viewed(spec, possible.view);
      at = null;
      draw();
      state = possible;
      write(shown);
      markPressed();
      box.role = 'application';
      box.ariaRoleDescription = '그림';
    } catch {
      giveUp();
    }
  };

  const giveUp = () => {
    drawn?.remove();
    drawn = null;
    shown = null;
    at = null;
    tooltip.hide();
    write(specs.get(own));
    state = { id: own, view: asDescribed };
    markPressed();
    delete figure.dataset['chartLive'];
    box.role = 'img';
    box.ariaRoleDescription = null;
    box.ariaLabel = `${title()}. ${summary()}`;
    say(failure);
  };

  const markPressed = () => {
    for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-chart-choice]')) {
      const { chartChoice: name = '', chartValue: value = '' } = button.dataset;
      const place = Number(value);
      const isPressed = {
        version: value === state.id,
        unit: value === state.view.unit,
        sort: value === state.view.sort,
        hide: !state.view.hidden.includes(place),
      }[name];
      button.ariaPressed = String(isPressed);
    }
  };

  const point = (to: Point) => {
    if (!shown || !drawn) return;
    at = to;
    drawn.frame(to);
    const { category, series, value } = pointText(shown, to);
    tooltip.show(drawn.markOf(to), [category, series === category ? value : `${series} ${value}`]);
  };

  const leave = () => {
    at = null;
    drawn?.frame(null);
    tooltip.hide();
  };

  box.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
    const near = pointerType === 'mouse' && drawn?.pointNear(clientX, clientY);
    if (near && (near.series !== at?.series || near.category !== at.category)) point(near);
  });
  box.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && document.activeElement !== box) leave();
  });
  box.addEventListener('click', ({ clientX, clientY }) => {
    const near = drawn?.pointNear(clientX, clientY);
    if (!near || !shown) return;
    point(near);
    say(pointSentence(shown, near));
  });
  box.addEventListener('keydown', (event) => {
    if (!shown || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (at) event.preventDefault();
      leave();
      say('');
      return;
    }
    const next = step(shown, at, event.key);
    if (!next) return;
    event.preventDefault();
    point(next);
    say(pointSentence(shown, next));
  });
  box.addEventListener('focusout', leave);
  document.addEventListener('pointerdown', ({ target }) => {
    if (at && !box.contains(target as Node)) leave();
  });

  // The canvas has the width it was drawn for; another width, theme or paper asks for another.
  let width = box.clientWidth;
  let frame = 0;
  const redraw = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!drawn) return;
      try {
        draw();
      } catch {
        giveUp();
      }
    });
  };
  new ResizeObserver(() => {
    if (box.clientWidth === width || box.clientWidth === 0) return;
    width = box.clientWidth;
    redraw();
  }).observe(box);
  onThemeChange(redraw);
  // On paper stands the drawing, which is the figure's own version as described.
  addEventListener('beforeprint', () => write(specs.get(own)));
  addEventListener('afterprint', () => write(shown));

  const instructions = document.createElement('p');
  instructions.className = 'visually-hidden';
  instructions.id = `${figure.id}-help`;
  instructions.textContent = help;
  box.after(instructions);
  box.setAttribute('aria-describedby', instructions.id);
  const begun = show(state).then(() => {
    if (drawn && document.activeElement === box) say(help);
  });

  const address = () => {
    const as = document.documentElement.dataset['charts'] === 'table' ? 'table' : 'drawing';
    return new URL(`${stateQuery({ ...state, as })}#${figure.id}`, location.href);
  };
  const copied: Record<string, () => [text: string, name: string]> = {
    sentence: () => {
      const source = (part('.chart-foot .source').textContent ?? '').trim().replace(/\s+/g, ' ');
      return [`${title()}. ${summary()} ${source} ${address().href}`, '문장을'];
    },
    embed: () => [part('.chart-embed code').textContent ?? '', '퍼가기 코드를'],
    address: () => [address().href, '이 모습의 주소를'],
  };

  return {
    press: async (control) => {
      await begun;
      const { chartChoice: name, chartValue: value = '', chartCopy } = control.dataset;
      const text = chartCopy && copied[chartCopy]?.();
      if (text) {
        if (chartCopy === 'address') history.replaceState(null, '', address());
        const isCopied = await copy(text[0]);
        say(isCopied ? `${text[1]} 복사했습니다.` : `${text[1]} 복사하지 못했습니다.`);
        flash(control, isCopied);
        return;
      }
      const { hidden } = state.view;
      const place = Number(value);
      if (name === 'version') await show({ ...state, id: value });
      if (name === 'unit' || name === 'sort')
        await show({ ...state, view: { ...state.view, [name]: value } });
      if (name === 'hide') {
        const toggled = hidden.includes(place)
          ? hidden.filter((one) => one !== place)
          : [...hidden, place].sort((a, b) => a - b);
        const isLast = shown?.series.length === 1 && toggled.length > hidden.length;
        if (isLast) say('마지막 계열은 숨길 수 없습니다.');
        else await show({ ...state, view: { ...state.view, hidden: toggled } });
      }
    },
    restore: async (wanted) => {
      await begun;
      await show(wanted);
    },
  };
}

async function fetchSpec(address: URL): Promise<ChartSpec> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing chart: ${address.pathname}`);
  return response.json();
}

/** Of a wanted view, what this chart can show: at least one series with labels. */
function kept(spec: ChartSpec, view: typeof asDescribed): typeof asDescribed {
  const hidden = view.hidden.filter((place) => place < spec.series.length);
  return pointsOf(viewed(spec, { ...view, hidden })).length > 0
    ? { ...view, hidden }
    : { ...view, hidden: [] };
}

/** Says on a control for a moment that it has done its work. */
function flash(control: HTMLElement, isDone: boolean): void {
  control.dataset['chartDone'] = isDone ? '복사함' : '복사하지 못함';
  setTimeout(() => delete control.dataset['chartDone'], 2000);
}

/** The state that the address of the page names, where one of its figures has it. */
export function addressed(): { figure: HTMLElement; state: ChartState } | null {
  const state = readState(location.search);
  const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')];
  const figure =
    figures.find(({ id }) => id && `#${id}` === location.hash) ??
    figures.find(({ dataset }) => dataset['chart'] === state?.id);
  if (!state || !figure) return null;
  const versions = [...figure.querySelectorAll<HTMLElement>('[data-chart-choice=version]')];
  const ids = [figure.dataset['chart'], ...versions.map(({ dataset }) => dataset['chartValue'])];
  return ids.includes(state.id) ? { figure, state } : null;
}
