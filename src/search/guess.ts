import { convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from './vocabulary.ts';

const sounds = /^[ㄱ-ㅎ]+$/;

/** Words of a vocabulary that what was typed may become: by first consonants, or letter by letter in the middle of a syllable. */
export function completions(typed: string, vocabulary: Vocabulary): string[] {
  const isSounds = sounds.test(typed);
  const wanted = isSounds ? typed : disassemble(typed);
  const spelt = isSounds ? vocabulary.map(([word]) => getChoseong(word)) : lettersOf(vocabulary);
  return vocabulary.filter((_, index) => spelt[index]?.startsWith(wanted)).map(([word]) => word);
}

const known = new WeakMap<Vocabulary, string[]>();

/** The words of a vocabulary letter by letter, kept for the next key. */
function lettersOf(vocabulary: Vocabulary): string[] {
  const letters = known.get(vocabulary) ?? vocabulary.map(([word]) => disassemble(word));
  known.set(vocabulary, letters);
  return letters;
}

/** What the keys would have written with the keyboard in Korean; undefined where that is no Korean. */
export function otherKeyboard(typed: string): string | undefined {
  if (!/^[a-z ]+$/i.test(typed)) return undefined;
  const hangul = convertQwertyToHangul(typed);
  return /^[가-힣 ]+$/.test(hangul) ? hangul : undefined;
}

/** The most used word of a vocabulary that is one slip of the finger from what was typed. */
export function oneSlip(typed: string, vocabulary: Vocabulary): string | undefined {
  if (typed.length < 2) return undefined;
  const letters = disassemble(typed);
  return vocabulary.find(([word]) => {
    if (word === typed || Math.abs(word.length - typed.length) > 1) return false;
    return distance(disassemble(word), letters) === 1;
  })?.[0];
}
