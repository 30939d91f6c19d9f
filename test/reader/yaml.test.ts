import { expect, test } from 'vitest';
import { readYaml } from '../../src/reader/yaml.ts';
import { siteConfig } from '../../src/schema/site.ts';

const least = 'title: 총무과\norganization: 교육청\ndepartment: 총무과\n';

function read(text: string) {
  const { value, issues } = readYaml('data/site.yaml', new TextEncoder().encode(text), siteConfig);
  return { value, issues, problems: issues.map(({ code, line, column }) => [code, line, column]) };
}

test('readYaml gives a typed value with its defaults', () => {
  expect(read(least).value).toEqual({
    title: '총무과',
    organization: '교육청',
    department: '총무과',
    license: '미정',
    officialService: false,
    showOfficerNames: false,
    sample: false,
  });
});

test('readYaml keeps dates as text', () => {
  expect(read(`${least}asOf: 2021-01-10\n`).value?.asOf).toBe('2021-01-10');
});

test('readYaml names a missing key and suggests the one an unknown key means', () => {
  const { issues } = read('tilte: 총무과\norganization: 교육청\ndepartment: 총무과\n');
  expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['D205', 1, 1],
    ['D206', 1, 1],
  ]);
  expect(issues[1]?.fix).toContain("'title'");
});

test('readYaml says where a value is wrong', () => {
  expect(read(`${least}license: 9\n`).problems).toEqual([['D142', 4, 10]]);
  expect(read(`${least}phone: 0212345678\n`).problems).toEqual([['D131', 4, 8]]);
});

test('readYaml says where the syntax breaks', () => {
  expect(read('title: 가\ntitle: 나\n').problems[0]).toEqual(['D204', 2, 1]);
  expect(read('title: "가\n').problems[0]?.[0]).toBe('D204');
});
