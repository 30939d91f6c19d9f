import { textWidth, wrap } from './font.ts';
import { type Paint, paintOf } from './palette.ts';
import type { ChartSpec, Series } from './spec.ts';

/** A chart is drawn twice: `narrow` for a phone (328 px), `wide` for a text column (860 px). */
export type DrawingWidth = 'narrow' | 'wide';

/** One line of text; `y` is its alphabetic baseline, `tone: 'ground'` stands on a solid bar. */
export interface WrittenText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'center';
  bold: boolean;
  tone: 'ink' | 'ground';
}

/** A rectangle in pixels and what fills it. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Paint | 'ink' | 'ground';
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
/** Length in pixels of the shortest bar, so that a small amount is not taken for none. */
export const shortestBar = 3;

const sizes = {
  wide: { width: 860, size: 17, line: 23, bar: 23, groupedBar: 18, gap: 13, longestName: 300 },
  narrow: { width: 328, size: 15, line: 21, bar: 20, groupedBar: 17, gap: 15, longestName: 328 },
};
const labelGap = 7;
const swatch = 13;
const underIndent = 5;

/** The series that have bars. In a stacked chart a series of nulls has none: its labels are the totals at the bars' ends. */
export function drawnSeries({ form, series }: ChartSpec): Series[] {
  return series.filter((one) => !isTotal(form, one));
}

/**
 * Lays a chart out. Categories run down the page; their names stand before the bars when wide, above
 * them when narrow.
 *
 * @throws when a label leaves no room for the bars.
 */
