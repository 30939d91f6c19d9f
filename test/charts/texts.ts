import { textWidth } from '../../src/charts/font.ts';

/** A text of a drawing with the box it covers, in the drawing's pixels. */
export interface DrawnText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Reads every text back out of an SVG, in the order drawn. */
export function textsOf(svg: string): DrawnText[] {
  const size = Number(/<svg[^>]* font-size="(\d+)"/.exec(svg)?.[1]);
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', inner = '']) => {
      const read = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(attributes)?.[1];
      const text = unescaped(inner);
      const width = textWidth(text, size) * (read('font-weight') ? 1.04 : 1);
      const before = { middle: width / 2, end: width }[read('text-anchor') ?? ''] ?? 0;
      const left = Number(read('x')) - before;
      const baseline = Number(read('y'));
      return {
        text,
        left,
        right: left + width,
        top: baseline - 0.8 * size,
        bottom: baseline + 0.2 * size,
      };
    },
  );
}

/** Width and height of an SVG's view box. */
export function viewBox(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The first two texts that cover each other, or null. */
export function overlap(texts: DrawnText[]): [string, string] | null {
  for (const [index, one] of texts.entries()) {
    const other = texts
      .slice(index + 1)
      .find(
        (text) =>
          text.left < one.right - 0.2 &&
          one.left < text.right - 0.2 &&
          text.top < one.bottom - 0.2 &&
          one.top < text.bottom - 0.2,
      );
    if (other) return [one.text, other.text];
  }
  return null;
}

/** The first text that leaves the view box, or null. */
export function outside(svg: string): string | null {
  const { width, height } = viewBox(svg);
  const text = textsOf(svg).find(
    ({ left, right, top, bottom }) =>
      left < -0.2 || right > width + 0.2 || top < 0 || bottom > height,
  );
  return text?.text ?? null;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
