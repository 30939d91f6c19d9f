import { createCanvas, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { configuration } from './configuration.ts';
import { Chart } from './engine.ts';
import { fontFamily, missingGlyphs } from './font.ts';
import { drawingSize } from './form.ts';
import type { DrawingWidth } from './layout.ts';
import { type LineConfiguration, lineConfiguration } from './lineConfiguration.ts';
import { grounds, lineStyles, type Paint, paintOf, paints } from './palette.ts';
import { type DrawnBox, painted } from './patterns.ts';
import { sheet } from './sheet.ts';
import type { ChartSpec, Mark } from './spec.ts';

/**
 * A chart as an inline `<svg>` without accessible name, coloured by the classes of `styles/chart.css`.
 *
 * @throws when a text has a character outside the font, or a label leaves no room for the bars.
 */
export function drawChart(spec: ChartSpec, drawing: DrawingWidth): string {
  const { width, height, size, body } = draw(spec, drawing);
  return `<svg class="chart-drawing chart-drawing-${drawing}" viewBox="0 0 ${width} ${height}" font-size="${size}" aria-hidden="true" focusable="false">${body}</svg>`;
}

/** A chart as a file of its own: white ground, title above, small print below, colours within. */
export function standaloneSvg(spec: ChartSpec, smallPrint: readonly string[]): string {
  const { width, height, drawing, left, top, texts } = sheet(spec, smallPrint);
  const { size, body } = draw(spec, drawing);
  const lines = texts.map(({ text, x, y, size, bold, isQuiet }) => {
    const more = `${bold ? ' font-weight="700"' : ''}${isQuiet ? ' class="chart-quiet"' : ''}`;
    return `<text x="${x}" y="${y}" font-size="${size}"${more}>${escaped(text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart-drawing" viewBox="0 0 ${width} ${height}" font-size="${size}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(spec.title)}</title>
<desc id="desc">${escaped(`${spec.subtitle}. ${spec.summary}`)}</desc>
<style>${standaloneStyles()}</style>
<rect class="chart-ground" width="100%" height="100%"/>
<g transform="translate(${left} ${top})">${body}</g>
${lines.join('\n')}
</svg>
`;
}

/** Lets Chart.js draw the boxes and keeps every text as the string that was to be written: Skia's own SVG text loses signs (`-160` → `160`). */
function draw(spec: ChartSpec, drawing: DrawingWidth) {
  const { width, height, size } = drawingSize(spec, drawing);
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const context = canvas.getContext('2d');
  const texts: string[] = [];
  context.fillText = (text, x, y) => {
    const missing = missingGlyphs(text);
    if (missing.length > 0) throw new Error(`unknown glyph: ${missing.join(' ')} in "${text}"`);
    const at = context.getTransform().transformPoint({ x, y });
    const anchor = anchors[context.textAlign];
    const weight = /bold|700/.test(context.font) ? ' font-weight="700"' : '';
    const tone = tones[String(context.fillStyle)] ?? '';
    texts.push(
      `<text x="${round(at.x)}" y="${round(at.y)}"${anchor}${weight}${tone}>${escaped(text)}</text>`,
    );
  };
  const chart = new Chart(
    canvas as unknown as HTMLCanvasElement,
    spec.form === 'line' ? withoutMarks(spec, drawing) : configuration(spec, drawing),
  );
  const boxes = drawnBoxes(canvas);
  const id = `${spec.id}-${drawing}`;
  // Labels of lines stand on boxes of ground, over the lines.
  const isPlate = ({ fill }: DrawnBox) => spec.form === 'line' && fill === 'white';
  const body = [
    painted(
      boxes.filter((box) => !isPlate(box)),
      id,
    ),
    ...(spec.form === 'line' ? drawnLines(chart, spec) : []),
    painted(boxes.filter(isPlate), id),
    ...texts,
  ];
  chart.destroy();
  return { width, height, size, body: body.join('') };
}

/** Skia writes a dashed line as hundreds of boxes and a circle as curves: the lines are written from Chart.js's own points. */
function withoutMarks(spec: ChartSpec, drawing: DrawingWidth): LineConfiguration {
  const whole = lineConfiguration(spec, drawing);
  const datasets = whole.data.datasets.map((set) => ({ ...set, pointRadius: 0, showLine: false }));
  return { ...whole, data: { ...whole.data, datasets } };
}

function drawnLines(chart: Chart, { series }: ChartSpec): string[] {
  return series.flatMap(({ mark, values }, index) => {
    const points = chart.getDatasetMeta(index).data;
    const paint = paintOf(mark, 1);
    const path = points
      .map(({ x, y }, at) =>
        values[at] === null
          ? ''
          : `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${round(x)} ${round(y)}`,
      )
      .join('');
    const markers = points
      .map(({ x, y }, at) => (values[at] === null ? '' : markerAt(mark, x, y)))
      .join('');
    return [
      `<path class="chart-line line-${paint}" d="${path}"/>`,
      `<path class="chart-marker mark-${paint}" d="${markers}"/>`,
    ];
  });
}

function markerAt(mark: Mark, x: number, y: number): string {
  const [left, top] = [round(x), round(y)];
  if (mark === 'secondary') return `M${round(x - 4.5)} ${round(y - 4.5)}h9v9h-9z`;
  if (mark === 'tertiary') return `M${left} ${round(y - 5.5)}l5.5 10h-11z`;
  return `M${round(x - 5)} ${top}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
}

const anchors: Record<string, string> = {
  start: '',
  left: '',
  center: ' text-anchor="middle"',
  end: ' text-anchor="end"',
  right: ' text-anchor="end"',
};

const tones: Record<string, string> = {
  [grounds.light.ground]: ' class="chart-ground"',
  [grounds.light.quiet]: ' class="chart-quiet"',
};

/** Reads Skia's SVG: nothing but rectangles, written as `<rect>` or as a `<path>` of straight lines. */
function drawnBoxes(canvas: SvgCanvas): DrawnBox[] {
  const svg = canvas.getContent().toString();
  const shapes = svg.match(/<(?!\?|\/|svg)[^>]+>/g) ?? [];
  return shapes
    .filter((shape) => !shape.includes('fill-opacity="0"'))
    .map((shape) => {
      const read = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(shape)?.[1];
      const points = read('d')
        ?.match(/^M(\S+) (\S+)L(\S+) \2L\3 (\S+)L\1 \4L\1 \2Z$/)
        ?.slice(1);
      const [x = 0, y = 0, right = 0, bottom = 0] = (points ?? []).map(Number);
      if (points) return { fill: read('fill') ?? 'black', path: outline(x, y, right, bottom) };
      if (!shape.startsWith('<rect')) throw new Error(`unknown drawing: ${shape}`);
      const [left, top] = [Number(read('x') ?? 0), Number(read('y') ?? 0)];
      const [width, height] = [Number(read('width')), Number(read('height'))];
      return {
        fill: read('fill') ?? 'black',
        path: outline(left, top, left + width, top + height),
      };
    });
}

function outline(left: number, top: number, right: number, bottom: number): string {
  return `M${round(left)} ${round(top)}H${round(right)}V${round(bottom)}H${round(left)}z`;
}

function standaloneStyles(): string {
  const { ground, ink, quiet, rule } = grounds.light;
  const marks = (Object.keys(paints) as Paint[]).map(
    (paint) => `.mark-${paint}{fill:${paints[paint].light}}`,
  );
  const lines = [
    '.chart-line{fill:none;stroke-width:2.5;stroke-linejoin:round}',
    `.chart-marker{stroke:${ground};stroke-width:1.5;paint-order:stroke}`,
    ...Object.entries(lineStyles).map(
      ([paint, { dash }]) =>
        `.line-${paint}{stroke:${paints[paint as Paint].light};stroke-dasharray:${dash.join(' ') || 'none'}}`,
    ),
  ];
  return `text{font-family:"${fontFamily}",Pretendard,"Noto Sans KR","Malgun Gothic",sans-serif;fill:${ink}}.chart-ink{fill:${ink}}.chart-rule{fill:${rule}}text.chart-quiet{fill:${quiet}}.chart-ground,text.chart-ground{fill:${ground}}${[...marks, ...lines].join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
