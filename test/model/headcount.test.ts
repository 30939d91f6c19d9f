import { expect, test } from 'vitest';
import { headcount } from '../../src/model/headcount.ts';
import { report2021 } from '../support/report.ts';

const { grades, total } = headcount(report2021.headcount.rows);
const grade = (name: string) => grades.find((each) => each.name === name);

test('headcount tells vacancies from overstrength, grade by grade', () => {
  expect(grade('6급')).toMatchObject({
    authorized: 20,
    current: 22,
    vacancies: 0,
    overstrength: 2,
  });
  expect(grade('7급')).toMatchObject({
    authorized: 37,
    current: 32,
    vacancies: 5,
    overstrength: 0,
  });
  expect(grade('9급')).toMatchObject({ authorized: 0, current: 1, vacancies: 0, overstrength: 1 });
});

test('headcount keeps the order of rank', () => {
  expect(grades.map(({ name }) => name)).toEqual([
    '3급',
    '4급',
    '5급',
    '6급',
    '7급',
    '8급',
    '9급',
    '전문경력관',
    '기록연구사',
    '초등',
    '중등',
    '별정직',
  ]);
});

test('headcount adds up to the printed totals', () => {
  expect(total).toMatchObject({ authorized: 80, current: 79, vacancies: 1, overstrength: 0 });
});
