import { koreanDate } from '../format/date.ts';
import type { Report } from '../site/report.ts';
import type { ReportCharts } from './report.ts';
import type { ChartSpec } from './spec.ts';

/** A chart, the path of the page on which it stands, and the date that its data bear, `YYYY-MM-DD`. */
export interface PlacedChart {
  spec: ChartSpec;
  page: string;
  asOf: string;
}

/** Every chart of a report with its place. What is not named here stands on the page of the budget. */
export function placedCharts(
  { year, cover: { asOf } }: Report,
  { planOfTask, headcount, parts, rates, ...ofBudget }: ReportCharts,
): PlacedChart[] {
  const root = `/reports/${year}/`;
  const at = (page: string, specs: Iterable<ChartSpec>) =>
    [...specs].map((spec) => ({ spec, page, asOf }));
  return [
    ...at(
      `${root}budget/`,
      Object.values(ofBudget).filter((spec) => spec !== null),
    ),
    ...[...planOfTask].flatMap(([task, spec]) => at(`${root}tasks/${task}/`, [spec])),
    ...at(`${root}organization/`, [headcount]),
    ...at('/performance/', [...parts.values(), ...rates]),
  ];
}

/** The small print of a chart that is taken along: source, date, and where it comes from. */
export function imprint({ spec, asOf }: PlacedChart, address: string): string[] {
  const { document, table, lines } = spec.source;
  return [
    `출처: ${document}, ${table}${lines ? ` (원문 ${lines[0]}–${lines[1]}행)` : ''}`,
    `기준일: ${koreanDate(asOf)}`,
    `주소: ${address}`,
  ];
}
