import { joined, slug, withParticle } from '../format/korean.ts';
import { count } from '../format/number.ts';
import type { Metric } from '../schema/task.ts';
import type { Source } from '../tables/spec.ts';
import type { ChartSpec } from './spec.ts';

/** Counts that add up to a total, such as consultations by channel. Every metric counts the same thing in the same period. */
export function parts(
  id: string,
  total: Metric,
  metrics: readonly Metric[],
  source: Source,
): ChartSpec {
  const label = (metric: Metric) => /\((.+)\)/.exec(metric.name)?.[1] ?? metric.name;
  const counted = (metric: Metric) => `${count(metric.value)}${metric.unit}`;
  const [first] = [...metrics].sort((a, b) => b.value - a.value);
  return {
    id,
    form: 'bars',
    title: `${total.name} ${counted(total)} 가운데 ${first ? `${withParticle(label(first), '이/가')} ${withParticle(counted(first), '으로/로')} 가장 많습니다` : ''}`,
    subtitle: `${total.name}, 방법별, ${total.period}, ${total.unit}`,
    summary: `${withParticle(joined(metrics.map((metric) => `${label(metric)} ${counted(metric)}`)), '을/를')} 더하면 ${counted(total)}입니다.${first ? ` 가장 많은 것은 ${label(first)}입니다.` : ''}`,
    categories: metrics.map(label),
    series: [
      {
        name: total.name,
        mark: 'primary',
        values: metrics.map(({ value }) => value),
        labels: metrics.map(counted),
      },
    ],
    notes: [`합계 ${counted(total)}`],
    table: {
      id,
      caption: total.name,
      unit: total.unit,
      rowHeader: '구분',
      columns: [{ key: '값', label: total.period, numeric: true, unit: total.unit }],
      rows: [
        ...metrics.map((metric) => ({
          id: `${id}-${metric.id}`,
          kind: 'item' as const,
          header: label(metric),
          cells: [{ text: count(metric.value), value: metric.value }],
        })),
        {
          id: `${id}-total`,
          kind: 'total',
          header: '합계',
          cells: [{ text: count(total.value), value: total.value }],
        },
      ],
    },
    source,
  };
}

/** One rate on its own scale from 0 to 100 %, with what the source leaves unsaid. */
export function rate(metric: Metric, year: number, source: Source): ChartSpec {
  const id = `${metric.id}-${year}`;
  const isUnexplained = metric.formula === '원문에 없음';
  const limits = [isUnexplained ? '산식 미기재' : metric.formula, metric.note].filter(Boolean);
  return {
    id,
    form: 'stacked',
    title: `${withParticle(metric.name, '은/는')} ${metric.printed}입니다`,
    subtitle: [`${metric.period}, %`, ...limits].join(' · '),
    summary: `${metric.period} ${withParticle(metric.name, '은/는')} 최대 100% 가운데 ${metric.printed}입니다.${isUnexplained ? ' 원문이 재는 방법을 밝히지 않아 다른 지표나 다른 기관의 값과 견줄 수 없습니다.' : ''}`,
    categories: [metric.name],
    series: [
      { name: metric.name, mark: 'primary', values: [metric.value], labels: [metric.printed] },
      {
        name: '100%까지',
        mark: 'remainder',
        values: [Number((100 - metric.value).toFixed(1))],
        labels: [''],
      },
    ],
    max: 100,
    totals: ['100%'],
    table: {
      id: slug(id),
      caption: metric.name,
      unit: '%',
      rowHeader: '지표',
      columns: [{ key: '값', label: metric.period, numeric: true, unit: '%' }],
      rows: [
        {
          id: `${id}-row`,
          kind: 'item',
          header: metric.name,
          cells: [{ text: metric.printed, value: metric.value }],
        },
      ],
    },
    source,
  };
}
