import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { standaloneSvg } from '../../charts/svg.ts';
import { chartPaths, smallPrint } from '../_charts.ts';

export const getStaticPaths = chartPaths satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(standaloneSvg(props.spec, await smallPrint(props)));
