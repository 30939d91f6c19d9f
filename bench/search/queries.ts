import { disassemble } from 'es-hangul';
import type { SearchEntry } from '../../src/search/entry.ts';
import { type Morpheme, morphemes } from '../../src/search/morphemes.ts';
import { words } from '../../src/search/words.ts';
import { pick, seeded } from './random.ts';

/** Ways in which people type. */
export const kinds = ['inner', 'joined', 'spaced', 'particle', 'half'] as const;
export type Kind = (typeof kinds)[number];

/** A query drawn from the documents. */
export interface Drawn {
  kind: Kind;
  typed: string;
  /** The morphemes that were meant. */
  meant: string[];
  /** Addresses of the documents in which they stand one after another, spaces ignored. */
  relevant: Set<string>;
}

const perKind = 80;
const particles = ['을를', '은는', '이가', '과와', '의의', '에에', '에서에서', '도도', '으로로'];

/** Queries drawn with a fixed seed, and the documents that an exhaustive reading finds for each. */
export function drawQueries(entries: readonly SearchEntry[], seed = 2021): Drawn[] {
  const random = seeded(seed);
  const read = entries.map((entry) => ({ address: entry.address, words: readingOf(entry) }));
  const joinedText = read.map(
    ({ words: all }) =>
      `\n${all
        .flat()
        .map(({ text }) => text)
        .join('\n')}\n`,
  );
  const relevant = (meant: readonly string[]) => {
    const sought = `\n${meant.join('\n')}\n`;
    return new Set(
      read.filter((_, i) => joinedText[i]?.includes(sought)).map(({ address }) => address),
    );
  };
  const draw = (
    kind: Kind,
    one: (all: Morpheme[][]) => [string, string[]] | undefined,
  ): Drawn[] => {
    const drawn = new Map<string, Drawn>();
    for (let tries = 0; drawn.size < perKind && tries < perKind * 200; tries++) {
      const [typed, meant] = one(pick(read, random).words) ?? [];
      if (typed === undefined || meant === undefined || drawn.has(typed)) continue;
      drawn.set(typed, { kind, typed, meant, relevant: relevant(meant) });
    }
    return [...drawn.values()];
  };
  const noun = (all: Morpheme[][]) => {
    const word = pick(all, random);
    const found = word?.filter(isNoun);
    return found && found.length > 0 ? pick(found, random).text : undefined;
  };
  const pair = (all: Morpheme[][]): [string, string] | undefined => {
    const index = Math.floor(random() * all.length);
    const row = [...(all[index] ?? []).map((m) => ({ ...m, word: 0 })), ...(all[index + 1] ?? [])];
    const at = Math.floor(random() * (all[index]?.length ?? 0));
    const [a, b] = [row[at], row[at + 1]];
    return a && b && isNoun(a) && isNoun(b) ? [a.text, b.text] : undefined;
  };
  return [
    ...draw('inner', (all) => {
      const inside = pick(all, random)?.filter((morpheme, i) => i > 0 && isNoun(morpheme)) ?? [];
      const found = inside.length > 0 ? pick(inside, random).text : undefined;
      return found === undefined ? undefined : [found, [found]];
    }),
    ...draw('joined', (all) => {
      const found = pair(all);
      return found && [found.join(''), found];
    }),
    ...draw('spaced', (all) => {
      const found = pair(all);
      return found && [found.join(' '), found];
    }),
    ...draw('particle', (all) => {
      const found = noun(all);
      return found === undefined
        ? undefined
        : [withParticle(found, pick(particles, random)), [found]];
    }),
    ...draw('half', (all) => {
      const found = noun(all);
      return found === undefined ? undefined : [halfTyped(found), [found]];
    }),
  ];
}

function readingOf({ title, text }: SearchEntry): Morpheme[][] {
  // A word of its own between them: what ends a title and what begins a text do not stand together.
  return [title, '\0', text].flatMap((part) =>
    part === '\0'
      ? [[{ text: part, tag: '' }]]
      : words(part).map(({ text: word }) => morphemes(word)),
  );
}

function isNoun({ text, tag }: Morpheme): boolean {
  return /^NN[GP]$/.test(tag) && /^[가-힣]{2,}$/.test(text);
}

function withParticle(noun: string, particle: string): string {
  const letters = disassemble(noun);
  const isClosed = (noun.charCodeAt(noun.length - 1) - 0xac00) % 28 > 0;
  const isRieul = letters.endsWith('ㄹ');
  const half = particle.length === 3 ? (isClosed && !isRieul ? 2 : 0) : particle.length / 2;
  if (particle === '으로로') return noun + (half === 2 ? '으로' : '로');
  return noun + (isClosed ? particle.slice(0, half) : particle.slice(half));
}

/** A word whose last syllable lacks its last letter. */
function halfTyped(noun: string): string {
  const last = noun.charCodeAt(noun.length - 1) - 0xac00;
  const open = last % 28 > 0 ? last - (last % 28) : undefined;
  return open === undefined
    ? noun.slice(0, -1) + (disassemble(noun.at(-1) ?? '')[0] ?? '')
    : noun.slice(0, -1) + String.fromCharCode(0xac00 + open);
}
