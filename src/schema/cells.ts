import { z } from 'astro/zod';

/**
 * A printed number: the text as the report prints it (`△16,100`, `-`) and the value to reckon with,
 * in the house unit: won, persons, cases, or a fraction for rates.
 */
export interface Figure {
  printed: string;
  value: number;
}

/** What a cell schema says of a text it refuses; `code` is of the catalogue of problems. */
export interface Refusal {
  code: string;
  message: string;
  fix: string;
}

/** How a number column may be written. */
interface NumberRules {
  /** △ before the digits means less than zero, as accounts print it. */
  triangle?: boolean;
  /** A lone `-` stands for zero: nothing budgeted, no change. */
  dashIsZero?: boolean;
  decimals?: boolean;
  unit: string;
  /** What one printed unit is in the house unit: 1,000 for 천원, 0.01 for %. */
  scale: number;
}

/** A cell whose text `read` turns into a value or refuses. */
export function cell<Value>(read: (text: string) => Value | Refusal) {
  return z.string().transform((text, context): Value => {
    const result = read(text);
    if (!isRefusal(result)) return result;
    const { message, ...params } = result;
    context.addIssue({ code: 'custom', message, params });
    return z.NEVER;
  });
}

function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'fix' in result && 'code' in result;
}

const emptyCell = (message: string): Refusal => ({
  code: 'D119',
  message,
  fix: '빈 칸을 채우세요. 병합된 칸은 병합을 풀고 줄마다 값을 적으세요.',
});

/** A name or code that must not be empty, nor have become a date. */
export const label = cell((text) =>
  text === '' ? emptyCell('비어 있지 않은 글') : (autoDate(text) ?? textRefusal(text) ?? text),
);

/** A time as printed (시기): text that may well look like a date. */
export const printedTime = cell((text) =>
  text === '' ? emptyCell('비어 있지 않은 글') : (textRefusal(text) ?? text),
);

/** Text that may be empty. */
export const optionalText = cell((text) => textRefusal(text) ?? text);

/** A code or number of a document that may be empty, and has not become a date. */
export const optionalCode = cell((text) => autoDate(text) ?? textRefusal(text) ?? text);

/** Several texts joined by `;`, empty for none. */
export const list = cell(
  (text) =>
    textRefusal(text) ??
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
);

/** Text that a spreadsheet would run, or that it has turned from a code into a number. */
export function textRefusal(text: string): Refusal | null {
  if (/^[=+@＝＋＠]/.test(text) || /^[-－−](?!$|\d[\d,.]*$)/.test(text))
    return {
      code: 'D171',
      message: '= + - @ 로 시작하지 않는 글',
      fix: '엑셀이 수식으로 여깁니다. 앞의 기호를 지우거나 다른 글자로 시작하세요.',
    };
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text))
    return {
      code: 'D131',
      message: '번호 그대로의 글',
      fix: "엑셀이 긴 번호를 지수로 바꾸어 자리를 잃었습니다. 셀 서식을 '텍스트'로 하고 원본의 번호를 다시 적으세요.",
    };
  return null;
}

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const spreadsheetDate = new RegExp(
  `^(\\d{1,2}월 \\d{1,2}일|\\d{1,2}-(${months})|(${months})-\\d{2})$`,
);

/** A code that a spreadsheet took for a date: 3-1 becomes 03월 01일. */
function autoDate(text: string): Refusal | null {
  if (!spreadsheetDate.test(text)) return null;
  return {
    code: 'D132',
    message: '이름이나 번호',
    fix: "엑셀이 번호를 날짜로 바꾸었습니다. 셀 서식을 '텍스트'로 하고 번호를 다시 적으세요. 예: 3-1",
  };
}

/** Money printed in thousand won (천원); the value is won. △ is less than zero, `-` is zero. */
export const thousandWon = cell(
  number({ unit: '천원', scale: 1000, triangle: true, dashIsZero: true }),
);

/** A rate printed in percent; the value is a fraction. △ is less than zero, `-` is no change. */
export const percent = cell(
  number({ unit: '%', scale: 0.01, triangle: true, dashIsZero: true, decimals: true }),
);

/** A whole number of persons (명). */
export const persons = cell(number({ unit: '명', scale: 1 }));

/** A plain whole number. */
export const integer = cell(plain({ unit: '', scale: 1 }));

/** A plain whole number; an empty cell is null. */
export const optionalInteger = cell(orNull(plain({ unit: '', scale: 1 })));

/** A number with decimals in whatever unit its own column names. */
export const decimal = cell(plain({ unit: '', scale: 1, decimals: true }));

/** A year in four digits. */
export const calendarYear = cell((text) =>
  /^\d{4}$/.test(text)
    ? Number(text)
    : {
        code: text === '' ? 'D119' : 'D120',
        message: '연도. 예: 2021',
        fix: '연도를 네 자리 수로 적으세요.',
      },
);

/** A calendar date as text, `YYYY-MM-DD`. */
export const date = cell(readDate);

/** A calendar date as text; an empty cell is null. */
export const optionalDate = cell(orNull(readDate));

/** The lines of the source document that a row stands on: `58` or `40~41`. */
export const sourceLines = cell((text): [number, number] | Refusal => {
  const [, from, to] = /^(\d+)(?:~(\d+))?$/.exec(text) ?? [];
  if (from === undefined)
    return {
      code: 'D120',
      message: '원문의 행 번호. 예: 58 또는 40~41',
      fix: '원문에서 이 자료가 있는 행 번호를 적으세요.',
    };
  return [Number(from), Number(to ?? from)];
});

