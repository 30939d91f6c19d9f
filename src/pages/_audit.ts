import { auditChecks } from '../model/audit.ts';
import type { Check } from '../model/auditCheck.ts';
import { type AuditSummary, auditSummary } from '../model/auditSummary.ts';
import type { Report } from '../site/report.ts';
import { auditPath } from '../tables/marks.ts';

/** The audit (검산) of a report: its checks, how they came out, and what pages say of it. */
export function audit(report: Report) {
  const checks = auditChecks(report);
  const summary = auditSummary(checks, report.discrepancies.discrepancies);
  return {
    checks: groups(checks),
    summary,
    headline: headline(summary),
    lead: `합계와 소계, 차이, 분기의 합, 되풀이된 값을 다시 계산했습니다. ${ratesText(summary)} 인쇄된 값은 고치지 않고 검산한 값을 곁에 적습니다.`,
    note: {
      title: `원문 검산: ${headline(summary)}`,
      text: `${ratesText(summary)} 인쇄된 값과 다시 계산한 값을 함께 싣습니다.`,
      href: auditPath(report),
    },
  };
}

function groups(checks: readonly Check[]) {
  const equalities = checks.filter(({ kind }) => kind !== 'rates');
  return {
    failed: equalities.filter(({ outcome }) => outcome !== 'holds'),
    passed: equalities.filter(({ outcome }) => outcome === 'holds'),
    rates: checks.filter(({ kind }) => kind === 'rates'),
  };
}

function headline({ equalities: { total, held, failed }, causes }: AuditSummary): string {
  if (total === 0) return '검산할 합계가 없습니다';
  if (failed === 0) return `${total}개가 모두 맞습니다`;
  const errors = causes.filter(({ kind }) => kind !== 'consequence').length || causes.length;
  return `${total}개 가운데 ${held}개가 맞고, ${failed}개는 원문의 오류 ${errors}건에서 나옵니다`;
}

function ratesText({ rates: { total, held, conventions, failed } }: AuditSummary): string {
  if (total === 0) return '';
  if (held === total) return `증감율 ${total}개는 모두 맞습니다.`;
  const rest = [
    ...(conventions > 0 ? [`${conventions}개는 관행 표기입니다`] : []),
    ...(failed > 0 ? [`${failed}개는 맞지 않습니다`] : []),
  ];
  return `증감율은 ${total}개 가운데 ${held}개가 맞고, ${rest.join(', ')}.`;
}
