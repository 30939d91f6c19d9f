import { textWidth } from './font.ts';
import type { ChartSpec } from './spec.ts';

/** Length in pixels of the shortest bar, so that a small amount is not taken for none. */
export const shortestBar = 3;
/** Pixels between a bar's end and its label. */
export const labelGap = 7;

/**
 * Pixels a value, and the place of zero between two edges, so that the longest bars and their labels
 * just fit.
 *
 * @throws when the labels leave no room for the bars.
 */
export function valueAxis(spec: ChartSpec, size: number, left: number, right: number) {
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

/** A bar's length in values, its label's room in pixels, and the side of zero on which both stand. */
interface Reach {
  length: number;
  room: number;
  side: number;
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
  return spec.categories.map((_, category) => ({
    length: spec.series.reduce((sum, { values }) => sum + (values[category] ?? 0), 0),
    room: 1.04 * room(spec.totals?.[category]),
    side: 1,
  }));
}
