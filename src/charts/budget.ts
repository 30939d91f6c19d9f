import { joined, slug, withParticle } from '../format/korean.ts';
import { hundredMillionWon, percent, thousandWon, thousandWonChange } from '../format/number.ts';
import type { BudgetSum, BudgetYear, ProjectChange } from '../model/budget.ts';
import type { Source, TableCell, TableSpec } from '../tables/spec.ts';
import { amountOrDash, money } from './amount.ts';
import { newNames } from './headline.ts';
import type { ChartSpec, Mark } from './spec.ts';

/** Original budget, supplementary budget and next original budget of each project, the largest last budget first. */
export function budgetByProject(budget: BudgetYear, source: Source): ChartSpec {
  const { year } = budget;
  const projects = largestFirst(budget.projects, ({ original }) => original);
  const id = `budget-by-project-${year}`;
  const stages = [
    { name: `${year - 1}년 본예산`, mark: 'secondary', of: (one) => one.previousOriginal },
    { name: `${year - 1}년 추경예산`, mark: 'remainder', of: (one) => one.previousAmended },
    { name: `${year}년 본예산`, mark: 'primary', of: (one) => one.original },
  ] satisfies { name: string; mark: Mark; of: (project: ProjectChange) => number }[];
  return {
    id,
    form: 'grouped',
    title: `${year - 1}년 추경에서 ${amendedTitle(projects)}`,
    subtitle: `세부사업별 ${year - 1}년 본예산, 추경예산(추경 후 총액), ${year}년 본예산, 천원`,
    summary: [
      ...amendedMost(projects),
      `${year}년 본예산이 가장 큰 사업은 ${projects[0]?.name ?? ''} ${thousandWon(projects[0]?.original ?? 0)}천원입니다.`,
    ].join(' '),
    categories: projects.map(({ name }) => name),
    printedOrder: placesOf(projects, budget),
    series: stages.map(({ name, mark, of }) => ({
      name,
      mark,
      values: projects.map(of),
      labels: projects.map((project) => amountOrDash(of(project))),
    })),
    table: projectTable(
      id,
      '세부사업별 본예산과 추경예산',
      stages.map(({ name }) => name),
      projects,
      (project) => stages.map(({ of }) => money(of(project))),
    ),
    source,
  };
}

function amendment({ previousOriginal, previousAmended }: ProjectChange): number {
  return previousAmended - previousOriginal;
}

/** `7개 사업이 줄고 1개 사업이 늘었습니다`. */
function amendedTitle(projects: readonly ProjectChange[]): string {
  const shrunk = projects.filter((project) => amendment(project) < 0).length;
  const grown = projects.filter((project) => amendment(project) > 0).length;
  if (shrunk > 0 && grown > 0) return `${shrunk}개 사업이 줄고 ${grown}개 사업이 늘었습니다`;
  if (shrunk + grown === 0) return '바뀐 사업이 없습니다';
  return shrunk > 0 ? `${shrunk}개 사업이 줄었습니다` : `${grown}개 사업이 늘었습니다`;
}

/** Which projects the supplementary budget changed most, one sentence a direction. */
function amendedMost(projects: readonly ProjectChange[]): string[] {
  const ranked = largestFirst(projects, amendment);
  return [
    { project: ranked.at(-1), sign: -1, word: '줄어든' },
    { project: ranked[0], sign: 1, word: '늘어난' },
  ].flatMap(({ project, sign, word }) =>
    project && Math.sign(amendment(project)) === sign
      ? `추경에서 가장 많이 ${word} 사업은 ${project.name}(${thousandWonChange(amendment(project))}천원)입니다.`
      : [],
  );
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
    notes: changeTotals(budget, withNew),
    table: projectTable(id, `세부사업별 증감${left}`, ['증감'], changed, ({ difference }) => [
      money(difference, thousandWonChange(difference)),
    ]),
    source,
  };
}

/** The sum of what is drawn, then the other one: `합계 +3,335,949천원 (24.9% 증가)`. */
function changeTotals(budget: BudgetYear, withNew: boolean): string[] {
  const written = (name: string, { difference, rate }: BudgetSum) =>
    difference === 0
      ? `${name} 변동 없음`
      : `${name} ${thousandWonChange(difference)}천원${rate === null ? '' : ` (${percent(Math.abs(rate))} ${difference > 0 ? '증가' : '감소'})`}`;
  const all = written('합계', budget.total);
  const names = newNames(budget);
  if (names.length === 0) return [all];
  const without = written(`${withParticle(joined(names), '을/를')} 뺀 합계`, budget.withoutNew);
  return withNew ? [all, without] : [without, all];
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
  const leaders = projects
    .slice(0, 2)
    .map(({ name, share }) => `${name} ${percent(share)}`)
    .join(', ');
  const smallest = projects.at(-1);
  return {
    id: `budget-share-${budget.year}`,
    form: 'bars',
    title: `${leaders} 순으로 몫이 큽니다`,
    subtitle: `${budget.year}년 본예산 ${hundredMillionWon(budget.total.original)}억원에서 차지하는 몫, %`,
    summary: `본예산에서 차지하는 몫은 ${leaders} 순으로 크고, 가장 작은 몫은 ${smallest?.name ?? ''} ${percent(smallest?.share ?? 0)}입니다. 인쇄된 본예산으로 계산했습니다.`,
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
