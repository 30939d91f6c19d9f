import { type Detector, near, starred } from './passage.ts';

const passports = /(?<![0-9A-Za-z])[MSROD](?:\d{3}[A-Z]\d{4}|\d{8})(?![0-9A-Za-z])/g;
const licences =
  /(?<![\d-])(?:(?:1[1-9]|2[0-6]|28)-\d{2}-\d{6}-\d{2}|(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ -]?\d{2}-\d{6}-\d{2})(?![\d-])/g;
const plates =
  /(?<![\d.,제])\d{2,3}( ?)[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호바사아자배]( ?)\d{4}(?![\d]|[.,]\d| ?[억만천백원년월일명건개%])/g;

/** Passports (여권번호). Letters with a date, as document numbers have them, are none. */
export const passport: Detector = (passage) =>
  [...passage.text.matchAll(passports)].flatMap(({ 0: all, index }) => {
    const end = index + all.length;
    const isNamed = /여권|passport/i.test(near(passage, index, end));
    if (!isNamed && /^.(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(all)) return [];
    const level = isNamed ? 'error' : 'warning';
    return [{ code: 'P414', level, start: index, end, shown: starred(all, 1) }];
  });

/** Driving licences (운전면허번호), old and new. */
export const drivingLicence: Detector = (passage) =>
  [...passage.text.matchAll(licences)].map(({ 0: all, index }) => {
    const end = index + all.length;
    const level = /면허/.test(near(passage, index, end)) ? 'error' : 'warning';
    return { code: 'P415', level, start: index, end, shown: starred(all, 2) };
  });

/** Number plates (차량번호). With blanks in it, only where a word says it is one: `12조 2000` is money. */
export const numberPlate: Detector = (passage) =>
  [...passage.text.matchAll(plates)].flatMap(({ 0: all, 1: before, 2: after, index }) => {
    const end = index + all.length;
    const isWhole = before === '' && after === '';
    if (!isWhole && !/차량|번호판|자동차|차 ?번호/.test(near(passage, index, end))) return [];
    return [{ code: 'P416', level: 'warning', start: index, end, shown: starred(all, 2) }];
  });
