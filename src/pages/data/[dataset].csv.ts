import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { tableCsv } from '../../datasets/download.ts';
import { datasetPaths } from '../_datasets.ts';

export const getStaticPaths = datasetPaths satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(tableCsv(props.table));
