import { expect, test } from 'vitest';
import { groundOf, grounds, groundsLaw } from '../../src/model/grounds.ts';

test('grounds are the eight subparagraphs, in order', () => {
  expect(grounds.map(({ number, name }) => `${number} ${name}`)).toEqual([
    '1 법령상 비밀·비공개',
    '2 국가안보·국방·통일·외교',
    '3 생명·신체·재산 보호',
    '4 재판·수사 등',
    '5 감사·시험·인사관리·의사결정 과정 등',
    '6 개인정보(사생활)',
    '7 법인등의 경영·영업상 비밀',
    '8 부동산 투기·매점매석 등',
  ]);
});

test('groundOf(3) says what the statute says', () => {
  expect(groundOf(3).statute).toBe(
    '공개될 경우 국민의 생명·신체 및 재산의 보호에 현저한 지장을 초래할 우려가 있다고 인정되는 정보',
  );
});

test('groundOf refuses a number without a ground', () => {
  expect(() => groundOf(9)).toThrow('unknown ground: 9');
});

test('the wording is of law no. 17690', () => {
  expect([groundsLaw.number, groundsLaw.of]).toEqual(['법률 제17690호', '2020-12-22']);
});
