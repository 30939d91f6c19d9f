import type { HeadcountGrade } from '../schema/headcount.ts';

/** Posts and persons of one grade. `vacancies` (결원) and `overstrength` (과원) are never below zero; one of them is zero. */
export interface GradeStrength {
  name: string;
  category: string;
  authorized: number;
  current: number;
  vacancies: number;
  overstrength: number;
}

/** The headcount of one report: grades in rank order, and their sum. */
export interface Headcount {
  grades: GradeStrength[];
  total: GradeStrength;
}

/** Grades in the order of the printed table, which is that of rank, and their sum. */
export function headcount(rows: readonly HeadcountGrade[]): Headcount {
  const items = rows.filter(({ kind }) => kind === 'item');
  const grades = items.map(({ category, grade, authorized, current }) =>
    strength(grade || category, category, authorized.value, current.value),
  );
  const sum = (field: 'authorized' | 'current') =>
    grades.reduce((total, grade) => total + grade[field], 0);
  return { grades, total: strength('합계', '', sum('authorized'), sum('current')) };
}

function strength(
  name: string,
  category: string,
  authorized: number,
  current: number,
): GradeStrength {
  return {
    name,
    category,
    authorized,
    current,
    vacancies: Math.max(0, authorized - current),
    overstrength: Math.max(0, current - authorized),
  };
}
