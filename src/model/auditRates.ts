import { type AuditedCell, type AuditedReport, auditedCell, figure } from './auditCell.ts';
import { type Check, type Convention, held, idOf } from './auditCheck.ts';
import { changePercent, type Exact, exact, isEqual } from './exact.ts';

/** Every rate of change of a report, in the order of its table. */
export function auditedRates({ budgetProjects }: AuditedReport): Check[] {
  return budgetProjects.rows.map((row) => {
    const after = figure('budgetProjects', budgetProjects, row, 'original');
    const before = figure('budgetProjects', budgetProjects, row, 'previousOriginal');
    const { printed, value } = row.changeRate;
    const percent = exact(value);
    const cell = auditedCell('budgetProjects', budgetProjects, row, 'changeRate', printed, {
      digits: percent.digits * 100n,
      decimals: percent.decimals,
    });
    return {
      id: idOf('증감율', row.project),
      kind: 'rates',
      statement: `${row.project} 증감율 = 증감 ÷ 전년 본예산`,
      cell,
      terms: [after, before],
      ...judgedRate(cell, before.value, after.value),
    };
  });
}

/** What a rate should be and whether the printed one is that: rounded half up to one decimal, to two where one would print a change as 0.0. */
function judgedRate(
  { printed, value }: AuditedCell,
  before: Exact,
  after: Exact,
): Pick<Check, 'recomputed' | 'outcome' | 'convention'> {
  const convention = (name: Convention) => ({ outcome: 'convention', convention: name }) as const;
  const isDash = !/\d/.test(printed);
  if (isEqual(before, after))
    return {
      recomputed: exact(0),
      ...(isDash ? convention('unchanged') : held(isEqual(value, exact(0)))),
    };
  if (before.digits === 0n)
    return {
      recomputed: null,
      ...(isEqual(value, exact(100)) ? convention('new') : held(false)),
    };
  const tenths = changePercent(before, after, 1);
  const isSmall = tenths.digits === 0n;
  const recomputed = isSmall ? changePercent(before, after, 2) : tenths;
  const isRight = !isDash && isEqual(value, recomputed);
  return { recomputed, ...(isSmall && isRight ? convention('small') : held(isRight)) };
}
