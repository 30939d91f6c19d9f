import { expect, test } from 'vitest';
import { allowedOf } from '../../src/privacy/allowed.ts';
import { findIn } from '../../src/privacy/find.ts';

/** What is found in a text, as `code level shown`. All persons are impossible: born in 2099. */
const found = (text: string, header = '') =>
  findIn(text, header).map(({ code, level, shown }) => `${code} ${level} ${shown}`);

test.for([
  ['P01 right checksum', '991231-3000002', 'P401 error 991231-*******'],
  ['P02 wrong checksum', '991231-3000009', 'P401 error 991231-*******'],
  ['P03 bare and wrong checksum', '9912313000009', 'P402 warning 991231*******'],
  ['bare and right checksum', '9912313000002', 'P401 error 991231*******'],
  ['bare beside a word', '주민번호 9912313000009', 'P401 error 991231*******'],
  ['P04 full width', '９９１２３１－３００００02', 'P401 error 991231-*******'],
  ['P04 space', '991231 3000002', 'P401 error 991231 *******'],
  ['P04 middle dot', '991231·3000002', 'P401 error 991231·*******'],
  ['P04 other middle dot', '991231ㆍ3000002', 'P401 error 991231·*******'],
  ['P04 NBSP', '991231\u00a03000002', 'P401 error 991231 *******'],
  ['P04 dash', '991231 – 3000002', 'P401 error 991231 - *******'],
  ['P04 zero width', '99\u200b1231-300\u00ad0002', 'P401 error 991231-*******'],
  ['P06 foreigner', '991231-7000005', 'P401 error 991231-*******'],
  ['hidden but for the sex', '991231-3******', 'P404 notice 991231-*******'],
  ['birth and sex alone', '생년월일 991231-3', 'P405 warning 99****-*'],
  ['P08 mobile', '010-0000-0000', 'P407 error 010-****-****'],
  ['P08 mobile, international', '+82 10-0000-0000', 'P407 error +82 10-****-****'],
  ['P08 mobile, full width', '０１０－００００－００００', 'P407 error 010-****-****'],
  ['mobile, bare', '연락은 01000000000로', 'P407 error 010********'],
  ['mobile, bracket', '(010) 0000 0000', 'P407 error 010) **** ****'],
  ['landline', '02-000-0000', 'P408 notice 02-0**-****'],
  ['P09 card', '4111 1111 1111 1111', 'P409 error 4111 **** **** ****'],
  ['card, bare', '4111111111111111', 'P409 error 4111************'],
  ['card of 15 digits', '3782-822463-10005', 'P409 error 3782-******-*****'],
  ['P10 account', '농협 000-0000-0000-00', 'P410 warning 000-****-****-**'],
  ['P12 child, class and illness', '○○초 3학년 김가나 학생(천식)', 'P412 warning 3학년 김** 학생'],
  ['person and discipline', '징계 대상은 김가나 주무관이다', 'P412 warning 김** 주무관'],
  ['P17 plate', '00가0000', 'P416 warning 00*****'],
  ['plate with a blank', '차량번호 00가 0000', 'P416 warning 00* ****'],
  ['P17 passport, named', '여권 M00000000', 'P414 error M********'],
  ['passport, unnamed', 'M000A0000', 'P414 warning M********'],
  ['licence', '11-00-000000-00', 'P415 warning 11-**-******-**'],
  ['licence, named', '운전면허 서울 00-000000-00', 'P415 error 서울 **-******-**'],
  ['private mail', 'ganada@example.com', 'P417 warning g*****@example.com'],
  ['business number', '000-00-00000', 'P418 notice 000-**-*****'],
] as const)('%s', ([, text, expected]) => {
  expect(found(text)).toEqual([expected]);
});

test('P07 a corporation number under its header is only told', () => {
  expect(found('110111-1000001', '법인등록번호')).toEqual(['P406 notice 110111-*******']);
  expect(found('법인등록번호 110111-1000001')).toEqual(['P406 notice 110111-*******']);
  expect(found('110111-1000001')).toEqual(['P401 error 110111-*******']);
});

test.for([
  ['P09 wrong card checksum', '4111 1111 1111 1112'],
  ['years in a row', '2019 2020 2021 2022'],
  ['no such day', '990230-3000002'],
  ['P10 account digits as a document number', '문서번호 000-0000-0000-00'],
  ['document number with a date', '총무과-210110-1호'],
  ['document number of letters and date', 'D20210110'],
  ['budget', '3,768,864 5,148,000 149760 165860'],
  ['date and time', '2021-01-10 20210110123456'],
  ['date range', "2021.1.10.~2021.12.31. '20.6.23."],
  ['amount', '예산 9912313000009원, 10조2000억 원, 12조 2000억'],
  ['ordinals', '제12호1234, 2021년도1234, 12가 3456'],
  ['office mail', '총무과 office@sen.go.kr, desk@sen.kr'],
  ['short office number', '02-1396, 내선 215'],
  ['pupils in general', '3학년 전체 학생, 고등학생, 장애 학생, 다문화 학생 지원'],
  ['checksum', `${'0'.repeat(3)}ab01000000000cd4111111111111111ef${'9'.repeat(31)}`],
  ['decimal', '0.9912313000009'],
] as const)('%s is no finding', ([, text]) => {
  expect(found(text)).toEqual([]);
});

test('P08 numbers on the allow list are no finding, however they are written', () => {
  const allowed = allowedOf(['010-0000-0000', '@example.or.kr', '02-000-0000']);
  const text = '010.0000.0000, +82 10 0000 0000, desk@example.or.kr, 02)000-0000';
  expect(findIn(text, '', allowed)).toEqual([]);
  const [other] = findIn('991231-3000002', '', allowedOf(['991231-3000002']));
  expect(other?.code).toBe('P401');
});

test('findIn(text) gives the place and the text as it stands', () => {
  const text = '①\u200b ㈜가 각 ９９\u200b１２３１－３000002 끝';
  const [{ start, end, evidence } = { start: 0, end: 0, evidence: '' }] = findIn(text);
  expect(evidence).toBe('９９\u200b１２３１－３000002');
  expect(text.slice(start, end)).toBe(evidence);
});
