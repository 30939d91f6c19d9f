import { grounds, type Paint, paints } from './palette.ts';
import { tiles } from './patterns.ts';

/** What fills the parts of a drawing, and the edge of paints that have one. */
export interface Look {
  /** What fills boxes and writes texts. */
  fill: (part: Part) => string | CanvasPattern;
  /** The colour of a paint without its pattern, as of lines. */
  colour: (part: Part) => string;
  edge?: (part: Part) => string | undefined;
}

/** Everything of a drawing that has a colour. */
export type Part = Paint | keyof typeof grounds.light;

/** Colours of one theme. */
export type Colours = Record<Part, string>;

/** Colours of the light theme without patterns, by which `svg.ts` knows the marks. */
export const plainLook: Look = {
  fill: (part) => lightColours[part],
  colour: (part) => lightColours[part],
};

/** The light theme. */
export const lightColours: Colours = {
  ...grounds.light,
  ...(Object.fromEntries(
    Object.entries(paints).map(([paint, { light }]) => [paint, light]),
  ) as Record<Paint, string>),
};

/** Colours with the patterns of the palette, as a canvas with `ratio` device pixels a pixel paints them. */
export function patternedLook(colours: Colours, ratio: number, parts: CanvasParts): Look {
  const fills = new Map<string, string | CanvasPattern>();
  const made = (part: Part) => {
    if (!isPaint(part)) return colours[part];
    const { pattern } = paints[part];
    const tile = tiles[pattern];
    if (pattern === 'open') return colours.ground;
    return tile ? tiled(tile, colours[part], colours.ground, ratio, parts) : colours[part];
  };
  return {
    fill: (part) => {
      const fill = fills.get(part) ?? made(part);
      fills.set(part, fill);
      return fill;
    },
    colour: (part) => colours[part],
    edge: (part) => (isPaint(part) && paints[part].pattern === 'open' ? colours[part] : undefined),
  };
}

function isPaint(part: Part): part is Paint {
  return part in paints;
}

/** What a page and a build have under different names. */
export interface CanvasParts {
  createCanvas: (width: number, height: number) => HTMLCanvasElement;
  Path: new (path: string) => Path2D;
}

type Tile = NonNullable<(typeof tiles)[keyof typeof tiles]>;

function tiled(
  { size, turn = 0, path }: Tile,
  colour: string,
  ground: string,
  ratio: number,
  { createCanvas, Path }: CanvasParts,
): string | CanvasPattern {
  // Drawn large and scaled down, so that the tile's edges fall between device pixels without a seam.
  const scale = Math.ceil(ratio * 4);
  const canvas = createCanvas(size * scale, size * scale);
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.scale(scale, scale);
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  context.fillStyle = ground;
  context.fill(new Path(path));
  const pattern = context.createPattern(canvas, 'repeat');
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  pattern?.setTransform({ a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 });
  return pattern ?? colour;
}
