import { koreanDate } from '../format/date.ts';
import { budgetYear, quarterPlans } from '../model/budget.ts';
import { headcount } from '../model/headcount.ts';
import type { Metric } from '../schema/task.ts';
import type { Report } from '../site/report.ts';
import { budgetProjectsTable, budgetTasksTable, span, taskBudgetTable } from '../tables/budget.ts';
import { sourcePage } from '../tables/origin.ts';
import { headcountTable } from '../tables/report.ts';
import type { Source } from '../tables/spec.ts';
import * as budget from './budget.ts';
import { headcountByGrade } from './headcount.ts';
import { newNames } from './headline.ts';
import { parts, rate } from './performance.ts';
import { quarterlyPlan } from './plan.ts';
import type { ChartSpec } from './spec.ts';
import { budgetStages } from './stages.ts';

/** The charts of one report, each once. `changeWithoutNew` is null where no project is new. */
export interface ReportCharts {
  change: ChartSpec;
  changeWithoutNew: ChartSpec | null;
  byProject: ChartSpec;
  share: ChartSpec;
  stages: ChartSpec;
  planByTask: ChartSpec;
  /** By task number. */
  planOfTask: Map<number, ChartSpec>;
  headcount: ChartSpec;
  /** Counts in parts, by the id of the metric they add up to. */
  parts: Map<string, ChartSpec>;
  rates: ChartSpec[];
}

/** Draws up every chart of a report as plain data. */
export function reportCharts(report: Report): ReportCharts {
  const { year, cover } = report;
  const byProject = sourceOf(budgetProjectsTable(report).source);
  const sums = budgetYear(year, report.budgetProjects.rows);
  const metrics = report.metrics.rows;
  return {
    change: budget.budgetChange(sums, byProject, true),
    changeWithoutNew:
      newNames(sums).length > 0 ? budget.budgetChange(sums, byProject, false) : null,
    byProject: budget.budgetByProject(sums, byProject),
    share: budget.budgetShare(sums, byProject),
    stages: budgetStages(sums, byProject),
    planByTask: quarterlyPlan(
      `quarterly-plan-${year}`,
      '과제별',
      quarterPlans(report.budgetTasks.rows).map((plan, index) => ({
        ...plan,
        name: `과제 ${index + 1}`,
      })),
      sourceOf(budgetTasksTable(report).source),
    ),
    planOfTask: new Map(
      cover.tasks.map(({ number }) => [
        number,
        quarterlyPlan(
          `quarterly-plan-task-${number}-${year}`,
          `과제 ${number} 사업별`,
          quarterPlans(report.taskBudgets.rows.filter(({ task }) => task === number)),
          sourceOf(taskBudgetTable(report, number).source),
        ),
      ]),
    ),
    headcount: headcountByGrade(
      headcount(report.headcount.rows),
      year,
      koreanDate(cover.asOf),
      sourceOf(headcountTable(report).source),
    ),
    parts: new Map(
      metrics
        .filter(({ id }) => metrics.some(({ partOf }) => partOf === id))
        .map((total) => [
          total.id,
          parts(
            `${total.id}-${year}`,
            total,
            metrics.filter(({ partOf }) => partOf === total.id),
            metricSource(report, total),
          ),
        ]),
    ),
    rates: metrics
      .filter(({ unit, valueKind }) => unit === '%' && valueKind === 'actual')
      .map((metric) => rate(metric, year, metricSource(report, metric))),
  };
}

/** Every chart of a report in one list. */
export function allCharts({
  changeWithoutNew,
  planOfTask,
  parts,
  rates,
  ...single
}: ReportCharts): ChartSpec[] {
  return [
    ...Object.values(single),
    ...(changeWithoutNew ? [changeWithoutNew] : []),
    ...planOfTask.values(),
    ...parts.values(),
    ...rates,
  ];
}

function sourceOf(source: Source | undefined): Source {
  if (!source) throw new Error('missing source');
  return source;
}

function metricSource(report: Report, metric: Metric): Source {
  const href = sourcePage(report);
  return {
    document: report.cover.source.document,
    table: metric.section,
    lines: span([metric]),
    ...(href && { href }),
  };
}

/** Charts of metrics under the names by which prose asks for them: `hr-grievance-total` is `hrGrievanceTotal`. */
export function metricCharts({ parts }: ReportCharts): Record<string, ChartSpec> {
  return Object.fromEntries(
    [...parts].map(([id, spec]) => [
      id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      spec,
    ]),
  );
}
