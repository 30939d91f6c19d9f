import type { AuditedReport } from './auditCell.ts';
import type { Check } from './auditCheck.ts';
import { auditedRates } from './auditRates.ts';
import { auditedSums } from './auditSums.ts';

/** Every printed total, difference, quarter sum, repeated figure and rate of a report, computed again with exact arithmetic. */
export function auditChecks(report: AuditedReport): Check[] {
  return [...auditedSums(report), ...auditedRates(report)];
}
