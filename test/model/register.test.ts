import { expect, test } from 'vitest';
import { isInForce, publicRecords, retention, revisionsOf } from '../../src/model/disclosure.ts';
import { awaitingReview, byTitle, divided, stretches } from '../../src/model/register.ts';
import { movedRecords } from '../../src/model/registry.ts';
import type { RecordFields } from '../../src/schema/record.ts';

const fields = (changes: Partial<RecordFields>): RecordFields => ({
  id: 'A-1',
  title: '회의 결과',
  department: '총무과',
  produced: '2021-01-10',
  disclosure: 'open',
  ...changes,
});
const record = (changes: Partial<RecordFields>) => {
  const [found] = publicRecords(
    [{ record: fields(changes), body: '본문', folder: 'a' }],
    '2021-12-31',
  );
  if (!found) throw new Error('missing record');
  return found;
};
const idsOf = (records: readonly { fields: RecordFields }[]) =>
  records.map(({ fields: { id } }) => id);

test.for([
  ['5년', '2021-01-10', '2022-01-01', '2026-12-31'],
  ['1년', '2020-12-31', '2021-01-01', '2021-12-31'],
  ['30년', '2021-06-30', '2022-01-01', '2051-12-31'],
  ['준영구', '2021-06-30', '2022-01-01', null],
  ['영구', '2021-06-30', '2022-01-01', null],
] as const)(
  'retention of %s from %s runs from %s through %s',
  ([period, produced, from, until]) => {
    expect(retention(fields({ retention: period, produced }))).toEqual({ period, from, until });
  },
);

test('retention is not assumed', () => {
  expect(retention(fields({}))).toBeNull();
});

test('publicRecords keeps no text and no file of a withdrawn record', () => {
  const { body, attachments } = record({
    status: 'withdrawn',
    attachments: [{ file: '결과.pdf' }],
  });
  expect([body, attachments]).toEqual(['', []]);
  expect(record({ status: 'superseded' }).body).toBe('본문');
});

test('isInForce is false of what was withdrawn or superseded', () => {
  expect(
    (['published', null, 'withdrawn', 'superseded'] as const).map((status) =>
      isInForce(record({ status })),
    ),
  ).toEqual([true, true, false, false]);
});

test('revisionsOf reads days and what was done', () => {
  expect(revisionsOf(fields({ revisions: '2021-02-01 표 정정; 오탈자 고침' }))).toEqual([
    { date: '2021-02-01', text: '표 정정' },
    { date: '', text: '오탈자 고침' },
  ]);
  expect(revisionsOf(fields({}))).toEqual([]);
});

test('divided puts a record under each of its grounds, and keeps the order', () => {
  const records = [
    record({ id: 'A-1', disclosure: 'partial', grounds: [5, 6] }),
    record({ id: 'A-2', disclosure: 'closed', grounds: [6] }),
    record({ id: 'A-3' }),
  ];
  const parts = divided(records, 'grounds');
  expect([...parts].map(([value, part]) => [value, idsOf(part)])).toEqual([
    ['5', ['A-1']],
    ['6', ['A-1', 'A-2']],
  ]);
});

test('byTitle orders as a Korean index does, brackets and dots left out, numbers by size', () => {
  const titles = ['「나」 계획', '가·나 결과', '10차 회의', '가나 계획', '9차 회의'];
  const records = titles.map((title, index) => record({ id: `A-${index}`, title }));
  expect(byTitle(records).map(({ fields: { title } }) => title)).toEqual([
    '9차 회의',
    '10차 회의',
    '가·나 결과',
    '가나 계획',
    '「나」 계획',
  ]);
});

test('awaitingReview begins with the earliest day', () => {
  const records = [
    record({ id: 'A-1', reviewOn: '2023-02-28' }),
    record({ id: 'A-2' }),
    record({ id: 'A-3', reviewOn: '2022-02-28' }),
  ];
  expect(idsOf(awaitingReview(records))).toEqual(['A-3', 'A-1']);
});

test('stretches say on which pages of 50 a label stands', () => {
  const records = Array.from({ length: 120 }, (_, index) =>
    record({ id: `A-${index}`, produced: index < 60 ? '2021-02-01' : '2021-01-01' }),
  );
  expect(stretches(records, ({ fields: { produced } }) => produced.slice(5, 7))).toEqual([
    { label: '02', count: 60, first: 1, last: 2 },
    { label: '01', count: 60, first: 2, last: 3 },
  ]);
});

test('movedRecords leads from the released address to the year that is right now', () => {
  const released = [
    { id: 'A-1', title: '회의 결과', path: '/disclosures/2020/A-1/', date: '2021-01-10', seal: '' },
    { id: 'A-2', title: '결과', path: '/disclosures/2021/A-2/', date: '2021-01-10', seal: '' },
  ];
  expect(movedRecords(released, [record({}), record({ id: 'A-2' })])).toEqual([
    { from: '/disclosures/2020/A-1/', to: '/disclosures/2021/A-1/', reason: '생산일자를 바로잡음' },
  ]);
});