/** One of the Korean words given, as its code. */
export function choice<const Choices extends Record<string, string>>(choices: Choices) {
  return cell(oneOf(choices));
}

/** One of the Korean words given, as its code; an empty cell is null. */
export function optionalChoice<const Choices extends Record<string, string>>(choices: Choices) {
  return cell(orNull(oneOf(choices)));
}

function oneOf<const Choices extends Record<string, string>>(choices: Choices) {
  return (text: string): Choices[keyof Choices] | Refusal => {
    const code = Object.hasOwn(choices, text) ? choices[text as keyof Choices] : undefined;
    const words = Object.keys(choices).join(', ');
    const fix = `${words} 가운데 하나를 띄어쓰기까지 그대로 적으세요.`;
    return code ?? { code: 'D142', message: `다음 가운데 하나: ${words}`, fix };
  };
}

function orNull<Value>(read: (text: string) => Value | Refusal) {
  return (text: string): Value | null | Refusal => (text === '' ? null : read(text));
}

function number(rules: NumberRules) {
  return (text: string) => readNumber(text, rules);
}

function plain(rules: NumberRules) {
  return (text: string): number | Refusal => {
    const read = readNumber(text, rules);
    return isRefusal(read) ? read : read.value;
  };
}

/** Reads a printed number; what is not exactly one is refused, never guessed. */
function readNumber(printed: string, rules: NumberRules): Figure | Refusal {
  const { unit, triangle = false, dashIsZero = false, decimals = false } = rules;
  const wanted = `${decimals ? '수' : '정수'}${unit && `(${unit})`}. 예: ${triangle ? '△1,234' : '1,234'}`;
  const refuse = (code: string, fix: string): Refusal => ({ code, message: wanted, fix });
  const text = printed
    .replace(/[\uff00-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-');
  if (text === '') return emptyCell(`${wanted} 빈 칸은 0이 아닙니다`);
  if (text === '-')
    return dashIsZero
      ? { printed, value: 0 }
      : refuse('D123', "이 열에서 '-'는 뜻이 없습니다. 값을 적으세요.");
  if (/^(nan|infinity|null|n\/a|na|none)$/i.test(text))
    return refuse('D123', '값을 적거나, 자료가 없으면 빈 칸으로 두세요.');
  if (/^[-+]?\d+(\.\d+)?E[-+]?\d+$/i.test(text))
    return refuse(
      'D125',
      "엑셀이 수를 지수로 줄였습니다. 셀 서식을 '숫자'로 바꾸어 다시 저장하세요.",
    );
  if (/^#/.test(text))
    return refuse('D124', '엑셀에서 수식 오류를 고친 뒤 값으로 다시 저장하세요.');
  if (text.includes('▲'))
    return refuse(
      'D122',
      "'▲'는 늘었다는 뜻과 줄었다는 뜻으로 다 쓰여 읽을 수 없습니다. 줄었으면 '△'로 적으세요.",
    );
  if (text.startsWith('△') && !triangle) return refuse('D120', "이 열에는 '△'를 쓸 수 없습니다.");
  const [, sign, digits, fraction] = /^([-△]?)(\d[\d,]*)(\.\d+)?$/.exec(text) ?? [];
  if (digits === undefined || (fraction !== undefined && !decimals))
    return refuse('D120', '숫자와 자릿점만 남기고, 단위와 다른 글자는 지우세요.');
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(digits))
    return refuse('D121', '자릿점은 세 자리마다 찍거나 모두 지우세요.');
  const magnitude = scaled(`${digits.replaceAll(',', '')}${fraction ?? ''}`, rules.scale);
  if (Math.abs(magnitude) > Number.MAX_SAFE_INTEGER) return refuse('D127', '자릿수를 살피세요.');
  return { printed, value: sign && magnitude !== 0 ? -magnitude : magnitude };
}

/** Scales decimal digits without the crumbs of binary fractions: 9.7 % is 0.097. */
function scaled(digits: string, scale: number): number {
  return scale === 0.01 ? Number(`${digits}e-2`) : Number(digits) * scale;
}

function readDate(text: string): string | Refusal {
  const refuse = (fix: string): Refusal => ({
    code: 'D130',
    message: '날짜 YYYY-MM-DD. 예: 2021-01-10',
    fix,
  });
  if (text === '') return emptyCell('날짜 YYYY-MM-DD');
  if (/^[2-5]\d{4}$/.test(text))
    return refuse(`엑셀의 날짜 일련번호입니다. ${dateOfSerial(Number(text))} 로 적으세요.`);
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ??
    /^['’]?(\d{2,4})[.년/]\s*(\d{1,2})[.월/]\s*(\d{1,2})[.일]?$/.exec(text) ??
    [];
  if (year === undefined || month === undefined || day === undefined)
    return refuse("'2021-01-10'처럼 적으세요. 엑셀에서는 셀 서식을 '텍스트'로 바꾼 뒤 적으세요.");
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(written)) return refuse('달력에 없는 날짜입니다.');
  return written === text ? text : refuse(`${written} 로 적으세요.`);
}

/** The day that spreadsheets count as number `serial`: 44206 is 2021-01-10. */
function dateOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
}
