import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';
import { Chart } from './engine.ts';
import { fontFamily, missingGlyphs } from './font.ts';
import { drawingConfiguration, drawingSize } from './form.ts';
import { type CanvasParts, lightColours, patternedLook } from './look.ts';
import { grounds } from './palette.ts';
import { sheet } from './sheet.ts';
import type { ChartSpec } from './spec.ts';

const ratio = 2;

/**
 * A chart as a picture of two device pixels a pixel, with title above and small print below, lettered
 * with the site's own font: the same bytes from the same files.
 *
 * @throws when no font was registered, a text has a character outside it, or a label leaves no room.
 */
export function chartPng(spec: ChartSpec, smallPrint: readonly string[]): Uint8Array {
  const { width, height, drawing, left, top, texts } = sheet(spec, smallPrint);
  const missing = missingGlyphs(texts.map(({ text }) => text).join(''));
  if (missing.length > 0) throw new Error(`unknown glyph: ${missing.join(' ')} in ${spec.id}`);
  if (!GlobalFonts.has(fontFamily)) throw new Error(`missing font: ${fontFamily}`);
  const canvas = createCanvas(width * ratio, height * ratio);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  context.fillStyle = grounds.light.ground;
  context.fillRect(0, 0, width, height);
  for (const { text, x, y, size, bold, isQuiet } of texts) {
    context.font = `${bold ? 700 : 400} ${size}px "${fontFamily}"`;
    context.fillStyle = isQuiet ? grounds.light.quiet : grounds.light.ink;
    context.fillText(text, x, y);
  }
  const inner = drawingSize(spec, drawing);
  const drawn = createCanvas(inner.width, inner.height);
  const { options, ...rest } = drawingConfiguration(
    spec,
    drawing,
    patternedLook(lightColours, ratio, parts),
  );
  const chart = new Chart(drawn as unknown as HTMLCanvasElement, {
    ...rest,
    options: { ...options, devicePixelRatio: ratio },
  });
  context.drawImage(drawn, left, top, inner.width, inner.height);
  chart.destroy();
  return canvas.toBuffer('image/png');
}

/** The canvas of the build in the terms of a page's. */
const parts: CanvasParts = {
  createCanvas: (width, height) => createCanvas(width, height) as unknown as HTMLCanvasElement,
  Path: Path2D as unknown as CanvasParts['Path'],
};

/** Gives the canvas of the build the slices of the site's font; once. */
export function registerFont(files: readonly string[]): void {
  if (GlobalFonts.has(fontFamily)) return;
  for (const file of files)
    if (!GlobalFonts.registerFromPath(file, fontFamily))
      throw new Error(`unreadable font: ${file}`);
}
