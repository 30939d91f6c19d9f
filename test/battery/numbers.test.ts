import { expect, test } from 'vitest';
import { probe, realFile } from '../support/probe.ts';

const path = 'data/2021/budget-projects.csv';
const budget = realFile(path);
const headcountPath = 'data/2021/headcount.csv';
const headcount = realFile(headcountPath);

/** The original budget of one project, in thousand won. */
function amount(printed: string) {
  const cell = /[,"\n]/.test(printed) ? `"${printed}"` : printed;
  const found = probe({ [path]: budget.replace('"149,760"', cell) });
  const row = found.site.reports[0]?.report?.budgetProjects.rows[0];
  return { ...found, value: row && row.original.value / 1000 };
}
/** Persons allotted to one grade: a column without △ and `-`. */
const persons = (printed: string) =>
  probe({ [headcountPath]: headcount.replace('3급,1,1,3급', `3급,${printed},1,3급`) });
const metric = (from: string, to: string) =>
  probe({ 'data/2021/metrics.csv': realFile('data/2021/metrics.csv').replace(from, to) });

test('B38 full-width digits are read with a notice', () => {
  const { exit, at, value } = amount('１２３４');
  expect([exit, at, value]).toEqual([0, [`N201 ${path}:2:4`], 1234]);
});

test('B39 thousands are read', () => {
  const { exit, at, value } = amount('1,234,567');
  expect([exit, at, value]).toEqual([0, [], 1_234_567]);
});

test('B40 wrong thousands are refused', () => {
  expect(amount('12,34')).toMatchObject({ exit: 1, at: [`D121 ${path}:2:4`] });
});

test('B41 △ is less than zero where the column says so', () => {
  expect(persons('△1')).toMatchObject({ exit: 1, at: [`D120 ${headcountPath}:2:4`] });
  expect(amount('△1,234')).toMatchObject({ exit: 0, at: [], value: -1234 });
});

test('B42 ▲ is refused for its two meanings, even beside △', () => {
  const { exit, at, printed } = amount('▲1,234');
  expect([exit, at]).toEqual([1, [`D122 ${path}:2:4`]]);
  expect(printed).toContain('늘었다는 뜻과 줄었다는 뜻');
});

test('B43 brackets are refused', () => {
  expect(amount('(1,234)')).toMatchObject({ exit: 1, at: [`D120 ${path}:2:4`] });
});

test('B44 the minus sign U+2212 is read with a notice, a dash is refused', () => {
  expect(amount('−5')).toMatchObject({ exit: 0, at: [`N207 ${path}:2:4`], value: -5 });
  expect(amount('–5')).toMatchObject({ exit: 1, at: [`D120 ${path}:2:4`] });
});

test('B45 a lone - is refused but where it stands for zero', () => {
  expect(persons('-')).toMatchObject({ exit: 1, at: [`D123 ${headcountPath}:2:4`] });
  expect(amount('-')).toMatchObject({ exit: 0, at: [], value: 0 });
});

test('B46 an empty number is refused, an optional one is no zero', () => {
  expect(amount('')).toMatchObject({ exit: 1, at: [`D119 ${path}:2:4`] });
  expect(probe({}).site.reports[0]?.report?.targets.rows[0]?.amount).toBe(null);
});

test.for(['1,234원', '5%', '3만'])('B47 a unit in the cell is refused: %s', (printed) => {
  expect(amount(printed)).toMatchObject({ exit: 1, at: [`D120 ${path}:2:4`] });
});

test('B48 an error value of a spreadsheet is refused', () => {
  expect(amount('#REF!')).toMatchObject({ exit: 1, at: [`D124 ${path}:2:4`] });
});

test('B49 an exponent is refused in a number and in a code', () => {
  expect(amount('1E+05')).toMatchObject({ exit: 1, at: [`D125 ${path}:2:4`] });
  expect(metric('organization-teams,', '2.02401E+11,')).toMatchObject({
    exit: 1,
    at: ['D131 data/2021/metrics.csv:5:1'],
  });
});

test('B50 values that a program cut need an acknowledgement', () => {
  const numbers = budget
    .replace('"149,760"', '2147483647')
    .replace('"554,317"', '2147483647')
    .replace('"43,568"', '2147483647');
  const { exit, at } = probe({ [path]: numbers });
  expect([exit, at]).toEqual([1, [`W126 ${path}:2:4`, `W126 ${path}:3:4`, `W126 ${path}:4:4`]]);
  const text = probe({
    [headcountPath]: headcount.replace('3급,1,1,3급', `3급,1,1,${'가'.repeat(255)}`),
  });
  expect([text.exit, text.at]).toEqual([1, [`W126 ${headcountPath}:2:6`]]);
});

test('B51 a number beyond exact whole numbers is refused', () => {
  expect(persons('9007199254740993')).toMatchObject({ exit: 1, at: [`D127 ${headcountPath}:2:4`] });
});

test('B52 dots between thousands are refused', () => {
  expect(amount('1.234.567')).toMatchObject({ exit: 1, at: [`D120 ${path}:2:4`] });
});

test.for(['NaN', 'Infinity', 'null', 'N/A'])('B53 %s is no number', (printed) => {
  expect(amount(printed)).toMatchObject({ exit: 1, at: [`D123 ${path}:2:4`] });
});

test('B55 amounts a thousand times those of a year ago need an acknowledgement', () => {
  const year = Object.fromEntries(
    [
      'budget-tasks.csv',
      'contacts.csv',
      'discrepancies.yaml',
      'evaluation.yaml',
      'events.csv',
      'functions.yaml',
      'glossary.yaml',
      'headcount.csv',
      'legal-references.csv',
      'metrics.csv',
      'programmes.yaml',
      'report.yaml',
      'schedule.csv',
      'targets.csv',
      'task-budgets.csv',
      'budget-projects.csv',
    ].map((file) => [`data/2022/${file}`, realFile(`data/2021/${file}`)]),
  );
  const prose = Object.fromEntries(
    ['task-1.mdx', 'task-2.mdx'].map((file) => [
      `content/reports/2022/${file}`,
      realFile(`content/reports/2021/${file}`),
    ]),
  );
  const inWon = budget.replaceAll('"149,760"', '"149,760,000"');
  const same = probe({ ...year, ...prose });
  expect(same.codes).not.toContain('W167');
  const { exit, issues } = probe({ ...year, ...prose, 'data/2022/budget-projects.csv': inWon });
  expect(exit).toBe(1);
  const warnings = issues.filter(({ code }) => code === 'W167');
  expect(warnings).toMatchObject([
    { level: 'warning', file: 'data/2022/budget-projects.csv', line: 2, column: 4 },
  ]);
  expect(warnings[0]?.fix).toContain('지난해의 1000배');
});

test.for(['101', '-1'])('B56 a share of %s percent is out of range', (value) => {
  expect(metric(',96.9,96.9%,', `,${value},96.9%,`)).toMatchObject({
    exit: 1,
    at: ['D128 data/2021/metrics.csv:21:3'],
  });
});

test('B57 a full-width minus reads as a minus and, alone, as a dash', () => {
  expect(amount('－5')).toMatchObject({ exit: 0, at: [`N201 ${path}:2:4`], value: -5 });
  expect(amount('－')).toMatchObject({ exit: 0, at: [`N201 ${path}:2:4`], value: 0 });
  expect(persons('－')).toMatchObject({ exit: 1, at: [`D123 ${headcountPath}:2:4`] });
});

test.for([
  '1-'.repeat(50_000),
  '1,'.repeat(50_000),
  '9'.repeat(100_000),
  ' '.repeat(100_000),
  '가'.repeat(600_000),
])('S16 a very long text is refused at once', (text) => {
  expect(amount(`x${text}x`)).toMatchObject({ exit: 1, at: [`D120 ${path}:2:4`] });
});
