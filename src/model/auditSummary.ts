import type { Discrepancy } from '../schema/report.ts';
import type { Check } from './auditCheck.ts';

/** How an audit came out: counts of equalities and of rates, and the findings that explain the failures. */
export interface AuditSummary {
  equalities: { total: number; held: number; failed: number };
  rates: { total: number; held: number; conventions: number; failed: number };
  /** Findings that explain a failing check, in their order. */
  causes: Discrepancy[];
  /** All other findings. */
  others: Discrepancy[];
}

/** Counts checks; rates are counted by themselves. */
export function auditSummary(
  checks: readonly Check[],
  discrepancies: readonly Discrepancy[],
): AuditSummary {
  const rates = checks.filter(({ kind }) => kind === 'rates');
  const equalities = checks.filter(({ kind }) => kind !== 'rates');
  const failing = new Set(checks.filter(({ outcome }) => outcome === 'fails').map(({ id }) => id));
  const isCause = ({ checks: explained = [] }: Discrepancy) =>
    explained.some((id) => failing.has(id));
  return {
    equalities: {
      total: equalities.length,
      held: of(equalities, 'holds'),
      failed: of(equalities, 'fails'),
    },
    rates: {
      total: rates.length,
      held: of(rates, 'holds'),
      conventions: of(rates, 'convention'),
      failed: of(rates, 'fails'),
    },
    causes: discrepancies.filter(isCause),
    others: discrepancies.filter((finding) => !isCause(finding)),
  };
}

function of(checks: readonly Check[], wanted: Check['outcome']): number {
  return checks.filter(({ outcome }) => outcome === wanted).length;
}
