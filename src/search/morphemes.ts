import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, type Tokenizer, TokenizerBuilder } from 'lindera-wasm';

/** How a word is cut. */
export interface Cut {
  /** Length without the particles and endings at its end that no noun ends with. */
  stem: number;
  /** Length without anything at its end that the dictionary takes for a particle or an ending. */
  noun: number;
  /** Where parts begin that people may search for, the first excepted. */
  starts: number[];
}
/** One morpheme of a word: its letters and its part of speech in the dictionary's tags. */
export interface Morpheme {
  text: string;
  tag: string;
}

interface Token {
  surface: string;
  partOfSpeechTag: string;
  expression: string;
}

const hangul = /[가-힣]/;
const tail = /^(?:J|E|XSV|XSA|VCP|VX)/;
const beginsNoPart = /^(?:J|E|XS|VCP|VX|SF|SP|SS|SC|SY)/;
/** Endings that are as often the end of a noun (만족도, 전문가): they stay. */
const ambiguous = /^[도가이과로만나지기자]$/;

let tokenizer: Tokenizer | undefined;
/** What words were cut into so far. */
export const cuts = new Map<string, Morpheme[]>();
const cutsLimit = 400_000;

/** Cuts a word into morphemes; compounds that the dictionary knows come in their parts. */
export function morphemes(word: string): Morpheme[] {
  if (!hangul.test(word)) return [{ text: word, tag: 'SL' }];
  const known = cuts.get(word);
  if (known) return known;
  if (cuts.size > cutsLimit) cuts.clear();
  tokenizer ??= load();
  const cut = (tokenizer.tokenize(word) as Token[]).flatMap(parts);
  const isWhole = cut.reduce((sum, { text }) => sum + text.length, 0) === word.length;
  const found = isWhole ? cut : [{ text: word, tag: 'UNK' }];
  cuts.set(word, found);
  return found;
}

/** Where a word's stem ends and where its searchable parts begin. */
export function cutWord(word: string): Cut {
  const found = morphemes(word);
  let noun = word.length;
  let isSure = true;
  let stem = word.length;
  for (const { text, tag } of found.toReversed()) {
    const isTail = tag.split('+').every((part) => tail.test(part));
    if (!isTail || noun === text.length) {
      // 보고 may be a noun or a verb's form: what follows a verb stays.
      if (tag.startsWith('V')) noun = stem = word.length;
      break;
    }
    isSure &&= !(noun === word.length && ambiguous.test(text));
    noun -= text.length;
    if (isSure && noun > 1) stem = noun;
  }
  const starts: number[] = [];
  let at = 0;
  for (const { text, tag } of found) {
    if (at > 0 && at < stem && !beginsNoPart.test(tag)) starts.push(at);
    // A word that the dictionary lacks may begin a part at every syllable.
    if (tag === 'UNK' && hangul.test(text)) {
      for (let inner = 1; inner < text.length; inner++) starts.push(at + inner);
    }
    at += text.length;
  }
  return { stem, noun, starts };
}

function parts({ surface, partOfSpeechTag, expression }: Token): Morpheme[] {
  const whole = [{ text: surface, tag: partOfSpeechTag }];
  if (!expression?.includes('+') || partOfSpeechTag.includes('+')) return whole;
  const cut = expression.split('+').map((part) => {
    const [text = '', tag = ''] = part.split('/');
    return { text, tag };
  });
  return cut.map(({ text }) => text).join('') === surface ? cut : whole;
}

function load(): Tokenizer {
  const file = createRequire(import.meta.url).resolve('lindera-wasm/lindera_wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('decompose');
  return builder.build();
}
