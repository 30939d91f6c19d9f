import { monthsName, yearWithMonths } from '../format/date.ts';
import { withParticle } from '../format/korean.ts';
import { percent } from '../format/number.ts';
import { type MonthlyYear, sharedMonths } from '../model/months.ts';
import type { Source, TableSpec } from '../tables/spec.ts';
import type { ChartSpec, Mark } from './spec.ts';
import { ticks } from './ticks.ts';

/** What is counted month by month, and how its values are written. */
export interface MonthlyMeasure {
  id: string;
  /** `인입`, as it stands in sentences. */
  name: string;
  /** The subtitle before the unit: `콜센터 월별 인입(걸려 온 전화)`. */
  measure: string;
  /** `건`, `%`, `일`. */
  unit: string;
  /** A value without its unit. */
  written: (value: number) => string;
  /** A round value of the axis; as other values where it is not given. */
  onAxis?: (value: number) => string;
  /** A value as downloads hold it. */
  plain: (value: number) => number;
  source: Source;
}

const marks: Mark[] = ['primary', 'secondary', 'tertiary'];
/** The years that are drawn; the table has all. */
const drawnYears = marks.length;

/**
 * Lines over the months of the last years, newest first; `from` is where the value axis begins,
 * which the subtitle says where it is not zero.
 */
export function monthlyLines(
  measure: MonthlyMeasure,
  years: readonly MonthlyYear<number>[],
  words: { title: string; summary: string },
  from = 0,
): ChartSpec {
  const { id, unit, written, onAxis = written, source } = measure;
  const drawn = years.slice(0, drawnYears);
  const span = spanOf(drawn.map(({ year }) => year));
  return {
    id,
    form: 'line',
    title: words.title,
    subtitle: [
      measure.measure,
      unit,
      span,
      ...(from === 0 ? [] : [`세로축은 ${onAxis(from)}${unit}부터`]),
    ].join(', '),
    summary: words.summary,
    categories: monthNames,
    series: drawn.map(({ year, months }, index) => ({
      name: `${year}년`,
      mark: marks[index] ?? 'tertiary',
      values: months,
      labels: months.map((value) => (value === null ? '' : written(value))),
    })),
    ticks: ticks(
      drawn.flatMap(({ months }) => months),
      from,
      onAxis,
    ),
    table: monthlyTable(measure, years),
    source,
  };
}

const monthNames = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);

function monthlyTable(
  { id, measure, unit, written, plain }: MonthlyMeasure,
  years: readonly MonthlyYear<number>[],
): TableSpec {
  return {
    id,
    caption: measure,
    unit,
    rowHeader: '월',
    columns: years.map(({ year }) => ({
      key: String(year),
      label: `${year}년`,
      numeric: true,
      unit,
    })),
    rows: monthNames.map((header, index) => ({
      id: `${id}-${index + 1}`,
      kind: 'item',
      header,
      cells: years.map(({ months }) => {
        const value = months[index] ?? null;
        return value === null
          ? { text: '자료 없음', value: null }
          : { text: written(value), value: plain(value) };
      }),
    })),
  };
}

/** `2021–2023년`. */
export function spanOf(years: readonly number[]): string {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from === to ? `${to}년` : `${from}–${to}년`;
}

/** The year's name, with its months where it has not all: `2023년 1–8월`. */
export function yearName({ year, months }: MonthlyYear<unknown>): string {
  return yearWithMonths(year, knownMonths({ year, months }));
}

function knownMonths({ months }: MonthlyYear<unknown>): number[] {
  return months.flatMap((value, index) => (value === null ? [] : [index + 1]));
}

/** The months with the largest and the smallest value; ties go to the earlier month. */
export function extremes({ months }: MonthlyYear<number>) {
  const known = months.flatMap((value, index) =>
    value === null ? [] : [{ value, month: index + 1 }],
  );
  const ranked = known.toSorted((a, b) => b.value - a.value || a.month - b.month);
  const lowest = known.toSorted((a, b) => a.value - b.value || a.month - b.month)[0];
  return { highest: ranked[0], lowest };
}

/** `2022년 같은 달(1–8월)보다 3.2% 많습니다.`, or nothing where there is no year before. */
function comparedWithYearBefore(years: readonly MonthlyYear<number>[]): string {
  const [newest] = years;
  const before = years.find(({ year }) => newest && year === newest.year - 1);
  const shared = newest && sharedMonths(newest, before);
  if (!shared || shared.earlier === 0) return '';
  const rate = (shared.now - shared.earlier) / shared.earlier;
  const than =
    `${newest.year - 1}년 ${shared.months.length === 12 ? '' : `같은 달(${monthsName(shared.months)})`}`.trim();
  if (rate === 0) return `${than}과 같습니다.`;
  return `${than}보다 ${percent(Math.abs(rate))} ${rate > 0 ? '많습니다' : '적습니다'}.`;
}

/** Months of counts as lines: the title names the newest year's highest month, the summary its sum and its lowest. */
export function monthlyCounts(
  measure: MonthlyMeasure,
  years: readonly MonthlyYear<number>[],
): ChartSpec | null {
  const [newest] = years;
  const { highest, lowest } = newest ? extremes(newest) : {};
  if (!newest || !highest || !lowest) return null;
  const { name, unit, written } = measure;
  const sum = newest.months.reduce<number>((total, value) => total + (value ?? 0), 0);
  const amount = ({ value }: typeof highest) => `${written(value)}${unit}`;
  const isLevel = highest.value === lowest.value;
  const subject = withParticle(name, '은/는');
  return monthlyLines(measure, years, {
    title: isLevel
      ? `${yearName(newest)} ${subject} 달마다 ${amount(highest)}입니다`
      : `${newest.year}년 ${subject} ${highest.month}월에 ${withParticle(amount(highest), '으로/로')} 가장 많습니다`,
    summary: [
      `${yearName(newest)} ${subject} 모두 ${written(sum)}${unit}입니다.`,
      isLevel
        ? ''
        : `가장 많은 달은 ${highest.month}월 ${amount(highest)}, 가장 적은 달은 ${lowest.month}월 ${amount(lowest)}입니다.`,
      comparedWithYearBefore(years),
    ]
      .filter(Boolean)
      .join(' '),
  });
}
