import { slug } from '../format/korean.ts';
import { exactNumber } from '../format/number.ts';
import { type AuditedCell, type AuditedReport, auditChecks } from '../model/audit.ts';
import type { Report } from '../site/report.ts';
import type { Link, TableCell, TableRow } from './spec.ts';

/** What the audit has to say beside the printed tables of a report. */
export interface AuditMarks {
  /** For a cell whose printed value fails: what it should be, linked to the check. */
  cell: (table: keyof AuditedReport, row: object, field: string) => Pick<TableCell, 'recomputed'>;
  /** For a row on whose source lines findings stand: links to them. */
  row: (row: { lines: [number, number] }) => Pick<TableRow, 'findings'>;
}

/** The marks of one report. */
export function auditMarks(report: Report): AuditMarks {
  const failures = auditChecks(report).filter(({ outcome }) => outcome === 'fails');
  const { discrepancies } = report.discrepancies;
  return {
    cell: (table, row, field) => {
      const [first, ...others] = failures.filter(
        ({ cell }) =>
          cell.table === table && report[table].rows[cell.row] === row && cell.field === field,
      );
      if (!first) return {};
      const values = [first, ...others].flatMap(({ recomputed }) =>
        recomputed ? exactNumber(recomputed) : [],
      );
      const text = `검산 ${[...new Set(values)].join(', ') || '없음'}`;
      return { recomputed: { text, href: auditPath(report, first.id) } };
    },
    row: ({ lines: [from, to] }) => {
      const findings = discrepancies
        .filter(({ lines = [] }) => lines.some((line) => from <= line && line <= to))
        .map(({ id }) => ({ text: id, href: auditPath(report, id) }));
      return findings.length > 0 ? { findings } : {};
    },
  };
}

/** The address of a check or finding on the audit page, or of the page itself. */
export function auditPath({ year }: Report, id?: string): string {
  return `/reports/${year}/audit/${id === undefined ? '' : `#${id}`}`;
}

/** Keys under which the tables of the pages give each field an address. */
const keys: Record<string, string> = {
  authorized: '정원',
  current: '현원',
  original: '본예산',
  previousOriginal: '전년-본예산',
  previousAmended: '전년-추경예산',
  difference: '증감',
  changeRate: '증감율',
  budget: '예산액',
  previousBudget: '전년-예산액',
  quarter1: '1분기',
  quarter2: '2분기',
  quarter3: '3분기',
  quarter4: '4분기',
  quantity: '물량',
  value: '값',
};

/** Where a printed figure stands on the pages: a link to it. */
export function figureLink(report: Report, cell: AuditedCell): Link {
  const { page, row } = rowAddress(report, cell);
  return { text: cell.printed, href: `${page}#${row}-${keys[cell.field]}` };
}

function rowAddress(report: Report, { table, row }: AuditedCell): { page: string; row: string } {
  const root = `/reports/${report.year}/`;
  const missing = () => new Error(`missing row: ${table} ${row}`);
  switch (table) {
    case 'headcount': {
      const grade = report.headcount.rows[row];
      if (!grade) throw missing();
      return { page: `${root}organization/`, row: slug(`${grade.category} ${grade.grade}`) };
    }
    case 'budgetProjects': {
      const project = report.budgetProjects.rows[row];
      if (!project) throw missing();
      return { page: `${root}budget/`, row: slug(project.project) };
    }
    case 'budgetTasks': {
      const task = report.budgetTasks.rows[row];
      if (!task) throw missing();
      return { page: `${root}budget/`, row: `과제-${task.number ?? '합계'}` };
    }
    case 'taskBudgets': {
      const plan = report.taskBudgets.rows[row];
      if (!plan) throw missing();
      return { page: `${root}tasks/${plan.task}/`, row: slug(plan.name) };
    }
    case 'targets': {
      const target = report.targets.rows[row];
      if (!target) throw missing();
      return { page: `${root}tasks/${target.task}/`, row: `목표-${slug(target.item)}` };
    }
    case 'metrics': {
      const metric = report.metrics.rows[row];
      if (!metric) throw missing();
      return { page: '/performance/', row: metric.id };
    }
  }
}
