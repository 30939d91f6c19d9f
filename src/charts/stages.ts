import { slug } from '../format/korean.ts';
import { thousandWon } from '../format/number.ts';
import type { BudgetYear } from '../model/budget.ts';
import type { Source } from '../tables/spec.ts';
import { money } from './amount.ts';
import { newNames } from './headline.ts';
import type { ChartSpec } from './spec.ts';

/** Original, amended and next original budget in total, with what is new set apart. */
export function budgetStages(budget: BudgetYear, source: Source): ChartSpec {
  const { year, total, withoutNew } = budget;
  const names = newNames(budget);
  const stages = [
    {
      name: `${year - 1}년 본예산`,
      kept: withoutNew.previousOriginal,
      all: total.previousOriginal,
    },
    {
      name: `${year - 1}년 추경예산`,
      kept: withoutNew.previousAmended,
      all: total.previousAmended,
    },
    { name: `${year}년 본예산`, kept: withoutNew.original, all: total.original },
  ];
  const added = ({ kept, all }: { kept: number; all: number }) =>
    all - kept === 0 ? null : all - kept;
  const columns = names.length > 0 ? [`${names.join('·')} 외`, names.join('·'), '합계'] : ['합계'];
  const amended = total.previousAmended - total.previousOriginal;
  const largest = stages.toSorted((a, b) => b.all - a.all)[0]?.name ?? '';
  return {
    id: `budget-stages-${year}`,
    form: 'stacked',
    title:
      amended === 0
        ? `${year - 1}년 추경에서 그대로였다가 ${year}년 ${thousandWon(total.original)}천원이 됐습니다`
        : `${year - 1}년 추경에서 ${thousandWon(Math.abs(amended))}천원 ${amended > 0 ? '늘었다가' : '줄었다가'} ${year}년 ${thousandWon(total.original)}천원이 됐습니다`,
    subtitle: `${year - 1}년 본예산, 추경예산(추경 후 총액), ${year}년 본예산, 천원`,
    summary: `${stages.map(({ name, all }) => `${name} ${thousandWon(all)}천원`).join(', ')}입니다. 가장 큰 것은 ${largest}입니다.`,
    categories: stages.map(({ name }) => name),
    // A bar of one segment needs no sum.
    ...(names.length > 0 && {
      totals: stages.map((stage) => (added(stage) === null ? '' : thousandWon(stage.all))),
    }),
    series: [
      {
        name: columns[0] ?? '',
        mark: 'primary',
        values: stages.map(({ kept }) => kept),
        labels: stages.map(({ kept }) => thousandWon(kept)),
      },
      ...(names.length > 0
        ? [
            {
              name: names.join('·'),
              mark: 'tertiary' as const,
              values: stages.map(added),
              labels: stages.map((stage) => thousandWonOrNothing(added(stage))),
            },
          ]
        : []),
    ],
    table: {
      id: `budget-stages-${year}`,
      caption: '예산 단계별 총액',
      unit: '천원',
      rowHeader: '단계',
      columns: columns.map((label) => ({ key: slug(label), label, numeric: true, unit: '천원' })),
      rows: stages.map((stage) => ({
        id: slug(`단계 ${stage.name}`),
        kind: 'item',
        header: stage.name,
        cells:
          names.length > 0
            ? [money(stage.kept), money(added(stage) ?? 0), money(stage.all)]
            : [money(stage.all)],
      })),
    },
    source,
  };
}

function thousandWonOrNothing(won: number | null): string {
  return won === null ? '' : thousandWon(won);
}
