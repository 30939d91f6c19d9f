import type { Plugin } from 'chart.js';
import { Chart } from '../charts/engine.ts';
import { fontFamily } from '../charts/font.ts';
import { drawingConfiguration, drawingSize } from '../charts/form.ts';
import type { DrawingWidth } from '../charts/layout.ts';
import { patternedLook } from '../charts/look.ts';
import { type Point, pointsOf } from '../charts/points.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { coloursOf } from './colours.ts';

/** A chart drawn on a canvas that stands where the drawing stood. */
export interface Drawn {
  /** The point nearest to a place on the page. */
  pointNear: (clientX: number, clientY: number) => Point | null;
  /** A point's mark in pixels from the canvas' left upper corner. */
  markOf: (point: Point) => Mark;
  /** Frames one point, or none. */
  frame: (point: Point | null) => void;
  remove: () => void;
}

/** A rectangle. */
export interface Mark {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Waits until the letters of a chart are there: a canvas does not paint itself anew when they come. */
export async function lettersOf(spec: ChartSpec): Promise<void> {
  const text = JSON.stringify(spec);
  await Promise.all(
    [400, 700].map((weight) => document.fonts.load(`${weight} 17px "${fontFamily}"`, text)),
  );
}

/**
 * Draws a chart into a box, in the width that the style sheet names there.
 *
 * @throws what Chart.js or the layout throws, leaving the box as it was.
 */
export function drawCanvas(box: HTMLElement, spec: ChartSpec): Drawn {
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.ariaHidden = 'true';
  box.append(canvas);
  try {
    const drawing = getComputedStyle(canvas)
      .getPropertyValue('--chart-drawing')
      .trim() as DrawingWidth;
    const { width, height } = drawingSize(spec, drawing);
    canvas.width = width;
    canvas.height = height;
    canvas.style.aspectRatio = `${width} / ${height}`;
    // Chart.js sets a size in pixels unless one is there.
    canvas.style.width = '100%';
    const ratio = Math.max(1, (canvas.clientWidth / width) * devicePixelRatio);
    const colours = coloursOf(box);
    const look = patternedLook(colours, ratio, { createCanvas: plainCanvas, Path: Path2D });
    const { options, plugins = [], ...rest } = drawingConfiguration(spec, drawing, look);
    let framed: Point | null = null;
    const chart = new Chart(canvas, {
      ...rest,
      options: { ...options, devicePixelRatio: ratio },
      plugins: [...plugins, framing(() => framed && markOf(framed), colours)],
    });

    // Left to the style sheet, which takes it away on paper.
    canvas.style.display = '';

    const markOf = ({ series, category }: Point): Mark => {
      const element = chart.getDatasetMeta(series).data[category];
      const { x = 0, y = 0, base, height: high = 14 } = (element ?? {}) as Partial<Bar>;
      // A point has no base: it is framed with room for its marker.
      const [from, to] = base === undefined ? [x - 7, x + 7] : [base, x];
      return {
        left: Math.min(from, to),
        right: Math.max(from, to),
        top: y - high / 2,
        bottom: y + high / 2,
      };
    };
    const scale = () => canvas.clientWidth / width;
    return {
      pointNear: (clientX, clientY) => {
        const { left, top } = canvas.getBoundingClientRect();
        const [x, y] = [(clientX - left) / scale(), (clientY - top) / scale()];
        const far = (point: Point) => {
          const mark = markOf(point);
          const across = Math.max(mark.left - x, 0, x - mark.right);
          const down = Math.max(mark.top - y, 0, y - mark.bottom);
          // A row belongs to its bars up to the edge of the drawing, a column to the points of its month.
          return spec.form === 'line' ? across * height + down : down * width + across;
        };
        const [nearest] = pointsOf(spec).sort((a, b) => far(a) - far(b));
        return nearest ?? null;
      },
      markOf: (point) => {
        const { left, right, top, bottom } = markOf(point);
        const by = scale();
        return { left: left * by, right: right * by, top: top * by, bottom: bottom * by };
      },
      frame: (point) => {
        framed = point;
        chart.draw();
      },
      remove: () => {
        chart.destroy();
        canvas.remove();
      },
    };
  } catch (error) {
    canvas.remove();
    throw error;
  }
}

/** The part of Chart.js' bars and points that says where they are. */
interface Bar {
  x: number;
  y: number;
  base: number;
  height: number;
}

/** Frames a mark in ink, with ground between, so that it stands out from any paint. */
function framing(
  mark: () => Mark | null,
  { ink, ground }: { ink: string; ground: string },
): Plugin<'bar' | 'line'> {
  return {
    id: 'framing',
    afterDraw: ({ ctx }) => {
      const framed = mark();
      if (!framed) return;
      const { left, right, top, bottom } = framed;
      for (const [colour, lineWidth, out] of [
        [ground, 4, 1],
        [ink, 2, 2],
      ] as const) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = lineWidth;
        ctx.strokeRect(left - out, top - out, right - left + 2 * out, bottom - top + 2 * out);
      }
    },
  };
}

function plainCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
