import { labelGap, shortestBar, valueAxis } from './axis.ts';
import { textWidth, wrap } from './font.ts';
import { type Paint, paintOf } from './palette.ts';
import type { ChartSpec, Series } from './spec.ts';

/** A chart is drawn twice: `narrow` for a phone (328 px), `wide` for a text column (860 px). */
export type DrawingWidth = 'narrow' | 'wide';

/** One line of text; `y` is its alphabetic baseline. The tone `ground` is for texts on a solid bar. */
export interface WrittenText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'center';
  bold: boolean;
  tone: 'ink' | 'quiet' | 'ground';
}

/** A rectangle in pixels and what fills it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Paint | 'ink' | 'rule' | 'ground';
}

/**
 * Where everything of a drawing stands, in pixels, except the bars' ends, which the value axis decides.
 * The axis runs from `min` at `left` to `max` at the right edge. `centres` holds the middle of each
 * bar, by series and category.
 */
export interface Layout {
  width: number;
  height: number;
  size: number;
  left: number;
  min: number;
  max: number;
  thickness: number;
  centres: number[][];
  texts: WrittenText[];
  boxes: Box[];
}

/** Pixels of ground between two bars or segments that touch. */
export const parting = 2;

const sizes = {
  wide: { width: 860, size: 17, line: 23, bar: 23, groupedBar: 18, gap: 13, longestName: 300 },
  narrow: { width: 328, size: 15, line: 21, bar: 20, groupedBar: 17, gap: 15, longestName: 328 },
};
const swatch = 13;

/**
 * Lays a chart out. Categories run down the page; their names stand before the bars when wide, above
 * them when narrow.
 *
 * @throws when a label leaves no room for the bars.
 */
export function layout(spec: ChartSpec, drawing: DrawingWidth): Layout {
  const { width, size, line, longestName } = sizes[drawing];
  const wide = drawing === 'wide';
  const { series } = spec;
  const several = series.length > 1;
  const stacked = spec.form === 'stacked';
  const bar = several && !stacked ? sizes[drawing].groupedBar : sizes[drawing].bar;
  const gap = sizes[drawing].gap + (several ? 7 : 0);
  const longest = (lines: string[]) => Math.max(0, ...lines.map((text) => textWidth(text, size)));
  const names = spec.categories.map((name) => wrap(name, size, longestName));
  const nameGap = series.some(({ values }) => values.some((value) => (value ?? 0) < 0)) ? 24 : 14;
  const left = wide ? nameGap + longest(names.flat()) : 0;
  const { zero, scale } = valueAxis(spec, size, left, width);

  const texts: WrittenText[] = [];
  const boxes: Box[] = [];
  const write = (text: string, x: number, middle: number, more: Partial<WrittenText> = {}) =>
    text === '' ? 0 : texts.push({ ...plain, text, x, y: baseline(middle, size), ...more });
  const key = (items: KeyItem[], x: number, top: number) => {
    const placed = flow(items, x, width);
    for (const { text, paint, at, row } of placed) {
      const middle = top + row * line + line / 2;
      boxes.push({ ...square(at, middle), fill: paint });
      write(text, at + swatch + 6, middle);
    }
    return placed.length === 0 ? 0 : line * (1 + Math.max(...placed.map(({ row }) => row)));
  };

  const legend = legendOf(spec).map((item) => ({ ...item, room: longest([item.text]) }));
  const legendHeight = legend.length > 1 ? key(legend, 0, 0) : 0;
  let top = legendHeight === 0 ? 4 : legendHeight + gap;
  const first = top;
  const centres: number[][] = series.map(() => []);
  const inside = stacked && labelsFitInside(series, size, scale);
  const barsHeight = stacked ? bar : series.length * (bar + parting) - parting;

  for (const [category, lines] of names.entries()) {
    const namesHeight = lines.length * line;
    const barsTop = wide ? top + Math.max(0, namesHeight - barsHeight) / 2 : top + namesHeight + 2;
    const namesTop = wide ? barsTop + (barsHeight - namesHeight) / 2 : top;
    for (const [index, text] of lines.entries()) {
      const middle = namesTop + (index + 0.5) * line;
      write(text, wide ? left - nameGap : 0, middle, { anchor: wide ? 'end' : 'start' });
    }
    const under: KeyItem[] = [];
    const details: DetailRow[] = [];
    let filled = 0;
    for (const [index, { mark, values, labels, ...rest }] of series.entries()) {
      const middle = barsTop + bar / 2 + (stacked ? 0 : index * (bar + parting));
      (centres[index] as number[]).push(middle);
      const value = values[category] ?? null;
      const label = labels[category] ?? '';
      const detail = rest.details?.[category] ?? '';
      if (value === null) continue;
      const side = value < 0 ? -1 : 1;
      const paint = paintOf(mark, value);
      const length = Math.abs(value) * scale;
      if (!stacked) {
        const end = value === 0 ? 0 : Math.max(length, shortestBar);
        const anchor = side < 0 ? 'end' : 'start';
        write(label, zero + side * (end + labelGap), middle, { anchor });
        if (detail) details.push({ detail });
        continue;
      }
      const x = zero + filled + (length - parting) / 2;
      filled += length;
      if (label === '') continue;
      if (detail) {
        details.push({ detail, item: { text: label, paint, room: longest(labels) } });
        continue;
      }
      if (!inside) {
        under.push({ text: label, paint, room: longest(labels) });
        continue;
      }
      const solid = paint === 'primary';
      const plate = textWidth(label, size) + 10;
      if (!solid) {
        boxes.push({ x: x - plate / 2, y: middle - 9.5, width: plate, height: 19, fill: 'ground' });
      }
      write(label, x, middle, { anchor: 'center', tone: solid ? 'ground' : 'ink' });
    }
    const total = spec.totals?.[category];
    // A sum is bold; the end of a scale is not.
    if (total)
      write(total, zero + filled + labelGap, barsTop + bar / 2, { bold: legend.length > 1 });
    const underLeft = wide ? zero + 7 : zero;
    let bottom = barsTop + barsHeight;
    bottom += key(under, underLeft, bottom + 3);
    for (const { detail, item } of details) {
      const at = underLeft + (item ? swatch + 16 + item.room : 0);
      if (item) key([item], underLeft, bottom + 3);
      for (const text of wrap(detail, size, width - at)) {
        write(text, at, bottom + 3 + line / 2, { tone: 'quiet' });
        bottom += line;
      }
    }
    bottom = Math.max(bottom, namesTop + namesHeight);
    if (!wide) boxes.push(zeroLine(zero, barsTop - 2, barsTop + barsHeight + 2));
    top = bottom + gap;
  }
  if (wide) boxes.push(zeroLine(zero, first - 4, top - gap + 4));
  if (spec.notes) {
    boxes.push({ x: 0, y: top - gap + 12, width, height: 1, fill: 'ink' });
    top += 20 - gap;
    for (const [index, note] of spec.notes.entries())
      for (const text of wrap(note, 1.04 * size, width)) {
        write(text, 0, top + line / 2, index === 0 ? { bold: true } : { tone: 'quiet' });
        top += line;
      }
    top += gap;
  }

  return {
    width,
    height: Math.max(1, Math.ceil(top - gap + 5)),
    size,
    left,
    min: (left - zero) / scale,
    max: (width - zero) / scale,
    thickness: bar,
    centres,
    texts,
    boxes,
  };
}

