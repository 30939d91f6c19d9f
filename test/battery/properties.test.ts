import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, thousandWon as printThousandWon } from '../../src/format/number.ts';
import { budgetYear, quarterPlans } from '../../src/model/budget.ts';
import { headcount } from '../../src/model/headcount.ts';
import { readTable } from '../../src/reader/table.ts';
import { tidy } from '../../src/reader/tidy.ts';
import { integer, thousandWon } from '../../src/schema/cells.ts';
import { tables } from '../../src/site/report.ts';
import { corruptionFault, realFiles } from '../support/corrupt.ts';
import { realFile } from '../support/probe.ts';
import { report2021 } from '../support/report.ts';

const seed = 20210110;

/** Letters that cells are tidied of, and those that join with others. */
const awkward = [...'가a1, \t\n\u00a0\u3000\u200b\ufeff\u1112\u1161\u11ab\u0301e（１'];

test('R03 tidying a cell twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...awkward) }), (cell) => {
      const { text } = tidy(cell);
      expect(tidy(text).text).toBe(text);
    }),
    { seed, numRuns: 500 },
  );
});

test('R03 what is printed of a number reads as that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), (thousands) => {
      const won = thousands * 1000;
      expect(thousandWon.parse(printThousandWon(won)).value).toBe(won);
      expect(thousandWon.parse(String(thousands)).value).toBe(won);
      expect(integer.parse(count(Math.abs(thousands)))).toBe(Math.abs(thousands));
    }),
    { seed, numRuns: 500 },
  );
});

test('R04 R05 any single byte replaced gives a valid table, or problems that stand inside the file at their values', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...realFiles),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (file, at, byte) => {
        expect(corruptionFault(file, at % file.bytes.length, byte)).toBe(null);
      },
    ),
    { seed, numRuns: 600 },
  );
}, 60_000);

test('R06 rows in another order give the same sums', () => {
  const { budgetProjects, budgetTasks } = report2021;
  fc.assert(
    fc.property(
      shuffled(budgetProjects.rows),
      shuffled(report2021.headcount.rows),
      shuffled(budgetTasks.rows),
      (projects, grades, tasks) => {
        const budget = budgetYear(2021, projects);
        expect(budget.total.original).toBe(16_710_587_000);
        expect(budget.withoutNew.original).toBe(12_941_723_000);
        expect(budget.total.rate).toBe(budgetYear(2021, budgetProjects.rows).total.rate);
        expect(headcount(grades).total).toMatchObject({ authorized: 80, current: 79 });
        const first = quarterPlans(tasks).reduce((sum, { quarters }) => sum + quarters[0], 0);
        expect(first).toBe(465_185_000);
      },
    ),
    { seed, numRuns: 100 },
  );
});

test('R06 lines of a file in another order are the same rows', () => {
  const { schema } = tables.budgetProjects;
  const [head = '', ...lines] = realFile('data/2021/budget-projects.csv').trimEnd().split('\n');
  const read = (rows: readonly string[]) =>
    readTable('a.csv', new TextEncoder().encode([head, ...rows].join('\n')), schema);
  const byName = (rows: readonly { project: string }[]) =>
    [...rows].sort((a, b) => (a.project < b.project ? -1 : 1));
  const expected = byName(read(lines).table.rows);
  fc.assert(
    fc.property(shuffled(lines), (rows) => {
      const { table, issues } = read(rows);
      expect(issues).toEqual([]);
      expect(byName(table.rows)).toEqual(expected);
    }),
    { seed, numRuns: 50 },
  );
});

function shuffled<Row>(rows: readonly Row[]) {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}
