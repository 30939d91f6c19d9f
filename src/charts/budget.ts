import { joined, slug, withParticle } from '../format/korean.ts';
import { hundredMillionWon, percent, thousandWon, thousandWonChange } from '../format/number.ts';
import type { BudgetYear, ProjectChange } from '../model/budget.ts';
import type { Source, TableCell, TableSpec } from '../tables/spec.ts';
import { amountOrDash, money } from './amount.ts';
import { newNames } from './headline.ts';
import type { ChartSpec } from './spec.ts';

/** Original budgets of both years, project by project, largest first. */
export function budgetByProject(budget: BudgetYear, source: Source): ChartSpec {
  const projects = largestFirst(budget.projects, ({ original }) => original);
  const [first] = projects;
  const years = [budget.year - 1, budget.year] as const;
  return {
    id: `budget-by-project-${budget.year}`,
    form: 'grouped',
    title: `가장 큰 사업은 ${first?.name ?? ''}입니다`,
    subtitle: `세부사업별 본예산, ${years[0]}년과 ${years[1]}년, 천원`,
    summary: `${years[1]}년 본예산이 가장 큰 사업은 ${first?.name ?? ''} ${thousandWon(first?.original ?? 0)}천원이며, 전체의 ${percent(first?.share ?? 0)}입니다.`,
    categories: projects.map(({ name }) => name),
    printedOrder: placesOf(projects, budget),
    series: [
      {
        name: `${years[1]}년 본예산`,
        mark: 'primary',
        values: projects.map(({ original }) => original),
        labels: projects.map(({ original }) => thousandWon(original)),
      },
      {
        name: `${years[0]}년 본예산`,
        mark: 'secondary',
        values: projects.map(({ previousOriginal }) => previousOriginal),
        labels: projects.map(({ previousOriginal }) => amountOrDash(previousOriginal)),
      },
    ],
    table: projectTable(
      `budget-by-project-${budget.year}`,
      '세부사업별 본예산',
      [`${years[1]}년 본예산`, `${years[0]}년 본예산`],
      projects,
      ({ original, previousOriginal }) => [money(original), money(previousOriginal)],
    ),
    source,
  };
}

/** What grew and what shrank: the change of each project around zero, largest growth first; projects without change are named, not drawn. */
export function budgetChange(budget: BudgetYear, source: Source, withNew: boolean): ChartSpec {
  const changed = largestFirst(
    budget.projects.filter(({ difference, isNew }) => difference !== 0 && (withNew || !isNew)),
    ({ difference }) => difference,
  );
  const same = budget.projects.filter(({ difference }) => difference === 0).map(({ name }) => name);
  const sum = withNew ? budget.total : budget.withoutNew;
  const left = withNew ? '' : `, ${newNames(budget).join('·')} 제외`;
  const id = changeId(budget, withNew);
  const [grown, shrunk] = [changed[0], changed.at(-1)];
  const most = [
    grown &&
      grown.difference > 0 &&
      `가장 많이 늘어난 사업은 ${grown.name}(${thousandWonChange(grown.difference)}천원)`,
    shrunk &&
      shrunk.difference < 0 &&
      `가장 많이 줄어든 사업은 ${shrunk.name}(${thousandWonChange(shrunk.difference)}천원)`,
  ].filter((text) => typeof text === 'string');
  return {
    id,
    form: 'change',
    title: changeTitle(changed, withNew ? [] : newNames(budget)),
    subtitle: `${budget.year - 1}년 본예산 대비 ${budget.year}년 본예산 증감, 천원${left}`,
    summary: [
      ...(most.length > 0 ? [`${most.join('이고, ')}입니다.`] : []),
      sum.difference === 0
        ? '모두 더하면 변동이 없습니다.'
        : `모두 더하면 ${thousandWonChange(sum.difference)}천원${sum.rate === null ? '' : `(${percent(sum.rate)})`}입니다.`,
      ...(same.length > 0 ? [`변동이 없는 사업은 ${joined(same)}입니다.`] : []),
    ].join(' '),
    categories: changed.map(({ name }) => name),
    printedOrder: placesOf(changed, budget),
    ...(newNames(budget).length > 0 && { versions: changeVersions(budget) }),
    series: [
      {
        name: '증감',
        mark: 'change',
        values: changed.map(({ difference }) => difference),
        labels: changed.map(({ difference }) => thousandWonChange(difference)),
      },
    ],
    table: projectTable(id, `세부사업별 증감${left}`, ['증감'], changed, ({ difference }) => [
      money(difference, thousandWonChange(difference)),
    ]),
    source,
  };
}

