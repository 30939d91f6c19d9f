import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chartPaths } from '../_charts.ts';

export const getStaticPaths = chartPaths satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  Response.json(props.spec);
