import { slug, withParticle } from '../format/korean.ts';
import { percent, thousandWon } from '../format/number.ts';
import type { QuarterPlan } from '../model/budget.ts';
import type { Source } from '../tables/spec.ts';
import { money } from './amount.ts';
import type { ChartSpec } from './spec.ts';

const marks = ['primary', 'secondary', 'tertiary', 'quaternary'] as const;

/**
 * Planned spending by quarter, stacked by task or project. No more than four are told apart in the
 * drawing: of more, the three largest and the rest together; the table has each.
 */
export function quarterlyPlan(
  id: string,
  subject: string,
  plans: readonly QuarterPlan[],
  source: Source,
): ChartSpec {
  const quarters = ['1분기', '2분기', '3분기', '4분기'];
  const totals = quarters.map((_, quarter) =>
    plans.reduce((sum, plan) => sum + (plan.quarters[quarter] ?? 0), 0),
  );
  const most = totals.indexOf(Math.max(...totals));
  const all = totals.reduce((sum, total) => sum + total, 0);
  return {
    id,
    form: plans.length > 1 ? 'stacked' : 'bars',
    title:
      all === 0
        ? '집행예정액이 없습니다'
        : `집행예정액은 ${withParticle(quarters[most] ?? '', '이/가')} ${percent((totals[most] ?? 0) / all)} 비중으로 가장 큽니다`,
    subtitle: `${subject}, 분기별 집행예정액(계획), 천원`,
    summary: `집행예정액은 ${quarters.map((name, index) => `${name} ${thousandWon(totals[index] ?? 0)}천원`).join(', ')}이고 모두 ${thousandWon(all)}천원입니다. 계획이며, 집행한 금액은 원문에 없습니다.`,
    categories: quarters,
    ...(plans.length > 1 && { totals: totals.map(thousandWon) }),
    series: drawn(plans).map(({ name, quarters: values, purposes = [] }, index) => ({
      name,
      mark: marks[index] ?? 'quaternary',
      values,
      labels: values.map(thousandWon),
      ...(purposes.length > 0 && { details: purposes }),
    })),
    table: {
      id,
      caption: `${subject} 분기별 집행예정액`,
      unit: '천원',
      rowHeader: '분기',
      columns: [...plans.map(({ name }) => name), ...(plans.length > 1 ? ['합계'] : [])].map(
        (label) => ({ key: slug(label), label, numeric: true, unit: '천원' }),
      ),
      rows: quarters.map((name, quarter) => ({
        id: `${id}-${name}`,
        kind: 'item',
        header: name,
        cells: [
          ...plans.map((plan) => ({
            ...money(plan.quarters[quarter] ?? 0),
            ...(plan.purposes[quarter] && { detail: plan.purposes[quarter] }),
          })),
          ...(plans.length > 1 ? [money(totals[quarter] ?? 0)] : []),
        ],
      })),
    },
    source,
  };
}

function drawn(
  plans: readonly QuarterPlan[],
): readonly { name: string; quarters: number[]; purposes?: string[] }[] {
  if (plans.length <= marks.length) return plans;
  const sum = (quarters: readonly number[]) =>
    quarters.reduce((total, amount) => total + amount, 0);
  const ranked = plans.toSorted((a, b) => sum(b.quarters) - sum(a.quarters));
  const rest = ranked.slice(marks.length - 1);
  const quarters = [0, 1, 2, 3].map((quarter) =>
    sum(rest.map((plan) => plan.quarters[quarter] ?? 0)),
  );
  return [...ranked.slice(0, marks.length - 1), { name: `그 밖의 ${rest.length}개`, quarters }];
}
