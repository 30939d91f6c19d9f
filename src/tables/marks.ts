import { slug } from '../format/korean.ts';
import { exactNumber } from '../format/number.ts';
import { auditChecks } from '../model/audit.ts';
import type { AuditedCell } from '../model/auditCell.ts';
import type { Check } from '../model/auditCheck.ts';
import type { Report } from '../site/report.ts';
import type { Link, TableCell, TableRow, TableSpec } from './spec.ts';

/** What a table shows, as it is printed: its page, and one row each in the order shown. */
interface Printed {
  page: string;
  rows: readonly { lines: [number, number] }[];
}

/**
 * The table with what the audit has to say of it: beside a figure that does not come out what it
 * should be, and below a row on whose source lines findings stand links to them.
 */
export function audited(report: Report, { page, rows }: Printed, spec: TableSpec): TableSpec {
  const failures = Map.groupBy(
    auditChecks(report).filter(({ outcome }) => outcome === 'fails'),
    ({ cell }) => figureLink(report, cell).href,
  );
  return {
    ...spec,
    rows: spec.rows.map((row, index) => ({
      ...row,
      ...footnotes(report, rows[index]?.lines ?? [0, 0]),
      cells: row.cells.map((cell) => ({
        ...cell,
        ...recomputed(report, failures.get(`${page}#${cell.id}`) ?? []),
      })),
    })),
  };
}

function recomputed(report: Report, failures: readonly Check[]): Pick<TableCell, 'recomputed'> {
  const [first] = failures;
  if (!first) return {};
  const values = failures.flatMap((check) =>
    check.recomputed ? exactNumber(check.recomputed) : [],
  );
  const text = `검산 ${[...new Set(values)].join(', ') || '없음'}`;
  return { recomputed: { text, href: auditPath(report, first.id) } };
}

function footnotes(report: Report, [from, to]: [number, number]): Pick<TableRow, 'findings'> {
  const findings = report.discrepancies.discrepancies
    .filter(({ lines = [] }) => lines.some((line) => from <= line && line <= to))
    .map(({ id }) => ({ text: id, href: auditPath(report, id) }));
  return findings.length > 0 ? { findings } : {};
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
      return { page: '/performance/', row: `${metric.id}-${report.year}` };
    }
  }
}
