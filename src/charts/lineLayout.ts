import { textWidth } from './font.ts';
import { type Box, baseline, type DrawingWidth, type WrittenText } from './layout.ts';
import { lineStyles } from './palette.ts';
import type { ChartSpec } from './spec.ts';

/**
 * Where everything of a line drawing stands, in pixels. The lines run within `area`, the value axis
 * from `min` at its bottom to `max` at its top, the categories in the middle of equal columns.
 * `grid` lies under the lines, `boxes` over them.
 */
export interface LineLayout {
  width: number;
  height: number;
  size: number;
  area: { left: number; right: number; top: number; bottom: number };
  min: number;
  max: number;
  grid: Box[];
  boxes: Box[];
  texts: WrittenText[];
}

const sizes = {
  wide: { width: 860, height: 330, size: 17, line: 23 },
  narrow: { width: 328, height: 280, size: 15, line: 21 },
};
/** Pixels between a point and its label. */
const gap = 11;

/** Lays out lines over time: names right of them in the order of their ends, and values at the first line's last, highest and lowest point where they have room. */
export function lineLayout(spec: ChartSpec, drawing: DrawingWidth): LineLayout {
  const { width, height, size, line } = sizes[drawing];
  const ticks = spec.ticks ?? [];
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const names = spec.series.map(({ name, mark }) => `${lineStyles[mark]?.glyph ?? ''} ${name}`);
  const area = {
    left: widest(ticks.map(({ label }) => label)) + 8,
    right: width - 1.04 * widest(names) - gap,
    top: line,
    bottom: height - line - 8,
  };
  const [min, max] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  const column = (area.right - area.left) / Math.max(1, spec.categories.length);
  const across = (index: number) => area.left + (index + 0.5) * column;
  const up = (value: number) =>
    area.bottom - ((value - min) / (max - min || 1)) * (area.bottom - area.top);

  const grid = ticks.map(({ value }): Box => {
    const isBase = value === 0;
    return {
      x: area.left,
      y: up(value) - (isBase ? 0.75 : 0.5),
      width: area.right - area.left,
      height: isBase ? 1.5 : 1,
      fill: isBase ? 'ink' : 'rule',
    };
  });
  const boxes: Box[] = [];
  const texts: WrittenText[] = [];
  const write = (text: string, x: number, middle: number, more: Partial<WrittenText>) =>
    texts.push({
      text,
      x,
      y: baseline(middle, size),
      anchor: 'start',
      bold: false,
      tone: 'ink',
      ...more,
    });
  for (const { value, label } of ticks)
    write(label, area.left - 8, up(value), { anchor: 'end', tone: 'quiet' });
  const every = Math.max(1, Math.ceil((widest(spec.categories) + 8) / column));
  for (const [index, category] of spec.categories.entries())
    if (index % every === 0)
      write(category, across(index), area.bottom + 8 + line / 2, {
        anchor: 'center',
        tone: 'quiet',
      });

  const points = spec.series.map(({ values }) =>
    values.flatMap((value, index) =>
      value === null ? [] : { index, value, x: across(index), y: up(value) },
    ),
  );
  const ends = points.flatMap((line, series) => {
    const last = line.at(-1);
    return last ? { series, y: last.y } : [];
  });
  for (const { series, y } of apart(ends, line, area))
    write(names[series] ?? '', width - 1.04 * widest(names), y, { bold: series === 0 });
  const taken = texts.map((text) => boxOf(text, size));
  const marks = points.flat().map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
  for (const { index, x, y } of extremes(points[0] ?? [])) {
    const label = spec.series[0]?.labels[index] ?? '';
    const half = textWidth(label, size) / 2 + 3;
    const middle = Math.max(x, half);
    const place = [y - gap - size / 2, y + gap + size / 2]
      .map((at) => ({ x: middle - half, y: at - size / 2, width: 2 * half, height: size }))
      .find(
        (box) =>
          box.y >= 0 &&
          box.y + box.height <= area.bottom - 2 &&
          ![...taken, ...marks].some((other) => touches(box, other)),
      );
    if (!place) continue;
    taken.push(place);
    boxes.push({ ...place, fill: 'ground' });
    write(label, middle, place.y + size / 2, { anchor: 'center' });
  }
  return { width, height, size, area, min, max, grid, boxes, texts };
}

/** The last, the highest and the lowest point, each once. */
function extremes<Point extends { value: number }>(line: readonly Point[]): Point[] {
  const ranked = line.toSorted((a, b) => a.value - b.value);
  return [
    ...new Set([line.at(-1), ranked.at(-1), ranked[0]].filter((point) => point !== undefined)),
  ];
}

/** Moves names at the ends of lines up and down until they do not cover each other. */
function apart<Item extends { y: number }>(
  items: readonly Item[],
  line: number,
  { top, bottom }: { top: number; bottom: number },
): Item[] {
  const sorted = items.toSorted((a, b) => a.y - b.y).map((item) => ({ ...item }));
  for (const [index, item] of sorted.entries())
    item.y = Math.max(item.y, index === 0 ? top : (sorted[index - 1]?.y ?? 0) + line);
  for (const [index, item] of [...sorted.entries()].reverse())
    item.y = Math.min(
      item.y,
      index === sorted.length - 1 ? bottom : (sorted[index + 1]?.y ?? 0) - line,
    );
  return sorted;
}

type Rectangle = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

function boxOf({ text, x, y, anchor }: WrittenText, size: number): Rectangle {
  const width = textWidth(text, size) * 1.04;
  const before = { start: 0, center: width / 2, end: width }[anchor];
  return { x: x - before, y: y - 0.86 * size, width, height: size };
}

function touches(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
