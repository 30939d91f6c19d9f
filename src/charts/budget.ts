import { joined, slug, withParticle } from '../format/korean.ts';
import { hundredMillionWon, percent, thousandWon, thousandWonChange } from '../format/number.ts';
import type { BudgetSum, BudgetYear, ProjectChange, QuarterPlan } from '../model/budget.ts';
import type { Source, TableCell, TableSpec } from '../tables/spec.ts';
import type { ChartSpec } from './spec.ts';

/** `본예산은 24.9% 늘었으나, 선거관리를 빼면 3.2% 줄었습니다`: what the year's budget did, as one sentence. */
export function budgetHeadline(budget: BudgetYear): string {
  const { total, withoutNew } = budget;
  if (total.rate === null) return '본예산을 새로 편성했습니다';
  const names = newNames(budget);
  if (names.length === 0 || withoutNew.rate === null) return `본예산은 ${grewBy(total)}습니다`;
  const turn = Math.sign(total.difference) === Math.sign(withoutNew.difference) ? '고' : '으나';
  return `본예산은 ${grewBy(total)}${turn}, ${withParticle(joined(names), '을/를')} 빼면 ${grewBy(withoutNew)}습니다`;
}

/** The headline in full figures. */
export function budgetLead(budget: BudgetYear): string {
  const { year, total, withoutNew } = budget;
  const more = (sum: BudgetSum) =>
    sum.difference === 0
      ? `${year - 1}년과 같습니다`
      : `${thousandWon(Math.abs(sum.difference))}천원 ${sum.difference > 0 ? '많' : '적'}습니다`;
  const first = `${year}년 본예산은 ${thousandWon(total.original)}천원으로 ${year - 1}년보다 ${more(total)}.`;
  const added = budget.projects.filter(({ isNew }) => isNew);
  if (added.length === 0) return first;
  const amount = added.reduce((sum, { original }) => sum + original, 0);
  return `${first} 새로 생긴 ${joined(newNames(budget))} ${thousandWon(amount)}천원을 빼면 ${more(withoutNew)}.`;
}

function grewBy({ rate, difference }: BudgetSum): string {
  if (difference === 0) return '그대로였';
  return `${percent(Math.abs(rate ?? 0))} ${difference > 0 ? '늘었' : '줄었'}`;
}

/** Names of the projects that had no budget the year before. */
export function newNames({ projects }: BudgetYear): string[] {
  return projects.filter(({ isNew }) => isNew).map(({ name }) => name);
}

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
  const id = `budget-change${withNew ? '' : '-without-new'}-${budget.year}`;
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
    summary: `${most.join('이고, ')}입니다. 모두 더하면 ${thousandWonChange(sum.difference)}천원${sum.rate === null ? '' : `(${percent(sum.rate)})`}입니다.${same.length > 0 ? ` 변동이 없는 사업은 ${joined(same)}입니다.` : ''}`,
    categories: changed.map(({ name }) => name),
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

function changeTitle(changed: readonly ProjectChange[], leftOut: string[]): string {
  const grown = changed.filter(({ difference }) => difference > 0).map(({ name }) => name);
  const except = leftOut.length > 0 ? `${withParticle(joined(leftOut), '을/를')} 빼면 ` : '';
  if (grown.length === 0) return `${except}늘어난 사업이 없습니다`;
  if (grown.length <= 2 && grown.length < changed.length)
    return `${except}늘어난 것은 ${joined(grown)}뿐입니다`;
  return `${except}${grown.length}개 사업이 늘고 ${changed.length - grown.length}개 사업이 줄었습니다`;
}

