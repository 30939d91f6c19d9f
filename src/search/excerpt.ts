/** A piece of an excerpt, marked where it matches. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/**
 * Splits Pagefind's excerpt, which is HTML with `<mark>` around matches, into plain text: a page
 * that shows the parts as text can be given no element by what it found.
 */
export function excerptParts(html: string): ExcerptPart[] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((piece) => ({
      text: piece
        .replace(/<\/?mark>/g, '')
        .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole),
      isMatch: piece.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}
