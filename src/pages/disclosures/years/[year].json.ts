import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { narrowData, yearLists } from '../../_lists.ts';

export const getStaticPaths = (async () =>
  (await yearLists()).map((list) => ({
    params: { year: list.value },
    props: { list },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(JSON.stringify(narrowData(props.list)));
