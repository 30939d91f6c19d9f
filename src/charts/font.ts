import advances from '../styles/fonts/metrics.json' with { type: 'json' };

/** The family of the site and its charts, declared in `styles/fonts/fonts.css`. */
export const fontFamily = 'Yeollam Sans';

const advanceByCharacter = new Map(
  Object.entries(advances).flatMap(([advance, characters]) =>
    Array.from(characters, (character): [string, number] => [character, Number(advance) / 1000]),
  ),
);

/** Width of a text in pixels at a font size. Exact at weight 400, since the cut font does not kern; bold is up to 4 % wider. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += advanceByCharacter.get(character) ?? 1;
  return width * size;
}

/** The characters of a text that the font does not have, each once. */
export function missingGlyphs(text: string): string[] {
  return [...new Set(text)].filter((character) => !advanceByCharacter.has(character));
}

/**
 * Breaks a text into the fewest lines not wider than `width`, the lines about equally long. Breaks fall
 * at spaces, after · and before brackets, inside a word only where it alone is too wide.
 */
export function wrap(text: string, size: number, width: number): string[] {
  const count = fill(text, size, width).length;
  const whole = pieces(text).map((piece) => textWidth(piece.trimEnd(), size));
  const least = Math.max(...whole.filter((one) => one <= width), textWidth(text, size) / count);
  for (let narrower = least; narrower < width; narrower += size / 2) {
    const lines = fill(text, size, narrower);
    if (lines.length === count) return lines;
  }
  return fill(text, size, width);
}

function fill(text: string, size: number, width: number): string[] {
  const lines = [''];
  for (const piece of pieces(text)) {
    const fits = textWidth(piece.trimEnd(), size) <= width;
    for (const part of fits ? [piece] : piece) {
      const line = `${lines.at(-1)}${part}`;
      if (line === part || textWidth(line.trimEnd(), size) <= width) lines[lines.length - 1] = line;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.trim());
}

function pieces(text: string): string[] {
  return text.split(/(?<=[\s·])|(?=[(「『])/u);
}
