import { expect, test } from 'vitest';
import { initial, joined, slug, withParticle } from '../../src/format/korean.ts';

test('withParticle follows the last sound', () => {
  expect(withParticle('선거관리', '을/를')).toBe('선거관리를');
  expect(withParticle('연수지원', '을/를')).toBe('연수지원을');
  expect(withParticle('분청운영(기관운영)', '이/가')).toBe('분청운영(기관운영)이');
});

test('joined lists words as a sentence does', () => {
  expect(joined(['선거관리'])).toBe('선거관리');
  expect(joined(['선거관리', '인사관리'])).toBe('선거관리와 인사관리');
  expect(joined(['가', '나', '연수지원', '다'])).toBe('가, 나, 연수지원과 다');
});

test('slug keeps Hangul, letters and digits', () => {
  expect(slug('분청운영(기관운영)')).toBe('분청운영-기관운영');
  expect(slug(" '21 본예산 ")).toBe('21-본예산');
});

test.for([
  ['가나', 'ㄱ'],
  ['「까치」 계획', 'ㄱ'],
  ['힘', 'ㅎ'],
  ['2021년 계획', '0–9'],
  ['EBS 활용', 'A–Z'],
  ['…', '그 밖'],
] as const)('initial(%s) is %s', ([title, letter]) => {
  expect(initial(title)).toBe(letter);
});