function changeId({ year }: BudgetYear, withNew: boolean): string {
  return `budget-change${withNew ? '' : '-without-new'}-${year}`;
}

function changeVersions(budget: BudgetYear) {
  const names = newNames(budget).join('·');
  return [
    { id: changeId(budget, true), label: `${names} 포함` },
    { id: changeId(budget, false), label: `${names} 제외` },
  ];
}

function changeTitle(changed: readonly ProjectChange[], leftOut: string[]): string {
  const grown = changed.filter(({ difference }) => difference > 0).map(({ name }) => name);
  const except = leftOut.length > 0 ? `${withParticle(joined(leftOut), '을/를')} 빼면 ` : '';
  if (changed.length === 0) return `${except}늘거나 줄어든 사업이 없습니다`;
  if (grown.length === 0) return `${except}늘어난 사업이 없습니다`;
  if (grown.length === changed.length) return `${except}줄어든 사업이 없습니다`;
  if (grown.length <= 2) return `${except}늘어난 것은 ${joined(grown)}뿐입니다`;
  return `${except}${grown.length}개 사업이 늘고 ${changed.length - grown.length}개 사업이 줄었습니다`;
}

/** Each project's share of the year's original budget, largest first. */
export function budgetShare(budget: BudgetYear, source: Source): ChartSpec {
  const projects = largestFirst(budget.projects, ({ share }) => share);
  const leaders = projects.slice(0, 2);
  const together = leaders.reduce((sum, { share }) => sum + share, 0);
  return {
    id: `budget-share-${budget.year}`,
    form: 'bars',
    title: `${withParticle(joined(leaders.map(({ name }) => name)), '이/가')} ${percent(together)}를 차지합니다`,
    subtitle: `${budget.year}년 본예산 ${hundredMillionWon(budget.total.original)}억원에서 차지하는 몫, %`,
    summary: `${leaders.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')} 순이며, 몫은 인쇄된 본예산으로 계산했습니다.`,
    categories: projects.map(({ name }) => name),
    printedOrder: placesOf(projects, budget),
    series: [
      {
        name: '몫',
        mark: 'primary',
        values: projects.map(({ share }) => share),
        labels: projects.map(({ share }) => percent(share)),
      },
    ],
    table: {
      ...projectTable(
        `budget-share-${budget.year}`,
        `${budget.year}년 본예산의 사업별 몫`,
        ['몫'],
        projects,
        ({ share }) => [{ text: percent(share), value: Number((share * 100).toFixed(1)) }],
      ),
      unit: '%',
      columns: [{ key: '몫', label: '몫', numeric: true, unit: '%' }],
    },
    source,
  };
}

function projectTable(
  id: string,
  caption: string,
  labels: string[],
  projects: readonly ProjectChange[],
  cells: (project: ProjectChange) => TableCell[],
): TableSpec {
  return {
    id,
    caption,
    unit: '천원',
    rowHeader: '세부사업',
    columns: labels.map((label) => ({ key: slug(label), label, numeric: true, unit: '천원' })),
    rows: projects.map((project) => ({
      id: slug(`${id} ${project.name}`),
      kind: 'item',
      header: project.name,
      cells: cells(project),
    })),
  };
}

function placesOf(projects: readonly ProjectChange[], budget: BudgetYear): number[] {
  return projects.map((project) => budget.projects.indexOf(project));
}

function largestFirst<Item>(items: readonly Item[], measure: (item: Item) => number): Item[] {
  return [...items].sort((a, b) => measure(b) - measure(a));
}
