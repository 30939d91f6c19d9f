import { exactNumber } from '../format/number.ts';
import { auditChecks } from '../model/audit.ts';
import type { Check } from '../model/auditCheck.ts';
import { type Exact, exact, isEqual } from '../model/exact.ts';
import { type DataIssue, issueAt, type Place } from '../reader/issue.ts';
import type { Discrepancy } from '../schema/report.ts';
import type { ReadReport, Report } from '../site/report.ts';
import { reference } from './report.ts';

/** Sums that do not come out and are not declared in `discrepancies.yaml`, and declarations that no longer say what is. */
export function auditIssues(report: Report, place: ReadReport['place']): DataIssue[] {
  const checks = auditChecks(report);
  const findings = report.discrepancies.discrepancies;
  const declared = new Set(findings.flatMap(({ checks: ids = [] }) => ids));
  return [
    ...checks
      .filter(({ id, outcome }) => outcome === 'fails' && !declared.has(id))
      .map((check) => undeclared(check)),
    ...findings.flatMap((finding, index) => declarationIssues(finding, index, checks, place)),
  ];
}

function undeclared({ id, statement, cell, recomputed }: Check): DataIssue {
  return issueAt(cell.place, {
    code: 'D166',
    value: cell.printed,
    message: `${statement}: 적힌 값 ${cell.printed}, 다시 계산한 값 ${recomputed ? exactNumber(recomputed) : '없음(전년도가 0이면 100)'}`,
    fix: `옮겨 적다 틀렸으면 고치세요. 원문이 그렇게 인쇄되었으면 값을 두고, discrepancies.yaml에 까닭과 함께 checks: [${id}]로 밝히세요.`,
  });
}

function declarationIssues(
  { id, checks: declared = [], printed, recomputed }: Discrepancy,
  index: number,
  checks: readonly Check[],
  place: ReadReport['place'],
): DataIssue[] {
  const at = (...path: PropertyKey[]) => place('discrepancies', ['discrepancies', index, ...path]);
  const ids = checks.map((check) => check.id);
  return declared.flatMap((name, position) => {
    const check = checks.find((each) => each.id === name);
    if (!check) return reference(at('checks', position), name, ids, '검산의 번호');
    if (check.outcome === 'holds')
      return [
        issueAt(at('checks', position), {
          code: 'D168',
          value: name,
          message: `맞지 않는 검산(${id}에 밝힌 것)`,
          fix: `'${check.statement}'은 이제 맞습니다. 이 번호를 ${id}에서 지우고, 인쇄값을 고쳤다면 되돌리세요.`,
        }),
      ];
    if (check.outcome === 'convention') return [];
    return [
      ...differing(at('printed'), id, printed, check.cell.value),
      ...differing(at('recomputed'), id, recomputed, check.recomputed),
    ];
  });
}

/** A number that a finding states and that is no longer the check's. */
function differing(
  at: Place,
  id: string,
  stated: string | number | undefined,
  found: Exact | null,
): DataIssue[] {
  if (typeof stated !== 'number' || found === null || isEqual(exact(stated), found)) return [];
  return [
    issueAt(at, {
      code: 'D168',
      value: String(stated),
      message: `표에 있는 값 ${exactNumber(found)}`,
      fix: `${id}에 밝힌 값과 표의 값이 다릅니다. 표를 원문대로 되돌리거나 ${id}를 고치세요.`,
    }),
  ];
}
