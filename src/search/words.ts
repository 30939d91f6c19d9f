/** A word as the index and a query both spell it, and where it stands. */
export interface Word {
  /** Case folded, half width, composed; marks that are only written for the eye left out. */
  text: string;
  /** Where the word begins and ends in the text as written. */
  start: number;
  end: number;
  /** How many letters and digits stand before it. */
  offset: number;
  /** Places inside `text` where a mark was left out: 전·편입학 joins at 1. */
  joints: number[];
}

const unwritten = /[·・ㆍ‧•｢｣「」『』‘’'`]/;
const inWord = /[\p{L}\p{N}\p{M}]/u;
const digit = /[0-9]/;

/** What a point between two digits is indexed as: the library strips the point itself from queries. */
const point = '|';

/** The words of a text, in order. A comma between digits is left out: 3,768,864 is 3768864. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let word: Word | undefined;
  let offset = 0;
  let index = 0;
  for (const written of text) {
    const start = index;
    index += written.length;
    const letter = folded(written);
    const isLetter = isInWord(letter);
    const isBetween =
      (letter === '.' || letter === ',') &&
      digit.test(word?.text.at(-1) ?? '') &&
      digit.test(folded(text[index] ?? ''));
    if (isLetter || (isBetween && letter === '.')) {
      if (!word) {
        word = { text: '', start, end: start, offset, joints: [] };
        found.push(word);
      }
      const spelt = isLetter ? letter : point;
      word.text += spelt;
      word.end = index;
      offset += spelt.length;
    } else if (word && unwritten.test(letter)) {
      if (word.joints.at(-1) !== word.text.length) word.joints.push(word.text.length);
    } else if (!isBetween) word = undefined;
  }
  for (const { text: spelt, joints } of found) {
    if (joints.at(-1) === spelt.length) joints.pop();
  }
  return found;
}

function isInWord(letter: string): boolean {
  const code = letter.charCodeAt(0);
  const isCommon =
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a);
  return isCommon || (code > 0x7f && inWord.test(letter));
}

/** One letter in half width and lower case. */
function folded(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code < 0x41 || (code > 0x5a && code < 0x80) || (code >= 0xac00 && code <= 0xd7a3))
    return letter;
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** A word as the library keeps it: decomposed, accents dropped. A consonant at its end begins a syllable: 정ㅇ is the start of 정의. */
export function keyOf(word: string): string {
  return word
    .replace(/(?<=[가-힣])[ㄱ-ㅎ]$/, (last) =>
      String.fromCharCode(0x1100 + consonants.indexOf(last)),
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Closes every term of the index: a query that ends with it finds whole terms only. */
export const termEnd = '$';

/** Where the parts of a record stand among the positions of the index. */
export const zones = { title: 0, titleLength: 100, names: 200, place: 400, text: 500 } as const;

/** The letters of a text alone, as queries spell them, and the place of each in the text. */
export function letters(text: string): { spelt: string; places: number[] } {
  let spelt = '';
  const places: number[] = [];
  for (const { text: word, start, end } of words(text)) {
    let at = start;
    for (const letter of word) {
      while (at < end - 1 && folded(text[at] ?? '') !== letter && letter !== point) at++;
      for (let unit = 0; unit < letter.length; unit++) places.push(at + unit);
      at += letter.length;
    }
    spelt += word;
  }
  return { spelt, places };
}
