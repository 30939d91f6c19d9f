import { joined, withParticle } from '../format/korean.ts';
import { percent, thousandWon } from '../format/number.ts';
import type { BudgetSum, BudgetYear } from '../model/budget.ts';

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