/** Each project's share of the year's original budget, largest first. */
export function budgetShare(budget: BudgetYear, source: Source): ChartSpec {
  const projects = largestFirst(budget.projects, ({ share }) => share);
  const [first, second] = projects;
  const two = (first?.share ?? 0) + (second?.share ?? 0);
  return {
    id: `budget-share-${budget.year}`,
    form: 'bars',
    title: `${joined([first?.name ?? '', second?.name ?? ''])} 두 사업이 ${percent(two)}를 차지합니다`,
    subtitle: `${budget.year}년 본예산 ${hundredMillionWon(budget.total.original)}억원에서 차지하는 몫, %`,
    summary: `${first?.name ?? ''} ${percent(first?.share ?? 0)}, ${second?.name ?? ''} ${percent(second?.share ?? 0)} 순이며, 몫은 인쇄된 본예산으로 계산했습니다.`,
    categories: projects.map(({ name }) => name),
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

/** Original, amended and next original budget in total, with what is new set apart. */
export function budgetStages(budget: BudgetYear, source: Source): ChartSpec {
  const { year, total, withoutNew } = budget;
  const names = newNames(budget);
  const stages = [
    {
      name: `${year - 1}년 본예산`,
      kept: withoutNew.previousOriginal,
      all: total.previousOriginal,
    },
    {
      name: `${year - 1}년 추경예산`,
      kept: withoutNew.previousAmended,
      all: total.previousAmended,
    },
    { name: `${year}년 본예산`, kept: withoutNew.original, all: total.original },
  ];
  const added = ({ kept, all }: { kept: number; all: number }) =>
    all - kept === 0 ? null : all - kept;
  const columns = names.length > 0 ? [`${names.join('·')} 외`, names.join('·'), '합계'] : ['합계'];
  const amended = total.previousAmended - total.previousOriginal;
  const direction = amended > 0 ? '늘었다가' : '줄었다가';
  return {
    id: `budget-stages-${year}`,
    form: 'stacked',
    title: `${year - 1}년 추경에서 ${thousandWon(Math.abs(amended))}천원 ${direction} ${year}년 ${thousandWon(total.original)}천원이 됐습니다`,
    subtitle: `${year - 1}년 본예산, 추경예산(추경 후 총액), ${year}년 본예산, 천원`,
    summary: `${stages.map(({ name, all }) => `${name} ${thousandWon(all)}천원`).join(', ')}입니다. 가장 큰 것은 ${largestFirst(stages, ({ all }) => all)[0]?.name}입니다.`,
    categories: stages.map(({ name }) => name),
    ...(names.length > 0 && { totals: stages.map(({ all }) => thousandWon(all)) }),
    series: [
      {
        name: columns[0] ?? '',
        mark: 'primary',
        values: stages.map(({ kept }) => kept),
        labels: stages.map(({ kept }) => thousandWon(kept)),
      },
      ...(names.length > 0
        ? [
            {
              name: names.join('·'),
              mark: 'tertiary' as const,
              values: stages.map(added),
              labels: stages.map((stage) => thousandWonOrNothing(added(stage))),
            },
          ]
        : []),
    ],
    table: {
      id: `budget-stages-${year}`,
      caption: '예산 단계별 총액',
      unit: '천원',
      rowHeader: '단계',
      columns: columns.map((label) => ({ key: slug(label), label, numeric: true, unit: '천원' })),
      rows: stages.map((stage) => ({
        id: slug(`단계 ${stage.name}`),
        kind: 'item',
        header: stage.name,
        cells:
          names.length > 0
            ? [money(stage.kept), money(added(stage) ?? 0), money(stage.all)]
            : [money(stage.all)],
      })),
    },
    source,
  };
}

/** Planned spending by quarter, stacked by task or project. */
export function quarterlyPlan(
  id: string,
  subject: string,
  plans: readonly QuarterPlan[],
  source: Source,
): ChartSpec {
  const quarters = ['1분기', '2분기', '3분기', '4분기'];
  const totals = quarters.map((_, quarter) =>
    plans.reduce((sum, plan) => sum + (plan.quarters[quarter] ?? 0), 0),
  );
  const most = totals.indexOf(Math.max(...totals));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const marks = ['primary', 'secondary', 'tertiary', 'quaternary'] as const;
  return {
    id,
    form: plans.length > 1 ? 'stacked' : 'bars',
    title: `${quarters[most]}에 가장 많은 ${percent((totals[most] ?? 0) / all)}를 쓸 계획입니다`,
    subtitle: `${subject}, 분기별 집행예정액(계획), 천원`,
    summary: `집행예정액은 ${quarters.map((name, index) => `${name} ${thousandWon(totals[index] ?? 0)}천원`).join(', ')}이고 모두 ${thousandWon(all)}천원입니다. 계획이며, 집행한 금액은 원문에 없습니다.`,
    categories: quarters,
    ...(plans.length > 1 && { totals: totals.map(thousandWon) }),
    series: plans.map((plan, index) => ({
      name: plan.name,
      mark: marks[index % marks.length] ?? 'primary',
      values: plan.quarters,
      labels: plan.quarters.map(thousandWon),
    })),
    table: {
      id,
      caption: `${subject} 분기별 집행예정액`,
      unit: '천원',
      rowHeader: '분기',
      columns: [...plans.map(({ name }) => name), ...(plans.length > 1 ? ['합계'] : [])].map(
        (label) => ({ key: slug(label), label, numeric: true, unit: '천원' }),
      ),
      rows: quarters.map((name, quarter) => ({
        id: `${id}-${name}`,
        kind: 'item',
        header: name,
        cells: [
          ...plans.map((plan) => ({
            ...money(plan.quarters[quarter] ?? 0),
            ...(plan.purposes[quarter] && { detail: plan.purposes[quarter] }),
          })),
          ...(plans.length > 1 ? [money(totals[quarter] ?? 0)] : []),
        ],
      })),
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

function money(won: number, text = amountOrDash(won)): TableCell {
  return { text, value: won / 1000 };
}

function thousandWonOrNothing(won: number | null): string {
  return won === null ? '' : thousandWon(won);
}

function amountOrDash(won: number): string {
  return won === 0 ? '-' : thousandWon(won);
}

function largestFirst<Item>(items: readonly Item[], measure: (item: Item) => number): Item[] {
  return [...items].sort((a, b) => measure(b) - measure(a));
}