export function layout(spec: ChartSpec, drawing: DrawingWidth): Layout {
  const { width, size, line, longestName } = sizes[drawing];
  const wide = drawing === 'wide';
  const series = drawnSeries(spec);
  const several = series.length > 1;
  const stacked = spec.form === 'stacked';
  const bar = several && !stacked ? sizes[drawing].groupedBar : sizes[drawing].bar;
  const gap = sizes[drawing].gap + (several ? 7 : 0);
  const names = spec.categories.map((name) => wrap(name, size, longestName));
  const nameGap = series.some(({ values }) => values.some((value) => (value ?? 0) < 0)) ? 24 : 14;
  const left = wide ? nameGap + Math.max(...names.flat().map((name) => textWidth(name, size))) : 0;
  const { zero, scale } = valueAxis(spec, size, left, width);

  const texts: WrittenText[] = [];
  const boxes: Box[] = [];
  const write = (text: string, x: number, middle: number, more: Partial<WrittenText> = {}) =>
    texts.push({ ...plain, text, x, y: baseline(middle, size), ...more });
  const key = (items: KeyItem[], x: number, top: number) => {
    const placed = flow(items, size, x, width);
    for (const { text, paint, at, row } of placed) {
      const middle = top + row * line + line / 2;
      boxes.push({ ...square(at, middle), fill: paint });
      write(text, at + swatch + 6, middle);
    }
    return placed.length === 0 ? 0 : line * (1 + Math.max(...placed.map(({ row }) => row)));
  };

  const legend = series
    .filter(({ labels }) => labels.some((label) => label !== ''))
    .map(({ name, mark }) => ({ text: name, paint: paintOf(mark, 1) }));
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
    let filled = 0;
    for (const [index, { mark, values, labels }] of series.entries()) {
      const middle = barsTop + bar / 2 + (stacked ? 0 : index * (bar + parting));
      (centres[index] as number[]).push(middle);
      const value = values[category] ?? null;
      const label = labels[category] ?? '';
      if (value === null) continue;
      const side = value < 0 ? -1 : 1;
      const paint = paintOf(mark, value);
      const length = Math.abs(value) * scale;
      if (!stacked) {
        const end = value === 0 ? 0 : Math.max(length, shortestBar);
        const anchor = side < 0 ? 'end' : 'start';
        write(label, zero + side * (end + labelGap), middle, { anchor });
        continue;
      }
      const x = zero + filled + (length - parting) / 2;
      filled += length;
      if (label === '') continue;
      if (!inside) {
        under.push({ text: label, paint });
        continue;
      }
      const solid = paint === 'primary';
      const plate = textWidth(label, size) + 10;
      if (!solid) {
        boxes.push({ x: x - plate / 2, y: middle - 9.5, width: plate, height: 19, fill: 'ground' });
      }
      write(label, x, middle, { anchor: 'center', tone: solid ? 'ground' : 'ink' });
    }
    const total = spec.series.find((one) => isTotal(spec.form, one))?.labels[category];
    if (total) write(total, zero + filled + labelGap, barsTop + bar / 2, { bold: true });
    const underHeight = key(under, zero + underIndent, barsTop + barsHeight + 3);
    const bottom = Math.max(barsTop + barsHeight + underHeight, namesTop + namesHeight);
    if (!wide) boxes.push(zeroLine(zero, barsTop - 2, barsTop + barsHeight + 2));
    top = bottom + gap;
  }
  if (wide) boxes.push(zeroLine(zero, first - 4, top - gap + 4));

  return {
    width,
    height: Math.ceil(top - gap + 5),
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

interface KeyItem {
  text: string;
  paint: Paint;
}

/** A bar's length in values, its label's room in pixels, and the side of zero on which both stand. */
interface Reach {
  length: number;
  room: number;
  side: number;
}

const plain = { anchor: 'start', bold: false, tone: 'ink' } as const;

function isTotal(form: ChartSpec['form'], { values }: Series): boolean {
  return form === 'stacked' && values.every((value) => value === null);
}

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

/** Pixels a value, and the place of zero, so that the longest bars and their labels just fit. */
function valueAxis(spec: ChartSpec, size: number, left: number, right: number) {
  const none: Reach = { length: 0, room: 0, side: 0 };
  const reaches = [...reachesOf(spec, size), { ...none, length: spec.max ?? 0, side: 1 }];
  const before = [none, ...reaches.filter(({ side }) => side < 0)];
  const after = [none, ...reaches.filter(({ side }) => side > 0)];
  const scales = before.flatMap((one) =>
    after
      .filter((other) => one.length + other.length > 0)
      .map((other) => (right - left - one.room - other.room) / (one.length + other.length)),
  );
  const scale = scales.length === 0 ? 1 : Math.min(...scales);
  if (scale <= 0) throw new Error(`excessive labels: ${spec.id}`);
  const zero = left + Math.max(...before.map(({ length, room }) => length * scale + room));
  return { zero, scale };
}

function reachesOf(spec: ChartSpec, size: number): Reach[] {
  const room = (label = '') => (label === '' ? 0 : textWidth(label, size) + labelGap + shortestBar);
  if (spec.form !== 'stacked') {
    return spec.series.flatMap(({ values, labels }) =>
      values
        .map((value, category) => ({ value, room: room(labels[category]) }))
        .filter(({ value }) => value !== null)
        .map(({ value, room }) => ({
          length: Math.abs(value ?? 0),
          room,
          side: (value ?? 0) < 0 ? -1 : 1,
        })),
    );
  }
  const total = spec.series.find((one) => isTotal(spec.form, one));
  return spec.categories.map((_, category) => ({
    length: spec.series.reduce((sum, { values }) => sum + (values[category] ?? 0), 0),
    room: 1.04 * room(total?.labels[category]),
    side: 1,
  }));
}

/** Sets items with swatches in rows between two edges. */
function flow(items: KeyItem[], size: number, left: number, right: number) {
  let at = left;
  let row = 0;
  return items.map((item) => {
    const width = swatch + 6 + textWidth(item.text, size);
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
  return { x: zero - 0.75, y: top, width: 1.5, height: bottom - top, fill: 'ink' };
}

/** The baseline of a line of text whose figures and Hangul shall stand around `middle`. */
function baseline(middle: number, size: number): number {
  return middle + 0.36 * size;
}
