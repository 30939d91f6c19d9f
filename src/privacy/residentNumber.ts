import { type Detector, digitsOf, joint, type Match, near, starred, weighted } from './passage.ts';

const date = String.raw`\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const whole = new RegExp(String.raw`(?<!\d)(${date})(${joint})(\d{7})(?!\d)`, 'g');
const masked = new RegExp(String.raw`(?<!\d)${date}${joint}\d[*●○◯xX#·]{4,6}`, 'g');
const birthAndSex = new RegExp(
  String.raw`(?<![\d-])${date} ?- ?[1-8](?![\d*●○◯xX#·-]|[.,/]\d|\.[a-z]|[가-힣]?호)`,
  'g',
);

/**
 * Resident and foreigner registration numbers (주민등록번호, 외국인등록번호). Since October 2020 the last
 * six digits are random, so a wrong checksum proves nothing: it only makes undivided digits a question.
 */
export const residentNumber: Detector = (passage) => {
  const { text } = passage;
  return [...text.matchAll(whole)].flatMap((found): Match[] => {
    const [all, birth = '', divider, rest = ''] = found;
    const start = found.index;
    const end = start + all.length;
    const digits = digitsOf(birth + rest);
    if (!isBirthDate(birth, rest)) return [];
    const around = near(passage, start, end);
    const match = { start, end, shown: starred(all, 6) };
    if (/법인/.test(around) && isCorporation(digits))
      return [{ ...match, code: 'P406', level: 'notice' }];
    if (divider !== '' || hasChecksum(digits) || /주민|외국인|등록번호|생년|출생/.test(around))
      return [{ ...match, code: 'P401', level: 'error' }];
    const isFigure =
      /(?:^|\D)0\.$/.test(text.slice(Math.max(0, start - 3), start)) ||
      /^ ?(?:천|백만|억)?원/.test(text.slice(end, end + 4));
    return isFigure ? [] : [{ ...match, code: 'P402', level: 'warning' }];
  });
};

/** What a half-hidden number still tells: with the sex digit it is a birth date and a sex. */
export const partOfResidentNumber: Detector = (passage) => [
  ...[...passage.text.matchAll(masked)].map(({ 0: all, index }) => ({
    code: 'P404' as const,
    level: 'notice' as const,
    start: index,
    end: index + all.length,
    shown: starred(all, 6),
  })),
  ...[...passage.text.matchAll(birthAndSex)].flatMap(({ 0: all, index }) => {
    const end = index + all.length;
    const around = near(passage, index, end);
    const isOfDocument = /문서|관리|접수|일련|공고|번호|제 ?\d*$|\bid\b|No\b/i.test(around);
    if (isOfDocument && !/주민|생년|출생|생일|성별/.test(around)) return [];
    return [
      {
        code: 'P405' as const,
        level: 'warning' as const,
        start: index,
        end,
        shown: starred(all, 2),
      },
    ];
  }),
];

/** Whether two cells side by side are the halves of one number. */
export function areHalves(front: string, back: string): boolean {
  return new RegExp(`^${date}$`).test(front) && /^\d{7}$/.test(back) && isBirthDate(front, back);
}

/** Whether the six digits are a day of the century that the seventh names. */
function isBirthDate(birth: string, rest: string): boolean {
  const century = { 9: 1800, 0: 1800, 1: 1900, 2: 1900, 5: 1900, 6: 1900 }[rest.charAt(0)] ?? 2000;
  const year = century + Number(birth.slice(0, 2));
  const month = Number(birth.slice(2, 4));
  const day = Number(birth.slice(4, 6));
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const residentWeights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** The checksum of numbers given before October 2020; foreigners' begins at 13. */
function hasChecksum(digits: readonly number[]): boolean {
  const isForeigner = [5, 6, 7, 8].includes(digits[6] ?? 0);
  return ((isForeigner ? 13 : 11) - (weighted(digits, residentWeights) % 11)) % 10 === digits[12];
}

const corporationWeights = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

function isCorporation(digits: readonly number[]): boolean {
  return (10 - (weighted(digits, corporationWeights) % 10)) % 10 === digits[12];
}
