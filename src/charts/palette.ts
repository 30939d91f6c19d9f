import type { Mark } from './spec.ts';

/** What a bar is painted with. An increase is painted as `primary`. */
export type Paint = Exclude<Mark, 'change'> | 'decrease';

/** How a bar is filled, so that it is told apart without its colour. `open` is an empty box with an edge. */
export type Pattern = 'solid' | 'hatch' | 'counterhatch' | 'dots' | 'cross' | 'open';

/** The grounds and inks of the light (KRDS) and the dark theme. */
export const grounds = {
  light: { ground: '#ffffff', ink: '#1e2124', quiet: '#58616a', rule: '#cdd1d5' },
  dark: { ground: '#131416', ink: '#f4f5f6', quiet: '#b1b8be', rule: '#464c53' },
};

/**
 * The paints: a colour for each theme, at least 3:1 with its ground, and a pattern.
 * `styles/chart.css` repeats the colours; a test compares the two.
 */
export const paints: Record<Paint, { light: string; dark: string; pattern: Pattern }> = {
  primary: { light: '#256ef4', dark: '#4c87f6', pattern: 'solid' },
  secondary: { light: '#6d7882', dark: '#8a949e', pattern: 'counterhatch' },
  tertiary: { light: '#083891', dark: '#86aff9', pattern: 'dots' },
  quaternary: { light: '#464c53', dark: '#cdd1d5', pattern: 'cross' },
  remainder: { light: '#717c87', dark: '#9aa3ab', pattern: 'open' },
  decrease: { light: '#d63d4a', dark: '#e66b76', pattern: 'hatch' },
};

/** How a line is told from its neighbours: its markers, their likeness in text, and its dashes in pixels. */
export interface LineStyle {
  symbol: 'circle' | 'rect' | 'triangle';
  glyph: string;
  dash: number[];
}

/** The marks that may be lines. */
export const lineStyles: Partial<Record<Mark, LineStyle>> = {
  primary: { symbol: 'circle', glyph: '●', dash: [] },
  secondary: { symbol: 'rect', glyph: '■', dash: [8, 4] },
  tertiary: { symbol: 'triangle', glyph: '▲', dash: [2, 4] },
};

/** The paint of one value: its mark's own, or by its sign where the mark is `change`. */
export function paintOf(mark: Mark, value: number): Paint {
  if (mark !== 'change') return mark;
  return value < 0 ? 'decrease' : 'primary';
}

/** Contrast ratio of two colours written `#rrggbb`, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
