import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { standaloneSvg } from '../../charts/svg.ts';
import { siteCharts } from '../_charts.ts';

export const getStaticPaths = (async () =>
  (await siteCharts()).map((spec) => ({
    params: { chart: spec.id },
    props: { spec },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(standaloneSvg(props.spec));
