import { newNames } from '../charts/headline.ts';
import { koreanDate } from '../format/date.ts';
import { joined, slug, withParticle } from '../format/korean.ts';
import { count, hundredMillionWon, percent } from '../format/number.ts';
import { budgetYear } from '../model/budget.ts';
import type { DisclosureRecord } from '../model/disclosure.ts';
import { headcount } from '../model/headcount.ts';
import type { Report } from '../site/report.ts';
import { recordEntry } from './_records.ts';

/** The key figures of a report: its budget, its headcount, and the metrics that its data names for the home page. */
export function homeFigures(report: Report) {
  const budget = budgetYear(report.year, report.budgetProjects.rows);
  const { total, withoutNew } = budget;
  const { total: staff, grades } = headcount(report.headcount.rows);
  const added = newNames(budget);
  const differing = grades.flatMap(({ name, vacancies, overstrength }) => [
    ...(vacancies > 1 ? [`${name} 결원 ${vacancies}명`] : []),
    ...(overstrength > 1 ? [`${name} 과원 ${overstrength}명`] : []),
  ]);
  const root = `/reports/${report.year}/`;
  return [
    {
      label: `${report.year}년 본예산`,
      value: hundredMillionWon(total.original),
      unit: '억원',
      notes: [
        ...(total.rate === null ? [] : [`${report.year - 1}년보다 ${change(total.rate)}`]),
        ...(added.length > 0 && withoutNew.rate !== null
          ? [`${withParticle(joined(added), '을/를')} 빼면 ${change(withoutNew.rate)}`]
          : []),
      ],
      href: `${root}budget/`,
    },
    {
      label: '정원 · 현원',
      value: `${count(staff.authorized)} · ${count(staff.current)}`,
      unit: '명',
      notes: [differing.join(', '), `${koreanDate(report.cover.asOf)} 기준`].filter(Boolean),
      href: `${root}organization/`,
    },
    ...report.metrics.rows
      .filter(({ home }) => home !== null)
      .sort((a, b) => (a.home ?? 0) - (b.home ?? 0))
      .map(({ id, name, value, unit, period, formula }) => ({
        label: name,
        value: Number.isInteger(value) ? count(value) : String(value),
        unit,
        notes: [period, ...(formula === '원문에 없음' ? ['산식은 원문에 없음'] : [])],
        href: `/performance/#${id}-${report.year}-값`,
      })),
  ];
}

function change(rate: number): string {
  return rate === 0 ? '변동 없음' : `${percent(Math.abs(rate))} ${rate > 0 ? '증가' : '감소'}`;
}

/** Words to try: the first programme of each category. */
export function homeHints({ programmes }: Report) {
  const firsts = new Map(
    programmes.programmes.toReversed().map(({ category, name }) => [category, name]),
  );
  return [...firsts.values()]
    .toReversed()
    .map((name) => ({ label: name, href: `/search/?q=${encodeURIComponent(name)}` }));
}

/** The newest few records. */
export function homeRecords(records: readonly DisclosureRecord[]) {
  return records.slice(0, 4).map(recordEntry);
}

/** The scheduled items that begin first. */
export function homeSchedule({ year, schedule }: Report) {
  return [...schedule.rows]
    .sort((a, b) => a.start.localeCompare(b.start))
    .filter(({ occurrence }) => occurrence === 1)
    .slice(0, 4)
    .map(({ title, printed, task, item, occurrence }) => ({
      title,
      href: `/calendar/#${slug(item)}-${occurrence}-${year}`,
      meta: `${printed} · 과제 ${task}`,
    }));
}

/** The tasks of a report. */
export function homeTasks({ year, cover }: Report) {
  return cover.tasks.map(({ number, title, page }) => ({
    title,
    href: `/reports/${year}/tasks/${number}/`,
    meta: `과제 ${number} · 보고서 ${page}쪽`,
  }));
}
