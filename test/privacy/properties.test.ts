import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn } from '../../src/privacy/find.ts';

const seed = 20210110;
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `99${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`);
const separator = fc.constantFrom(
  '',
  '-',
  ' ',
  '·',
  'ㆍ',
  '.',
  '~',
  '–',
  '—',
  '\u00a0',
  '－',
  ' - ',
  '/',
);
const around = fc.constantFrom(
  '',
  ' ',
  '가',
  '번호: ',
  '(',
  ')',
  '\n',
  '"',
  ', ',
  '는',
  '|',
  '<b>',
);

/** Some digits in full width, some characters hidden between them. */
const written = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.infiniteStream(fc.constantFrom('', '', '', '', 'wide', '\u200b', '\u00ad')))
    .map(([plain, ways]) =>
      [...plain]
        .map((sign) => {
          const { value: way = '' } = ways.next();
          const isDigit = sign >= '0' && sign <= '9';
          if (way === 'wide')
            return isDigit ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign;
          return sign + way;
        })
        .join(''),
    );

const codesIn = (text: string) => findIn(text).map(({ code }) => code);

test('R07 a resident number is found however it is written and whatever stands around it', () => {
  const number = fc
    .tuple(day, separator, fc.constantFrom('3', '4', '7', '8'), digits(6))
    .map(([birth, divider, sex, rest]) => birth + divider + sex + rest);
  fc.assert(
    fc.property(around, written(number), around, (before, text, after) => {
      expect(['P401', 'P402']).toContain(codesIn(before + text + after)[0]);
    }),
    { seed, numRuns: 2000 },
  );
});

test('R07 a mobile number is found however it is written', () => {
  const number = fc
    .tuple(
      fc.constantFrom('010', '011', '019', '+82 10', '+82-10'),
      separator,
      digits(4),
      separator,
      digits(4),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(around, written(number), around, (before, text, after) => {
      expect(codesIn(before + text + after)).toContain('P407');
    }),
    { seed, numRuns: 2000 },
  );
});

test('R07 a card number is found however it is written', () => {
  const divider = fc.constantFrom('', '-', ' ', '·', '.', '\u00a0', '－');
  const number = fc
    .tuple(fc.constantFrom('4', '51', '9'), digits(15), divider)
    .map(([issuer, rest, between]) => {
      const body = (issuer + rest).slice(0, 15);
      return (body + luhnDigit(body)).replace(/(?<=^(?:\d{4})+)(?=\d)/g, between);
    });
  fc.assert(
    fc.property(around, written(number), around, (before, text, after) => {
      expect(codesIn(before + text + after)).toContain('P409');
    }),
    { seed, numRuns: 2000 },
  );
});

test('R07 budget numbers of up to twelve digits are no finding', () => {
  const amount = fc.integer({ min: 0, max: 999_999_999_999 });
  const figure = fc
    .tuple(amount, fc.constantFrom('', '△', '-'), fc.boolean())
    .map(([value, sign, grouped]) => sign + (grouped ? value.toLocaleString('en-US') : value));
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 8 }), around, (figures, after) => {
      expect(findIn(figures.join(', ') + after)).toEqual([]);
    }),
    { seed, numRuns: 2000 },
  );
});

function luhnDigit(body: string): number {
  const sum = [...body].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
