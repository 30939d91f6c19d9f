import { expect, test } from 'vitest';
import { probe, realFile, smallSite } from '../support/probe.ts';

const site = smallSite['data/site.yaml'] ?? '';
const path = 'content/disclosures/a.md';
const withSite = (text: string) => probe({ 'data/site.yaml': text }, smallSite);
const document = (fields: string, body = '본문입니다.\n') =>
  probe(
    {
      [path]: `---\nid: A-1\ntitle: 가\ndepartment: 운영과\nproduced: 2023-01-10\n${fields}\n---\n\n${body}`,
    },
    smallSite,
  );

test.for([
  ['syntax', 'title: "가\n', 1],
  ['a tab', 'title: 가\norganization:\n\t나\n', 3],
  ['a doubled key', `${site}title: 나\n`, 5],
  ['a broken bracket', `${site}phone: [1\n- 2\n`, 6],
  ['a key that is a list', `${site}? [가]\n: 1\n`, 5],
  ['nothing', '', 1],
  ['a comment alone', '# 비어 있음\n', 1],
] as const)('B76 YAML with %s is refused at its line', ([, text, line]) => {
  const { exit, issues } = withSite(text);
  expect(exit).toBe(1);
  expect(issues[0]).toMatchObject({ code: 'D204', file: 'data/site.yaml', line });
});

test('B76 front matter that breaks off is refused', () => {
  const { exit, at } = probe({ [path]: '---\nid: A-1\n' }, smallSite);
  expect([exit, at]).toEqual([1, [`D204 ${path}:1:1`]]);
});

test('B77 a missing field is named, an unknown one with what it may mean', () => {
  const { exit, at, printed } = probe(
    {
      [path]:
        '---\nid: A-1\ntilte: 가\ndepartment: 운영과\nproduced: 2023-01-10\ndisclosure: 공개\n---\n',
    },
    smallSite,
  );
  expect(exit).toBe(1);
  expect(at).toEqual([`D205 ${path}:2:1`, `D206 ${path}:3:1`]);
  expect(printed).toContain("'title'의 오타");
});

test('B77 an unknown field deep in a list is named where it stands', () => {
  const { at, printed } = probe({
    'data/2021/report.yaml': realFile('data/2021/report.yaml').replace(
      '    page: 65',
      '    pgae: 65',
    ),
  });
  expect(at).toEqual(['D205 data/2021/report.yaml:17:5', 'D206 data/2021/report.yaml:19:5']);
  expect(printed).toContain("'page'의 오타");
});

test('B78 withholding without a ground, or with one that is none, is refused', () => {
  expect(document('disclosure: 부분공개\nreason: 개인정보')).toMatchObject({
    exit: 1,
    codes: ['D207'],
  });
  expect(document('disclosure: 부분공개\nreason: 개인정보\ngrounds: [9]')).toMatchObject({
    exit: 1,
    codes: ['D207'],
  });
  expect(document('disclosure: 부분공개\nreason: 개인정보\ngrounds: "5;6"').exit).toBe(0);
});

test.for([
  ['예산 {금액}원', 5, 4],
  ['비율 <5% 감소', 5, 4],
  ['<details>\n열림', 5, 1],
] as const)(
  'B84 prose that is read as code is refused where it stands: %s',
  ([text, line, column]) => {
    const file = 'content/reports/2021/task-2.mdx';
    const { exit, at, printed } = probe({ [file]: `---\ntask: 2\n---\n\n${text}\n` });
    expect([exit, at]).toEqual([1, [`D231 ${file}:${line}:${column}`]]);
    expect(printed).toMatch(/&lt;|백틱/);
    expect(printed).not.toContain('node_modules');
  },
);

test('B84 in Markdown braces and signs are letters, an open tag is refused', () => {
  expect(document('disclosure: 공개', '예산 {금액}원, <5% 감소\n').exit).toBe(0);
  expect(document('disclosure: 공개', '<details>\n열림\n').at).toEqual([`D231 ${path}:9:1`]);
});
