import { grounds, type Pattern, paints } from './palette.ts';

/** A rectangle as an SVG path and the light theme's colour that fills it. */
export interface DrawnBox {
  fill: string;
  path: string;
}

/** Boxes as paths with the classes of `styles/chart.css`, neighbours of one paint in one path, after the patterns they need. `id` begins the patterns' ids. */
export function painted(boxes: DrawnBox[], id: string): string {
  const runs: { name: string; path: string }[] = [];
  for (const { fill, path } of boxes) {
    const name = names.get(fill.toLowerCase());
    if (name === undefined) throw new Error(`unknown colour: ${fill}`);
    const run = runs.at(-1);
    const shape = isOpen(name) ? framed(path) : path;
    if (run?.name === name) run.path += shape;
    else runs.push({ name, path: shape });
  }
  const tiled = Object.entries(paints).flatMap(([paint, { pattern }]) => {
    const tile = tiles[pattern];
    const used = runs.some(({ name }) => name === `mark-${paint}`);
    return tile && used ? [{ name: `mark-${paint}`, tile }] : [];
  });
  const patterns = tiled.map(
    ({ name, tile: { size, turn, path } }) =>
      `<pattern id="${id}-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn ? ` patternTransform="rotate(${turn})"` : ''}><path class="${name}" d="M0 0h${size}v${size}h-${size}z"/><path class="chart-ground" d="${path}"/></pattern>`,
  );
  const paths = runs.map(({ name, path }) =>
    tiled.some((one) => one.name === name)
      ? `<path fill="url(#${id}-${name})" d="${path}"/>`
      : `<path class="${name}" d="${path}"/>`,
  );
  return (patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : '') + paths.join('');
}

function isOpen(name: string): boolean {
  return Object.entries(paints).some(
    ([paint, { pattern }]) => pattern === 'open' && name === `mark-${paint}`,
  );
}

/** A box with a hole, wound the other way round: its edge lies within, so that the ground beside it stays. */
function framed(path: string): string {
  const [left = 0, top = 0, right = 0, bottom = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  if (right - left <= 2 * edge || bottom - top <= 2 * edge) return path;
  const at = (value: number) => Number(value.toFixed(1));
  return `${path}M${at(left + edge)} ${at(top + edge)}V${at(bottom - edge)}H${at(right - edge)}V${at(top + edge)}z`;
}

/** Pixels of the edge of an open box. */
const edge = 1.5;

const names = new Map([
  ...Object.entries(paints).map(([paint, { light }]): [string, string] => [light, `mark-${paint}`]),
  [grounds.light.ink, 'chart-ink'],
  [grounds.light.rule, 'chart-rule'],
  [grounds.light.ground, 'chart-ground'],
  ['white', 'chart-ground'],
]);

/** The ground that shows through a mark, tile by tile. */
export const tiles: Partial<Record<Pattern, { size: number; turn?: number; path: string }>> = {
  counterhatch: { size: 6, turn: -45, path: 'M0 0h1.2v6h-1.2z' },
  hatch: { size: 6, turn: 45, path: 'M0 0h1.2v6h-1.2z' },
  dots: { size: 6, turn: 45, path: 'M3 1.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 1 0 0-2.4z' },
  cross: { size: 6, turn: 45, path: 'M0 0h1.2v6h-1.2zM1.2 0h4.8v1.2h-4.8z' },
};
