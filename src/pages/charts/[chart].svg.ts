import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allCharts, reportCharts } from '../../charts/report.ts';
import { standaloneSvg } from '../../charts/svg.ts';
import { reports } from '../_frame.ts';
import { statisticsCharts } from '../_statistics.ts';

export const getStaticPaths = (async () =>
  [
    ...(await reports()).flatMap((report) => allCharts(reportCharts(report))),
    ...(await statisticsCharts()),
  ].map((spec) => ({ params: { chart: spec.id }, props: { spec } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(standaloneSvg(props.spec));
