import { createCanvas, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { configuration } from './configuration.ts';
import { Chart } from './engine.ts';
import { fontFamily, missingGlyphs } from './font.ts';
import { type DrawingWidth, layout } from './layout.ts';
import { grounds, type Paint, paints } from './palette.ts';
import { type DrawnBox, painted } from './patterns.ts';
import { sheet } from './sheet.ts';
import type { ChartSpec } from './spec.ts';

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
  const { width, height, size } = layout(spec, drawing);
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const context = canvas.getContext('2d');
  const texts: string[] = [];
  context.fillText = (text, x, y) => {
    const missing = missingGlyphs(text);
    if (missing.length > 0) throw new Error(`unknown glyph: ${missing.join(' ')} in "${text}"`);
    const at = context.getTransform().transformPoint({ x, y });
    const anchor = anchors[context.textAlign];
    const weight = /bold|700/.test(context.font) ? ' font-weight="700"' : '';
    const tone = context.fillStyle === grounds.light.ground ? ' class="chart-ground"' : '';
    texts.push(
      `<text x="${round(at.x)}" y="${round(at.y)}"${anchor}${weight}${tone}>${escaped(text)}</text>`,
    );
  };
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, configuration(spec, drawing));
  const boxes = drawnBoxes(canvas);
  chart.destroy();
  return { width, height, size, body: painted(boxes, `${spec.id}-${drawing}`) + texts.join('') };
}

const anchors: Record<string, string> = {
  start: '',
  left: '',
  center: ' text-anchor="middle"',
  end: ' text-anchor="end"',
  right: ' text-anchor="end"',
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
  const { ground, ink, quiet } = grounds.light;
  const marks = (Object.keys(paints) as Paint[]).map((paint) =>
    paints[paint].pattern === 'open'
      ? `.mark-${paint}{fill:${ground};stroke:${paints[paint].light};stroke-width:1.5}`
      : `.mark-${paint}{fill:${paints[paint].light}}`,
  );
  return `text{font-family:"${fontFamily}",Pretendard,"Noto Sans KR","Malgun Gothic",sans-serif;fill:${ink}}.chart-ink{fill:${ink}}text.chart-quiet{fill:${quiet}}.chart-ground,text.chart-ground{fill:${ground}}${marks.join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
