import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { shortestBar } from './axis.ts';
import { fontFamily } from './font.ts';
import {
  type Box,
  type DrawingWidth,
  type Layout,
  layout,
  parting,
  type WrittenText,
} from './layout.ts';
import { type Look, plainLook } from './look.ts';
import { paintOf } from './palette.ts';
import type { ChartSpec } from './spec.ts';

/** The Chart.js configuration of a chart: bars on a hidden axis, everything else written by one plugin. */
export type BarConfiguration = ChartConfiguration<'bar', (number | null)[], string>;

/**
 * Chart.js configuration that draws a chart on a canvas of the layout's width and height, at build
 * and in the browser. Labels are written whole at the ends of their bars.
 *
 * @throws when a label leaves no room for the bars.
 */
export function configuration(
  spec: ChartSpec,
  drawing: DrawingWidth,
  look: Look = plainLook,
): BarConfiguration {
  const plan = layout(spec, drawing);
  const stacked = spec.form === 'stacked';
  return {
    type: 'bar',
    data: {
      labels: spec.categories,
      datasets: spec.series.map(({ name, mark, values }) => ({
        label: name,
        // Zero draws no bar; with a number Chart.js would give it the shortest length.
        data: values.map((value) => value || null),
        backgroundColor: values.map((value) => look.fill(paintOf(mark, value ?? 0))),
        ...(look.edge?.(paintOf(mark, 1)) && {
          borderColor: look.edge(paintOf(mark, 1)) ?? '',
          borderWidth: edgeWidth,
          borderSkipped: false,
        }),
        barThickness: plan.thickness,
        ...(stacked ? {} : { minBarLength: shortestBar }),
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      events: [],
      devicePixelRatio: 1,
      clip: false,
      elements: { bar: { borderWidth: 0, inflateAmount: 0 } },
      layout: { padding: { left: plan.left }, autoPadding: false },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { display: false, stacked, min: plan.min, max: plan.max },
        y: { display: false, stacked },
      },
    },
    plugins: [lettering(plan, stacked, look)],
  };
}

const edgeWidth = 1.5;

/** Puts the bars where the layout wants them and writes names, labels, legend and zero line. */
function lettering(plan: Layout, stacked: boolean, look: Look): Plugin<'bar'> {
  return {
    id: 'lettering',
    beforeDatasetsDraw: (chart) => place(chart, plan, stacked),
    afterDatasetsDraw: ({ ctx }) => {
      fillBoxes(ctx, plan.boxes, look);
      writeTexts(ctx, plan.texts, plan.size, look);
    },
  };
}

/** Fills boxes, and edges those that have an edge. */
export function fillBoxes(ctx: CanvasRenderingContext2D, boxes: readonly Box[], look: Look): void {
  for (const { x, y, width, height, fill } of boxes) {
    ctx.fillStyle = look.fill(fill);
    ctx.fillRect(x, y, width, height);
    const edge = look.edge?.(fill);
    if (!edge) continue;
    ctx.strokeStyle = edge;
    ctx.lineWidth = edgeWidth;
    const half = edgeWidth / 2;
    ctx.strokeRect(x + half, y + half, width - edgeWidth, height - edgeWidth);
  }
}

/** Writes texts of one size. */
export function writeTexts(
  ctx: CanvasRenderingContext2D,
  texts: readonly WrittenText[],
  size: number,
  look: Look,
): void {
  // Widths were measured without the rounding of hinted letters.
  ctx.textRendering = 'geometricPrecision';
  for (const { text, x, y, anchor, bold, tone } of texts) {
    ctx.font = `${bold ? 700 : 400} ${size}px "${fontFamily}"`;
    ctx.fillStyle = look.fill(tone);
    ctx.textAlign = anchor;
    ctx.textBaseline = 'alphabetic';
    ctx.fillText(text, x, y);
  }
}

/** Chart.js spreads bars evenly; rows here are as high as their texts, and stacked segments are parted. */
function place(chart: Chart<'bar'>, plan: Layout, stacked: boolean): void {
  const { datasets } = chart.data;
  for (const { data, index: series } of chart.getSortedVisibleDatasetMetas()) {
    for (const [category, element] of data.entries()) {
      const bar = element as unknown as { x: number; y: number; base: number; height: number };
      bar.y = plan.centres[series]?.[category] ?? bar.y;
      bar.height = plan.thickness;
      const isLast = !datasets.slice(series + 1).some(({ data }) => data[category]);
      if (stacked && !isLast) bar.x = Math.max(bar.base, bar.x - parting);
    }
  }
}
