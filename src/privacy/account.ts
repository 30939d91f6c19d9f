import { type Detector, digitsOf, near, starred, weighted } from './passage.ts';

const grouped = /(?<![\d-])\d{2,6}(?:-\d{2,8}){1,3}(?![\d-])/g;
const bank = /계좌|예금주|입금|송금|은행|농협|수협|신협|우체국|새마을금고|뱅크/;
const business = /(?<![\d-])\d{3}-\d{2}-\d{5}(?![\d-])/g;

/** Bank accounts (계좌번호): grouped digits where a word beside them says so. */
export const account: Detector = (passage) =>
  [...passage.text.matchAll(grouped)].flatMap(({ 0: all, index }) => {
    const { length } = digitsOf(all);
    const end = index + all.length;
    if (length < 10 || length > 16 || !bank.test(near(passage, index, end))) return [];
    return [{ code: 'P410', level: 'warning', start: index, end, shown: starred(all, 3) }];
  });

/** Business registration numbers (사업자등록번호), told only: most are no person's. */
export const businessNumber: Detector = ({ text }) =>
  [...text.matchAll(business)].flatMap(({ 0: all, index }) => {
    const digits = digitsOf(all);
    const sum =
      weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((5 * (digits[8] ?? 0)) / 10);
    if ((10 - (sum % 10)) % 10 !== digits[9]) return [];
    const end = index + all.length;
    return [{ code: 'P418', level: 'notice', start: index, end, shown: starred(all, 3) }];
  });
