import { getChoseong } from 'es-hangul';

/** The words of an index that begin with one sound, most used first, with how many records hold each. */
export type Vocabulary = [word: string, count: number][];

const plain: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** The vocabulary file that holds words like this one: by first consonant, tense ones with their plain ones; `etc` for all that is not Hangul. */
export function vocabularyName(word: string): string {
  const [first = ''] = word;
  const sound = getChoseong(first) || first;
  const consonant = plain[sound] ?? sound;
  const index = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'.indexOf(consonant);
  return index < 0 || consonant === '' ? 'etc' : `h${index}`;
}
