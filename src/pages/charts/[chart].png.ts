import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chartPng, registerFont } from '../../charts/png.ts';
import { listFiles } from '../../reader/files.ts';
import { chartPaths, smallPrint } from '../_charts.ts';

export const getStaticPaths = chartPaths satisfies GetStaticPaths;

registerFont(listFiles(process.cwd(), 'src/styles/fonts', '.woff2'));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(chartPng(props.spec, await smallPrint(props))));
