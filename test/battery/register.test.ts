import { expect, test } from 'vitest';
import { newlyReleased } from '../../src/check/registry.ts';
import { readSite } from '../../src/site/site.ts';
import { probe, smallSite } from '../support/probe.ts';
import { siteFolder } from '../support/site.ts';

const csv = 'data/disclosures/2023.csv';
const registry = 'released/records.csv';
const head =
  '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,게시상태,상태일자,상태사유,대체문서,공개예정일,개정이력';
const one = 'A-1,회의 결과,운영과,2023-01-02,공개,,,,,,,,';
const two = 'A-2,급식 점검,운영과,2023-01-03,부분공개,6,신청인의 이름,,,,,,';
const rows = (...lines: string[]) => [head, ...lines, ''].join('\n');

/** A register whose records were released as `one` and `two`, and then changed. */
function changed(text: string, registryText = released()) {
  return probe({ [csv]: text, [registry]: registryText }, smallSite);
}

/** The registry that `npm run release` writes of `one` and `two`. */
function released(): string {
  const { site } = readSite(siteFolder('empty', { ...smallSite, [csv]: rows(one, two) }));
  const lines = newlyReleased(site).map((row) => Object.values(row).join(','));
  return `관리번호,제목,주소,발표일,확인\n${lines.join('\n')}\n`;
}

test('the registry holds id, title, address, day and seal of each public record, oldest first', () => {
  expect(released()).toBe(
    [
      '관리번호,제목,주소,발표일,확인',
      'A-1,회의 결과,/disclosures/2023/A-1/,2023-12-31,sha256:13bffd99fa73',
      'A-2,급식 점검,/disclosures/2023/A-2/,2023-12-31,sha256:815e378a75d3',
      '',
    ].join('\n'),
  );
  expect(changed(rows(one, two))).toMatchObject({ exit: 0, at: [] });
});

test('B82 a released id that is gone demands that it comes back as withdrawn', () => {
  const { exit, at, printed } = changed(rows(one));
  expect([exit, at]).toEqual([1, [`D221 ${registry}:3:1`]]);
  expect(printed).toContain("게시상태를 '철회'로");
});

test('B82 a released id that stands for another title is refused where the title stands', () => {
  const { exit, at, printed } = changed(rows(one.replace('회의 결과', '급식비 집행'), two));
  expect([exit, at]).toEqual([1, [`D221 ${csv}:2:2`]]);
  expect(printed).toContain('발표한 제목 "회의 결과"');
});

test('B82 a title that was mended says so in its revisions', () => {
  const mended = one
    .replace('회의 결과', '제1차 회의 결과 알림')
    .replace(/,$/, ',2023-02-01 제목 정정: 회의 결과');
  expect(changed(rows(mended, two))).toMatchObject({ exit: 0, at: [] });
});

test('B82 a withdrawn record is the tombstone of its id', () => {
  const withdrawn =
    'A-1,회의 결과,운영과,2023-01-02,공개,,,철회,2023-05-02,개인정보가 있어 거둠,,,';
  expect(changed(rows(withdrawn, two))).toMatchObject({ exit: 0, at: [] });
});

test('B82 a released record is never a draft or embargoed again', () => {
  const draft = 'A-1,회의 결과,운영과,2023-01-02,공개,,,초안,,,,,';
  const embargoed = 'A-2,급식 점검,운영과,2023-01-03,부분공개,6,신청인의 이름,,,,,2024-03-01,';
  expect(changed(rows(draft, embargoed)).at).toEqual([`D221 ${csv}:2:8`, `D221 ${csv}:3:12`]);
});

test('B82 a registry whose rows were changed or taken away is refused at the first that does not follow', () => {
  const text = released();
  const [header = '', first = '', second = ''] = text.split('\n');
  expect(changed(rows(one, two), `${header}\n${second}\n`).at).toEqual([`D221 ${registry}:2:5`]);
  expect(
    changed(rows(one, two), `${header}\n${first.replace('2023-12-31', '2022-12-31')}\n${second}\n`)
      .at,
  ).toEqual([`D221 ${registry}:2:5`]);
});

test('a partly open row without a ground, and an unknown status, stop at line and column', () => {
  expect(changed(rows(one, two.replace('부분공개,6,', '부분공개,,')))).toMatchObject({
    exit: 1,
    at: [`D207 ${csv}:3:6`],
  });
  expect(changed(rows(one.replace('공개', '대외비'), two))).toMatchObject({
    exit: 1,
    at: [`D142 ${csv}:2:5`, `D221 ${registry}:2:1`],
  });
});

test('a withdrawn or superseded record says when, why and what stands in its place', () => {
  const site = (line: string) => probe({ [csv]: rows(line, two) }, smallSite).at;
  expect(site('A-1,회의 결과,운영과,2023-01-02,공개,,,철회,,,,,')).toEqual([
    `D205 ${csv}:2:9`,
    `D205 ${csv}:2:10`,
  ]);
  expect(site('A-1,회의 결과,운영과,2023-01-02,공개,,,대체,2023-05-02,다시 냄,,,')).toEqual([
    `D205 ${csv}:2:11`,
  ]);
  expect(site('A-1,회의 결과,운영과,2023-01-02,공개,,,대체,2023-05-02,다시 냄,A-3,,')).toEqual([
    `D165 ${csv}:2:11`,
  ]);
  expect(site('A-1,회의 결과,운영과,2023-01-02,공개,,,대체,2023-05-02,다시 냄,A-2,,')).toEqual([]);
});
