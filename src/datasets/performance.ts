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
    ...[
      { table: calls, id: 'calls', caption: '콜센터 월별 통계' },
      { table: petitions, id: 'civil-petitions', caption: '민원 월별 통계' },
    ].flatMap(({ table, id, caption }) =>
      table.rows.length === 0
        ? []
        : { table: growingTable(table, id, caption), isChart: false, isGrowing: true, ...common },
    ),
    ...parts.flatMap(({ charts }) =>
      charts.map(({ table, source }) => ({
        table: { ...table, source },
        isChart: true,
        ...common,
      })),
    ),
  ];
}
