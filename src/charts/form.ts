import type { ChartConfiguration } from 'chart.js';
import { configuration } from './configuration.ts';
import { type DrawingWidth, layout } from './layout.ts';
import { lineConfiguration } from './lineConfiguration.ts';
import { lineLayout } from './lineLayout.ts';
import type { Look } from './look.ts';
import type { ChartSpec } from './spec.ts';

/** The size of a chart's drawing, bars or lines, and of its letters. */
export function drawingSize(
  spec: ChartSpec,
  drawing: DrawingWidth,
): { width: number; height: number; size: number } {
  return (spec.form === 'line' ? lineLayout : layout)(spec, drawing);
}

/** The Chart.js configuration of a chart, bars or lines. */
export function drawingConfiguration(
  spec: ChartSpec,
  drawing: DrawingWidth,
  look?: Look,
): ChartConfiguration<'bar' | 'line', (number | null)[], string> {
  return spec.form === 'line'
    ? lineConfiguration(spec, drawing, look)
    : configuration(spec, drawing, look);
}
