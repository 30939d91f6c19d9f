import { type Detector, digitsOf, starred } from './passage.ts';

const groups =
  /(?<!\d)(?:\d{4}([-.·~ ])\d{4}\1\d{4}\1\d{1,7}|\d{4}([-.·~ ])\d{6}\2\d{4,5}|\d{13,19})(?!\d)/g;

/** First digits and lengths that card issuers use; years and dates do not begin so. */
const issued =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|(?:6|5[06-9])\d{11,18}|9\d{15})$/;

/** Payment cards (신용카드, 법인카드), as receipts of business expenses carry them. */
export const card: Detector = ({ text }) =>
  [...text.matchAll(groups)].flatMap(({ 0: all, index }) => {
    const digits = digitsOf(all);
    if (!issued.test(digits.join('')) || !isLuhn(digits)) return [];
    const end = index + all.length;
    return [{ code: 'P409', level: 'error', start: index, end, shown: starred(all, 4) }];
  });

function isLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
