import { proseIssues } from '../prose/gate.ts';
import { readBytes } from '../reader/files.ts';
import { readDocument } from '../reader/frontMatter.ts';
import { type DataIssue, issueAt, type Place } from '../reader/issue.ts';
import { nearest } from '../reader/nearest.ts';
import { cellPlace } from '../reader/table.ts';
import { taskProse } from '../schema/report.ts';
import type { ReadReport, Report } from '../site/report.ts';

/** What is wrong between the files of one report: references to what is not there, and prose that is missing or unsafe. */
export function reportIssues(root: string, { report, place }: ReadReport): DataIssue[] {
  if (!report) return [];
  return [
    ...taskReferences(report),
    ...projectReferences(report),
    ...metricReferences(report),
    ...metricRanges(report),
    ...programmeReferences(report, place),
    ...prose(root, report),
  ];
}

/** A value that should name one of some things that exist. */
export function reference(
  at: Place,
  value: string,
  known: readonly string[],
  what: string,
): DataIssue[] {
  if (known.includes(value)) return [];
  const meant = nearest(value, known);
  return [
    issueAt(at, {
      code: 'D165',
      value,
      message: `${what}에 있는 이름`,
      fix: meant
        ? `'${meant}'(으)로 고치거나 ${what}에 더하세요.`
        : `${what}에 더하거나 이 값을 고치세요.`,
    }),
  ];
}

function taskReferences({
  cover,
  budgetTasks,
  taskBudgets,
  targets,
  schedule,
  contacts,
}: Report): DataIssue[] {
  const known = cover.tasks.map(({ number }) => String(number));
  const byTask = [taskBudgets, targets, schedule, contacts].flatMap((table) =>
    table.rows.flatMap(({ task }, index) =>
      reference(
        cellPlace<{ task: number }>(table, index, 'task'),
        String(task),
        known,
        'report.yaml의 tasks',
      ),
    ),
  );
  const numbered = budgetTasks.rows.flatMap(({ number }, index) =>
    number === null
      ? []
      : reference(
          cellPlace(budgetTasks, index, 'number'),
          String(number),
          known,
          'report.yaml의 tasks',
        ),
  );
  return [...numbered, ...byTask];
}

function projectReferences({ taskBudgets, budgetProjects }: Report): DataIssue[] {
  const known = projectNames(budgetProjects.rows);
  return taskBudgets.rows.flatMap(({ kind, project }, index) =>
    kind === 'item'
      ? reference(
          cellPlace(taskBudgets, index, 'project'),
          project,
          known,
          'budget-projects.csv의 세부사업',
        )
      : [],
  );
}

function metricReferences({ metrics, targets }: Report): DataIssue[] {
  const ids = metrics.rows.map(({ id }) => id);
  const repeated = targets.rows.flatMap(({ metric }, index) =>
    metric ? reference(cellPlace(targets, index, 'metric'), metric, ids, 'metrics.csv의 지표') : [],
  );
  const parts = metrics.rows.flatMap(({ partOf }, index) =>
    partOf === ''
      ? []
      : reference(cellPlace(metrics, index, 'partOf'), partOf, ids, 'metrics.csv의 지표'),
  );
  return [...repeated, ...parts];
}

/** A share of a whole (비율) lies between 0 and 100 %. */
function metricRanges({ metrics }: Report): DataIssue[] {
  return metrics.rows.flatMap(({ unit, value, printed }, index) =>
    unit !== '%' || (value >= 0 && value <= 100)
      ? []
      : [
          issueAt(cellPlace(metrics, index, 'value'), {
            code: 'D128',
            value: String(value),
            message: '0부터 100까지의 수(%)',
            fix: `원문 표기 '${printed}'와 견주세요. 0과 100 사이가 아닌 변화율은 단위를 '%p' 또는 '% 증감'으로 적으세요.`,
          }),
        ],
  );
}

function programmeReferences(
  { programmes, budgetProjects, metrics }: Report,
  place: ReadReport['place'],
): DataIssue[] {
  const projects = projectNames(budgetProjects.rows);
  const ids = metrics.rows.map(({ id }) => id);
  return programmes.programmes.flatMap((programme, index) => [
    ...programme.budgetProjects.flatMap((name, at) =>
      reference(
        place('programmes', ['programmes', index, 'budgetProjects', at]),
        name,
        projects,
        'budget-projects.csv의 세부사업',
      ),
    ),
    ...programme.metrics.flatMap((id, at) =>
      reference(
        place('programmes', ['programmes', index, 'metrics', at]),
        id,
        ids,
        'metrics.csv의 지표',
      ),
    ),
  ]);
}

function projectNames(rows: Report['budgetProjects']['rows']): string[] {
  return rows.filter(({ kind }) => kind === 'item').map(({ project }) => project);
}

/** Each task has its prose in `content/reports/<year>/task-<number>.mdx`. */
function prose(root: string, { year, cover }: Report): DataIssue[] {
  return cover.tasks.flatMap(({ number }) => {
    const path = `content/reports/${year}/task-${number}.mdx`;
    const { bytes, issues } = readBytes(root, path);
    if (!bytes) return issues;
    const { issues: faults, body, bodyLine } = readDocument(path, bytes, taskProse);
    return [...faults, ...proseIssues(path, body, bodyLine - 1)];
  });
}
