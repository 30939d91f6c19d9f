import { exactNumber } from '../format/number.ts';
import type { AuditedCell } from '../model/auditCell.ts';
import type { Check, CheckKind, Convention } from '../model/auditCheck.ts';
import { difference, exact } from '../model/exact.ts';
import type { Discrepancy } from '../schema/report.ts';
import type { Report } from '../site/report.ts';
import { auditPath, figureLink } from './marks.ts';
import { lineText } from './report.ts';
import type { TableCell, TableColumn, TableRow, TableSpec } from './spec.ts';

/** What the checks of each kind test, and in which unit. */
const kinds: Record<CheckKind, { title: string; unit?: string }> = {
  'headcount-sums': { title: '정·현원의 소계와 합계', unit: '명' },
  'project-sums': { title: '사업별 예산의 합계', unit: '천원' },
  'project-differences': { title: '사업별 증감', unit: '천원' },
  'task-quarters': { title: '과제별 예산과 분기의 합', unit: '천원' },
  'task-sums': { title: '과제별 예산의 합계', unit: '천원' },
  'plan-quarters': { title: '예산 집행 계획과 분기의 합', unit: '천원' },
  'plan-sums': { title: '예산 집행 계획의 합계', unit: '천원' },
  'plan-projects': { title: '예산 집행 계획과 사업별 예산', unit: '천원' },
  'task-plans': { title: '과제별 예산과 예산 집행 계획', unit: '천원' },
  text: { title: '본문에 되풀이된 수' },
  rates: { title: '증감율', unit: '%' },
};

/** How a rate printed by convention is to be read. */
const conventions: Record<Convention, string> = {
  new: '전년도가 0이라 셈할 수 없어 100으로 적음',
  small: '한 자리로는 0.0이라 두 자리로 적음',
  unchanged: "변동 없음을 '-'로 적음",
};

/** The equalities that fail, with both values and what explains them. */
export function failedChecksTable(report: Report, checks: readonly Check[]): TableSpec {
  return {
    id: `audit-failed-${report.year}`,
    caption: '맞지 않는 검산',
    rowHeader: '검산',
    columns: [
      ...valueColumns,
      { key: '차이', label: '차이', numeric: true },
      { key: '설명', label: '설명', numeric: false },
      placeColumn,
    ],
    rows: checks.map((check) =>
      checkRow(report, check, [
        {
          text: check.recomputed
            ? exactNumber(difference(check.cell.value, check.recomputed))
            : '없음',
        },
        explanation(report, check),
      ]),
    ),
  };
}

/** Checks that hold, one table for each kind, in the order of the report. */
export function passedChecksTables(report: Report, checks: readonly Check[]): TableSpec[] {
  return [...Map.groupBy(checks, ({ kind }) => kind)].map(([kind, each]) => {
    const { title, unit } = kinds[kind];
    return {
      id: `audit-${kind}-${report.year}`,
      caption: `${title} ${each.length}개`,
      ...(unit && { unit }),
      rowHeader: '검산',
      columns: [...valueColumns, placeColumn],
      rows: each.map((check) => checkRow(report, check)),
    };
  });
}

/** All rates, with the conventions by which some are printed. */
export function rateChecksTable(report: Report, checks: readonly Check[]): TableSpec {
  return {
    id: `audit-rates-${report.year}`,
    caption: `증감율 ${checks.length}개`,
    unit: '%',
    rowHeader: '검산',
    columns: [...valueColumns, { key: '결과', label: '결과', numeric: false }, placeColumn],
    rows: checks.map((check) =>
      checkRow(report, check, [
        check.outcome === 'holds' ? { text: '맞음' } : explanation(report, check),
      ]),
    ),
  };
}

const kindWords: Record<Discrepancy['kind'], string> = {
  arithmetic: '셈의 오류',
  consequence: '오류의 여파',
  naming: '이름',
  typo: '오기',
  convention: '관행 표기',
  structure: '짜임',
  semantics: '뜻',
};

/** Findings about the printed report: what stands there, what is meant, and how it was judged. */
export function findingsTable(
  { year }: Report,
  findings: readonly Discrepancy[],
  { id, caption }: { id: string; caption: string },
): TableSpec {
  return {
    id: `${id}-${year}`,
    caption,
    rowHeader: '번호',
    columns: [
      { key: '자리', label: '자리', numeric: false },
      { key: '판단', label: '판단', numeric: false },
    ],
    rows: findings.map((finding) => ({
      id: finding.id,
      kind: 'item',
      header: finding.id,
      note: kindWords[finding.kind],
      cells: [
        { text: finding.where, ...detail(valuesText(finding)) },
        { text: finding.verdict, ...detail(finding.evidence) },
      ],
    })),
  };
}

const valueColumns: TableColumn[] = [
  { key: '인쇄값', label: '인쇄된 값', numeric: true },
  { key: '검산값', label: '검산한 값', numeric: true },
];
const placeColumn: TableColumn = { key: '자리', label: '자리', numeric: false };

function checkRow(report: Report, check: Check, more: TableCell[] = []): TableRow {
  const { id, statement, cell, recomputed } = check;
  return {
    id,
    kind: 'item',
    header: statement,
    note: id,
    cells: [
      figureLink(report, cell),
      { text: recomputed ? exactNumber(recomputed) : '없음', ...formula(check) },
      ...more,
      placeCell(cell),
    ],
  };
}

/** The terms themselves where they are few. */
function formula({ kind, terms }: Check): Pick<TableCell, 'detail'> {
  if (kind === 'rates' || terms.length < 2 || terms.length > 4) return {};
  const sign = kind === 'project-differences' ? ' - ' : ' + ';
  return { detail: terms.map(({ printed }) => printed).join(sign) };
}

function placeCell({ place: { file, line, column }, lines }: AuditedCell): TableCell {
  const name = file.split('/').at(-1);
  return { text: `원문 ${lineText(lines)}`, detail: `${name} ${line}행 ${column}열` };
}

/** The finding that explains a check, and the convention where there is one. */
function explanation(report: Report, { id, convention }: Check): TableCell {
  const finding = report.discrepancies.discrepancies.find(({ checks = [] }) => checks.includes(id));
  const words = [convention && '관행 표기', finding?.id].filter(Boolean);
  return {
    text: words.join(' ') || '밝히지 않음',
    ...(finding && { href: auditPath(report, finding.id) }),
    ...(convention && { detail: conventions[convention] }),
  };
}

function detail(text: string | undefined): Pick<TableCell, 'detail'> {
  return text ? { detail: text } : {};
}

/** What is printed, and what it comes to or should read: 인쇄 2,639,829천원 · 검산 2,639,889천원. */
function valuesText({ printed, recomputed, suggested, unit = '' }: Discrepancy): string {
  const text = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`${name} ${valueText(value)}${unit}`];
  return [...text('인쇄', printed), ...text('검산', recomputed), ...text('제안', suggested)].join(
    ' · ',
  );
}

function valueText(value: string | number): string {
  return typeof value === 'number' ? exactNumber(exact(value)) : value;
}
