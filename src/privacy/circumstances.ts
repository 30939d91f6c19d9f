import { looksLikeCommonName } from './names.ts';
import type { Detector } from './passage.ts';

// 군, 양, 씨 and 님 begin many other words.
const title = '(?:학생(?!회|부|증|인권)|어린이|교사|선생님|주무관|(?:군|양|씨|님)(?![가-힣]{2}))';
const classed = new RegExp(
  String.raw`\d ?학년(?: ?\d{1,2} ?반)?(?: ?\d{1,2} ?번)?,? ([가-힣]{3}) ?${title}|\d ?학년 ?\d{1,2} ?반(?: ?\d{1,2} ?번)?,? ([가-힣]{3})(?![가-힣])`,
  'g',
);
const called = new RegExp(`(?<![가-힣])([가-힣]{3}) ?${title}`, 'g');
const sensitive =
  /장애|병명|질병|질환|천식|당뇨|우울|암 ?진단|진단서|정신과|입원|징계|학교폭력|학폭|기초생활|수급자|다문화|한부모|조손|탈북|체납|전과/;

/** A named person with class or circumstances (학년, 병명, 징계 …) in running text, as no number tells. */
export const circumstances: Detector = ({ text }) => [
  ...[...text.matchAll(classed)].flatMap(({ 0: all, 1: first, 2: second, index }) =>
    personIn(all, first ?? second ?? '', index),
  ),
  ...[...text.matchAll(called)].flatMap(({ 0: all, 1: name = '', index }) => {
    const line = text.slice(Math.max(0, index - 30), index + all.length + 30);
    return sensitive.test(line) ? personIn(all, name, index) : [];
  }),
];

function personIn(all: string, name: string, index: number): ReturnType<Detector> {
  if (!looksLikeCommonName(name)) return [];
  const shown = all.replace(name, `${name.charAt(0)}**`);
  return [{ code: 'P412', level: 'warning', start: index, end: index + all.length, shown }];
}
