import { slug } from '../format/korean.ts';
import { count } from '../format/number.ts';
import type { GradeStrength, Headcount } from '../model/headcount.ts';
import type { Source } from '../tables/spec.ts';
import type { ChartSpec } from './spec.ts';

/** Posts and persons by grade in rank order, with the vacancies or overstrength written. */
export function headcountByGrade(
  { grades, total }: Headcount,
  year: number,
  asOf: string,
  source: Source,
): ChartSpec {
  const differing = grades.filter(({ vacancies, overstrength }) => vacancies + overstrength > 0);
  const id = `headcount-by-grade-${year}`;
  return {
    id,
    form: 'grouped',
    title: `정원 ${count(total.authorized)}명에 현원 ${count(total.current)}명${strength(total) ? `으로 ${strength(total)}명입니다` : '입니다'}`,
    subtitle: `직급별 정원과 현원, 명, ${asOf} 기준`,
    summary: `${differing.length > 0 ? `${differing.map((grade) => `${grade.name} ${strength(grade)}명`).join(', ')}이며, ` : ''}가장 많은 직급은 ${most(grades).name} 정원 ${count(most(grades).authorized)}명입니다.`,
    categories: grades.map(gradeName),
    series: [
      {
        name: '정원',
        mark: 'secondary',
        values: grades.map(({ authorized }) => authorized),
        labels: grades.map(({ authorized }) => count(authorized)),
      },
      {
        name: '현원',
        mark: 'primary',
        values: grades.map(({ current }) => current),
        labels: grades.map((grade) =>
          [count(grade.current), strength(grade)].filter(Boolean).join(' · '),
        ),
      },
    ],
    table: {
      id,
      caption: '직급별 정원과 현원',
      unit: '명',
      rowHeader: '직급',
      columns: [
        { key: '정원', label: '정원', numeric: true, unit: '명' },
        { key: '현원', label: '현원', numeric: true, unit: '명' },
        { key: '과부족', label: '결원·과원', numeric: false },
      ],
      rows: grades.map((grade) => ({
        id: slug(`${id} ${grade.name}`),
        kind: 'item',
        header: gradeName(grade, 0, grades),
        cells: [
          { text: count(grade.authorized), value: grade.authorized },
          { text: count(grade.current), value: grade.current },
          { text: strength(grade) || '-' },
        ],
      })),
    },
    source,
  };
}

/** A grade by its name; one of another category than the first with that category: 교육전문직(초등). */
function gradeName(
  { name, category }: GradeStrength,
  _: number,
  [first]: readonly GradeStrength[],
): string {
  return category === first?.category || category === name ? name : `${category}(${name})`;
}

/** 결원 5, 과원 2, or nothing where posts and persons are equal. */
function strength({ vacancies, overstrength }: GradeStrength): string {
  if (vacancies > 0) return `결원 ${count(vacancies)}`;
  return overstrength > 0 ? `과원 ${count(overstrength)}` : '';
}

function most(grades: readonly GradeStrength[]): GradeStrength {
  return [...grades].sort((a, b) => b.authorized - a.authorized)[0] ?? ({} as GradeStrength);
}
