import type { ChartConfiguration, Plugin } from 'chart.js';
import { fillBoxes, writeTexts } from './configuration.ts';
import type { DrawingWidth } from './layout.ts';
import { type LineLayout, lineLayout } from './lineLayout.ts';
import { type Look, plainLook } from './look.ts';
import { lineStyles, paintOf } from './palette.ts';
import type { ChartSpec } from './spec.ts';

/** The Chart.js configuration of lines. */
export type LineConfiguration = ChartConfiguration<'line', (number | null)[], string>;

/**
 * The Chart.js configuration of lines over time: markers and dashes of their own, a gap where a value
 * is missing, on a canvas of the layout's width and height.
 */
export function lineConfiguration(
  spec: ChartSpec,
  drawing: DrawingWidth,
  look: Look = plainLook,
): LineConfiguration {
  const plan = lineLayout(spec, drawing);
  const { area, width, height, min, max } = plan;
  return {
    type: 'line',
    data: {
      labels: spec.categories,
      datasets: spec.series.map(({ name, mark, values }, index) => {
        const colour = look.colour(paintOf(mark, 1));
        const { dash, symbol } = lineStyles[mark] ?? { dash: [], symbol: 'circle' as const };
        return {
          label: name,
          data: values,
          // Later lines lie over earlier ones, as in the SVG; Chart.js would have it the other way round.
          order: -index,
          borderColor: colour,
          borderWidth: 2.5,
          borderDash: dash,
          pointStyle: symbol,
          pointRadius: radii[symbol],
          pointBackgroundColor: colour,
          pointBorderColor: look.colour('ground'),
          pointBorderWidth: 1.5,
        };
      }),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      devicePixelRatio: 1,
      clip: false,
      layout: {
        padding: {
          left: area.left,
          right: width - area.right,
          top: area.top,
          bottom: height - area.bottom,
        },
        autoPadding: false,
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { type: 'category', display: false, offset: true },
        y: { display: false, min, max },
      },
    },
    plugins: [lettering(plan, look)],
  };
}

/** Chart.js counts to the corners and draws the edge of ground over them: with these the markers are as large as the SVG's. */
const radii = { circle: 5.75, rect: 7.25, triangle: 7.75 };

function lettering({ grid, boxes, texts, size }: LineLayout, look: Look): Plugin<'line'> {
  return {
    id: 'lettering',
    beforeDatasetsDraw: ({ ctx }) => fillBoxes(ctx, grid, look),
    afterDatasetsDraw: ({ ctx }) => {
      fillBoxes(ctx, boxes, look);
      writeTexts(ctx, texts, size, look);
    },
  };
}
