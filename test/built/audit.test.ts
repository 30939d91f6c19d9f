import { expect, test } from 'vitest';
import { page } from '../support/page.ts';

const audit = page('/reports/2021/audit/');
const squeezed = (text = '') => text.replace(/\s+/g, ' ').trim();

/** The cells of one check's row. */
const row = (id: string) =>
  audit
    .getElementById(id)
    ?.querySelectorAll('th, td')
    .map(({ text }) => squeezed(text));

test('the audit page counts 71 equalities, 68 that hold and 3 of one error; home and report say the same', () => {
  const counts = '71개 가운데 68개가 맞고, 3개는 원문의 오류 1건에서 나옵니다';
  expect(audit.querySelector('h1')?.text).toBe(counts);
  expect(audit.querySelector('.lead')?.text).toContain(
    '증감율은 12개 가운데 9개가 맞고, 3개는 관행 표기입니다.',
  );
  for (const path of ['/', '/reports/2021/']) {
    const note = page(path).querySelector('.note.success');
    expect(note?.querySelector('.note-title')?.text, path).toBe(`원문 검산: ${counts}.`);
    expect(note?.querySelector('a')?.getAttribute('href'), path).toBe('/reports/2021/audit/');
  }
});

test('every check has a row with its id, both values and its place', () => {
  expect(audit.querySelectorAll('table[id^=audit-] tbody tr').length).toBe(83);
  expect(row('과제별-과제-1-분기합')).toEqual([
    '과제 1 예산액 = 1~4분기의 합 과제별-과제-1-분기합',
    '2,639,829',
    '2,639,889 390,000 + 820,000 + 740,000 + 689,889',
    '△60',
    'D01',
    '원문 77행 budget-tasks.csv 2행 4열',
  ]);
  expect(row('정현원-합계-정원')).toEqual([
    '합계 정원 = 항목 12개의 합 정현원-합계-정원',
    '80',
    '80',
    '원문 40~41행 headcount.csv 16행 4열',
  ]);
  expect(row('증감율-선거관리')?.slice(1, 4)).toEqual([
    '100',
    '없음',
    '관행 표기 D11 전년도가 0이라 셈할 수 없어 100으로 적음',
  ]);
});

test('the 20 findings are all there, the two that explain failures first', () => {
  const ids = audit.querySelectorAll('tr[id^=D]').map(({ id }) => id);
  expect(ids).toEqual(
    Array.from({ length: 20 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`),
  );
});

test.for([
  ['/reports/2021/budget/', '과제-1-예산액', '2,639,829', '검산 2,639,889', '과제별-과제-1-분기합'],
  [
    '/reports/2021/budget/',
    '과제-합계-예산액',
    '2,779,426',
    '검산 2,779,486',
    '과제별-합계-분기합',
  ],
])('%s marks %s and leaves it as printed', ([path = '', id = '', printed, mark, check = '']) => {
  const cell = page(path).getElementById(id);
  expect(cell?.childNodes[0]?.text.trim()).toBe(printed);
  const link = cell?.querySelector('.recomputed');
  expect(link?.text.trim()).toBe(mark);
  expect(link?.getAttribute('href')).toBe(`/reports/2021/audit/#${check}`);
});

test('nothing else is marked', () => {
  const paths = ['budget', 'organization', 'tasks/1', 'tasks/2'].map(
    (name) => `/reports/2021/${name}/`,
  );
  const marked = [...paths, '/performance/'].flatMap((path) =>
    page(path).querySelectorAll('.recomputed'),
  );
  expect(marked.length).toBe(2);
});

test('rows on which findings stand carry a footnote to them', () => {
  const notes = page('/reports/2021/budget/')
    .querySelectorAll('#budget-projects-2021 th .detail a')
    .map((link) => link.getAttribute('href'));
  expect(notes).toEqual(
    ['D13', 'D03', 'D11', 'D12', 'D17'].map((id) => `/reports/2021/audit/#${id}`),
  );
});
