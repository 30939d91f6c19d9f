import { imprint, type PlacedChart, placedCharts } from '../charts/placed.ts';
import { reportCharts } from '../charts/report.ts';
import { url } from '../components/url.ts';
import { asOf, reports, siteConfig } from './_frame.ts';
import { performance } from './_performance.ts';
import { statisticsCharts } from './_statistics.ts';

/** Every chart of the site with the page on which it stands. */
export async function siteCharts(): Promise<PlacedChart[]> {
  const date = await asOf();
  return [
    ...(await reports()).flatMap((report) => placedCharts(report, reportCharts(report))),
    ...(await performance()).flatMap(({ charts }) =>
      charts.map((spec) => ({ spec, page: '/performance/', asOf: date })),
    ),
    ...(await statisticsCharts()).map((spec) => ({
      spec,
      page: '/disclosures/statistics/',
      asOf: date,
    })),
  ];
}

/** `getStaticPaths` of what is made of each chart. */
export async function chartPaths() {
  return (await siteCharts()).map((chart) => ({
    params: { chart: chart.spec.id },
    props: { ...chart },
  }));
}

/** Where a chart stands on its page, as a path of this site. */
export function chartPlace({ spec, page }: PlacedChart): string {
  return `${page}#chart-${spec.id}`;
}

/** Source, date and address of a chart that leaves the site; without a full address the site's name stands before the path. */
export async function smallPrint(chart: PlacedChart): Promise<string[]> {
  const { title, organization } = await siteConfig();
  const path = url(chartPlace(chart));
  const address = import.meta.env.SITE
    ? new URL(path, import.meta.env.SITE).href
    : `${organization} ${title} ${path}`;
  return imprint(chart, address);
}
