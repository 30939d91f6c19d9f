import type { AuditedCell } from './auditCell.ts';
import { type Exact, isEqual, sum } from './exact.ts';

/** What kind of statement a check tests, in the order of the report. */
export type CheckKind =
  | 'headcount-sums'
  | 'project-sums'
  | 'project-differences'
  | 'task-quarters'
  | 'task-sums'
  | 'plan-quarters'
  | 'plan-sums'
  | 'plan-projects'
  | 'task-plans'
  | 'text'
  | 'rates';

/**
 * How a rate is printed where the plain rule does not reach: `new` prints 100 for want of a base,
 * `small` two decimals where one would print a change as 0.0, `unchanged` a `-` for no change.
 */
export type Convention = 'new' | 'small' | 'unchanged';

/** One statement of the printed report, computed again. */
export interface Check {
  /** Stable, and the check's address on the audit page. */
  id: string;
  kind: CheckKind;
  /** What is stated, in Korean. */
  statement: string;
  /** The cell whose printed value is tested. */
  cell: AuditedCell;
  /** The cells it is computed from. */
  terms: AuditedCell[];
  /** In the printed unit; null where no rate exists. */
  recomputed: Exact | null;
  outcome: 'holds' | 'fails' | 'convention';
  convention?: Convention;
}

/** A check that two numbers are equal; what is recomputed is the sum of the terms unless given. */
export function equality(
  kind: CheckKind,
  check: Pick<Check, 'id' | 'statement' | 'cell' | 'terms'> & { recomputed?: Exact },
): Check {
  const recomputed = check.recomputed ?? sum(check.terms.map(({ value }) => value));
  return { kind, ...check, recomputed, ...held(isEqual(check.cell.value, recomputed)) };
}

/** Whether the printed value is right. */
export function held(isRight: boolean): Pick<Check, 'outcome'> {
  return { outcome: isRight ? 'holds' : 'fails' };
}

/** The id of a check: words that stay, joined as an address has them. */
export function idOf(...parts: (string | number)[]): string {
  return parts
    .join('-')
    .replace(/[^0-9A-Za-z가-힣]+/g, '-')
    .replace(/^-|-$/g, '');
}
