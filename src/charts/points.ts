import type { ChartSpec } from './spec.ts';

/** A point of a chart: places of its series and its category. */
export interface Point {
  series: number;
  category: number;
}

/** Every point that has a label, series by series, in the order of the categories. */
export function pointsOf({ series }: ChartSpec): Point[] {
  return series.flatMap(({ values, labels }, at) =>
    values.flatMap((value, category) =>
      value === null || labels[category] === '' ? [] : [{ series: at, category }],
    ),
  );
}

/** What a point says: the name of its category and series, and its value with unit and, of a change, 증가 or 감소. */
export function pointText(spec: ChartSpec, { series, category }: Point) {
  const { name = '', mark, values = [], labels = [] } = spec.series[series] ?? {};
  const value = values[category] ?? 0;
  return {
    category: spec.categories[category] ?? '',
    series: name,
    value: spoken(labels[category] ?? '', spec.table.unit ?? '', mark === 'change' ? value : null),
  };
}

/** A point as a sentence to be read aloud, with its place in its series: `선거관리, 증감 3,768,864천원 증가. 12개 가운데 1번째.` */
export function pointSentence(spec: ChartSpec, point: Point): string {
  const { category, series, value } = pointText(spec, point);
  const ofSeries = pointsOf(spec).filter((one) => one.series === point.series);
  const place = ofSeries.findIndex((one) => one.category === point.category) + 1;
  const name = series === category ? category : `${category}, ${series}`;
  return `${name} ${value}. ${ofSeries.length}개 가운데 ${place}번째.`;
}

function spoken(label: string, unit: string, change: number | null): string {
  if (change === 0) return '변동 없음';
  if (label === '-') return '없음';
  // A number at the end of a word of the label has no unit yet.
  const whole = label.replace(/[\d,.~]+(?=\s|$)/g, `$&${unit}`);
  if (change === null) return whole;
  return `${whole.replace(/^[+△]/, '')} ${change < 0 ? '감소' : '증가'}`;
}

/**
 * Where a key leads from a point: left and right within a series, up and down between series, Home
 * and End to the ends of the series. The same point at an edge; null for keys that move nothing.
 */
export function step(spec: ChartSpec, from: Point | null, key: string): Point | null {
  const points = pointsOf(spec);
  const [first] = points;
  if (!first || !moving.includes(key)) return null;
  if (!from) return first;
  const ofSeries = points.filter(({ series }) => series === from.series);
  const at = ofSeries.findIndex(({ category }) => category === from.category);
  if (key === 'Home' || key === 'End') return ofSeries.at(key === 'Home' ? 0 : -1) ?? from;
  if (key === 'ArrowLeft') return ofSeries[Math.max(0, at - 1)] ?? from;
  if (key === 'ArrowRight') return ofSeries[at + 1] ?? from;
  const others = points.filter(({ series }) =>
    key === 'ArrowUp' ? series < from.series : series > from.series,
  );
  const next = key === 'ArrowUp' ? others.at(-1)?.series : others[0]?.series;
  const far = ({ category }: Point) => Math.abs(category - from.category);
  const [nearest] = others.filter(({ series }) => series === next).sort((a, b) => far(a) - far(b));
  return nearest ?? from;
}

const moving = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
