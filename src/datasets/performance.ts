import type { PerformancePart } from '../charts/growing.ts';
import type { Growing } from '../site/growing.ts';
import { growingTable } from '../tables/growing.ts';
import type { Dataset } from './report.ts';

/** The monthly tables of calls and petitions that have rows, whole, and what the charts made of them show. */
export function performanceDatasets(
  { calls, petitions }: Pick<Growing, 'calls' | 'petitions'>,
  parts: readonly PerformancePart[],
  asOf: string,
): Dataset[] {
  const common = { page: '/performance/', year: Number(asOf.slice(0, 4)), asOf };
  return [
    ...parts.flatMap(({ id, source }) => {
      const [table, name] = id === '콜센터' ? [calls, 'calls'] : [petitions, 'civil-petitions'];
      if (table.rows.length === 0) return [];
      const whole = growingTable(table, name, source.table, source);
      return { table: whole, isChart: false, isGrowing: true, ...common };
    }),
    ...parts.flatMap(({ charts }) =>
      charts.map(({ table, source }) => ({
        table: { ...table, source },
        isChart: true,
        ...common,
      })),
    ),
  ];
}
