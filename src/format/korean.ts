import { getChoseong, josa } from 'es-hangul';

/** A word with the particle its last sound asks for: 선거관리를, 연수지원을. */
export function withParticle(
  word: string,
  particle: '은/는' | '이/가' | '을/를' | '와/과' | '으로/로',
): string {
  const spoken = word.replace(/[^가-힣a-zA-Z0-9]+$/, '');
  return word + josa.pick(spoken || word, particle);
}

/** Words joined as a list: 선거관리, 인사관리와 연수지원. */
export function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = words.slice(0, -1);
  return `${before
    .slice(0, -1)
    .map((word) => `${word}, `)
    .join('')}${withParticle(before.at(-1) ?? '', '와/과')} ${last}`;
}

/** A name as part of an address: letters, digits and Hangul stay, everything else becomes one `-`. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^0-9A-Za-z가-힣]+/g, '-')
    .replace(/^-|-$/g, '');
}

const doubled: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/** The letter under which an index has a title: its first consonant, A–Z or 0–9. */
export function initial(title: string): string {
  const [first = ''] = /[0-9A-Za-z가-힣]/.exec(title) ?? [];
  if (/[0-9]/.test(first)) return '0–9';
  if (/[A-Za-z]/.test(first)) return 'A–Z';
  const consonant = getChoseong(first);
  return doubled[consonant] ?? (consonant || '그 밖');
}
