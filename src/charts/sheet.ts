import { wrap } from './font.ts';
import { drawingSize } from './form.ts';
import type { DrawingWidth } from './layout.ts';
import type { ChartSpec } from './spec.ts';

/** A line of text on a sheet; `y` is its baseline. */
export interface SheetText {
  text: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  isQuiet: boolean;
}

/** A chart as it leaves the site: title and subtitle above the drawing, the small print below. */
export interface Sheet {
  width: number;
  height: number;
  drawing: DrawingWidth;
  /** Where the drawing's left upper corner stands. */
  left: number;
  top: number;
  texts: SheetText[];
}

const margin = 28;

/** Lays out the sheet of a chart with the lines of its small print. */
export function sheet(spec: ChartSpec, smallPrint: readonly string[]): Sheet {
  const drawing = 'wide';
  const { width, height } = drawingSize(spec, drawing);
  const texts: SheetText[] = [];
  let y = margin;
  const write = (text: string, size: number, more: { bold?: boolean; isQuiet?: boolean }) => {
    for (const line of wrap(text, size, width)) {
      y += Math.round(size * 1.4);
      texts.push({ text: line, x: margin, y, size, bold: false, isQuiet: false, ...more });
    }
  };
  write(spec.title, 24, { bold: true });
  write(spec.subtitle, 16, { isQuiet: true });
  const top = y + 20;
  y = top + height + 8;
  for (const line of smallPrint) write(line, 14, { isQuiet: true });
  return { width: width + 2 * margin, height: y + margin, drawing, left: margin, top, texts };
}