/** What the marks mean, where more than one is drawn. */
function legendOf({ form, series }: ChartSpec): { text: string; paint: Paint }[] {
  if (form === 'change')
    return [
      { text: '증가', paint: 'primary' as const, sign: 1 },
      { text: '감소', paint: 'decrease' as const, sign: -1 },
    ].filter(({ sign }) =>
      series.some(({ values }) => values.some((value) => Math.sign(value ?? 0) === sign)),
    );
  return series
    .filter(({ labels }) => labels.some((label) => label !== ''))
    .map(({ name, mark }) => ({ text: name, paint: paintOf(mark, 1) }));
}

/** A text behind a swatch; `room` is the width kept for it, so that rows of them stand in columns. */
interface KeyItem {
  text: string;
  paint: Paint;
  room: number;
}

/** What stands under a bar in rows of its own: a label behind its swatch, where it is not at the bar's end, and the detail. */
interface DetailRow {
  detail: string;
  item?: KeyItem;
}

const plain = { anchor: 'start', bold: false, tone: 'ink' } as const;

/** Labels of segments stand inside when every one has room there, else all in a line under their bar. */
function labelsFitInside(series: Series[], size: number, scale: number): boolean {
  return series.every(({ values, labels }) =>
    values.every((value, category) => {
      const label = labels[category] ?? '';
      if (value === null || label === '') return true;
      return value * scale - parting >= textWidth(label, size) + 24;
    }),
  );
}

/** Sets items with swatches in rows between two edges. */
function flow(items: KeyItem[], left: number, right: number) {
  let at = left;
  let row = 0;
  return items.map((item) => {
    const width = swatch + 6 + item.room;
    if (at > left && at + width > right) {
      at = left;
      row += 1;
    }
    const placed = { ...item, at, row };
    at += width + 16;
    return placed;
  });
}

function square(x: number, middle: number) {
  return { x, y: middle - swatch / 2, width: swatch, height: swatch };
}

function zeroLine(zero: number, top: number, bottom: number): Box {
  return { x: Math.max(0, zero - 0.75), y: top, width: 1.5, height: bottom - top, fill: 'ink' };
}

/** The baseline of a line of text whose figures and Hangul shall stand around `middle`. */
export function baseline(middle: number, size: number): number {
  return middle + 0.36 * size;
}
