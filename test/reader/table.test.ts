import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readTable } from '../../src/reader/table.ts';
import {
  choice,
  date,
  label,
  optionalText,
  percent,
  persons,
  thousandWon,
} from '../../src/schema/cells.ts';

const schema = {
  row: z.strictObject({
    kind: choice({ 항목: 'item', 합계: 'total' }).meta({ title: '구분행' }),
    project: label.meta({ title: '세부사업' }),
    original: thousandWon.meta({ title: '본예산(천원)' }),
    note: optionalText.optional().meta({ title: '비고' }),
  }),
  key: ['project'],
} as const;
const header = '구분행,세부사업,본예산(천원)';

function read(text: string) {
  const { table, issues } = readTable('budget.csv', new TextEncoder().encode(text), schema);
  return {
    rows: table.rows,
    problems: issues.map(({ code, line, column }) => [code, line, column]),
    issues,
  };
}

test('readTable turns printed thousand won into won and keeps the print', () => {
  expect(read(`${header}\n항목,민원관리,"△10,478"\n`).rows).toEqual([
    { kind: 'item', project: '민원관리', original: { printed: '△10,478', value: -10_478_000 } },
  ]);
});

test('readTable takes columns in any order and leaves optional ones out', () => {
  expect(read('본예산(천원),비고,구분행,세부사업\n-,없음,항목,선거관리').rows).toEqual([
    { kind: 'item', project: '선거관리', original: { printed: '-', value: 0 }, note: '없음' },
  ]);
});

test('readTable drops trailing empty rows with a notice and refuses one in the middle', () => {
  expect(read(`${header}\n항목,가,1\n,,\n,,`).problems).toEqual([['N203', 3, 1]]);
  expect(read(`${header}\n항목,가,1\n,,\n항목,나,2`).problems).toEqual([['D118', 3, 1]]);
});

test('readTable finds every problem of a file at once, each at its cell', () => {
  const { problems } = read(
    `${header}\n항목,가,"1,23"\n항목,,5\n소 계,다,6\n항목,라,▲7\n항목,마,1,2\n항목,바`,
  );
  expect(problems).toEqual([
    ['D121', 2, 3],
    ['D142', 4, 1],
    ['D122', 5, 3],
    ['D111', 6, 4],
    ['D112', 7, 3],
    ['D161', 3, 2],
  ]);
});

test('readTable keeps counting physical lines after a line break in a cell', () => {
  expect(read(`${header}\n항목,"두\n줄",1\n항목,나,x`).problems).toEqual([['D120', 4, 3]]);
});

test('readTable names the column that a misspelt header means', () => {
  const [issue] = read('구분행,세부사엄,본예산(천원)\n항목,가,1').issues;
  expect(issue).toMatchObject({
    code: 'D110',
    line: 1,
    column: 2,
    value: '세부사엄',
    message: "열 이름 '세부사업'",
  });
});

test('readTable names both units when a header has the wrong one', () => {
  const [issue] = read('구분행,세부사업,본예산(원)\n항목,가,1').issues;
  expect(issue).toMatchObject({
    code: 'D110',
    column: 3,
    value: '본예산(원)',
    message: "열 이름 '본예산(천원)'",
  });
});

test('readTable refuses unknown, doubled and missing columns', () => {
  expect(read(`${header},__proto__\n항목,가,1,2`).problems).toEqual([['D117', 1, 4]]);
  expect(read('구분행,세부사업,본예산(천원),세부사업\n항목,가,1,2').problems).toEqual([
    ['D115', 1, 4],
  ]);
  expect(read('구분행,본예산(천원)\n항목,1').problems).toEqual([['D110', 1, 1]]);
});

test('readTable says on which line the same key stood before', () => {
  const { issues } = read(`${header}\n항목,가,1\n항목,나,2\n항목,가,3`);
  expect(issues[0]).toMatchObject({ code: 'D163', line: 4, column: 2, value: '가' });
  expect(issues[0]?.fix).toContain('2행');
});

test('readTable refuses a printed table without rows', () => {
  expect(read(`${header}\n`).problems).toEqual([['D107', 1, 1]]);
});

test('readTable trims edges with a notice and refuses what cannot be seen', () => {
  const { rows, issues } = read(`${header}\n항목,초등 ,1\n항목,중\u200b등,2`);
  expect(rows[0]?.project).toBe('초등');
  expect(issues.map(({ code, level, line }) => [code, level, line])).toEqual([
    ['N202', 'notice', 2],
    ['D141', 'error', 3],
  ]);
});

test.for([
  ['16,710,587', 16_710_587_000],
  ['139597', 139_597_000],
  ['１２３', 123_000],
  ['−5', -5_000],
  ['-5', -5_000],
  ['△0', 0],
  ['-', 0],
] as const)('thousandWon reads %s', ([printed, value]) => {
  expect(thousandWon.parse(printed)).toEqual({ printed, value });
});

test.for([
  ['', 'D119'],
  ['1,234원', 'D120'],
  ['12,34', 'D121'],
  ['▲1,234', 'D122'],
  ['N/A', 'D123'],
  ['#REF!', 'D124'],
  ['1.5', 'D120'],
  ['1E+05', 'D125'],
  ['–5', 'D120'],
  ['(1,234)', 'D120'],
  ['9007199254740993', 'D127'],
] as const)('thousandWon refuses %s', ([printed, code]) => {
  expect(thousandWon.safeParse(printed).error?.issues[0]).toMatchObject({ params: { code } });
});

test('persons refuses △ and a lone dash', () => {
  expect(persons.safeParse('△1').error?.issues[0]).toMatchObject({ params: { code: 'D120' } });
  expect(persons.safeParse('-').error?.issues[0]).toMatchObject({ params: { code: 'D123' } });
});

test('percent gives exact fractions', () => {
  expect(percent.parse('△0.02')).toEqual({ printed: '△0.02', value: -0.0002 });
  expect(percent.parse('24.9')).toEqual({ printed: '24.9', value: 0.249 });
});

test.for([
  ["'21.1.10.", '2021-01-10'],
  ['2021. 1. 10.', '2021-01-10'],
  ['2021년 1월 10일', '2021-01-10'],
  ['21/1/10', '2021-01-10'],
] as const)('date refuses %s and says how to write it', ([written, right]) => {
  const [issue] = date.safeParse(written).error?.issues ?? [];
  expect(issue).toMatchObject({ params: { code: 'D130', fix: `${right} 로 적으세요.` } });
});

test('date refuses a day that no calendar has', () => {
  expect(date.safeParse('2021-02-30').success).toBe(false);
  expect(date.parse('2024-02-29')).toBe('2024-02-29');
});
