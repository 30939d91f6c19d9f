import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { yearLists } from '../../_lists.ts';
import { narrowData } from '../../_narrow.ts';

export const getStaticPaths = (async () =>
  (await yearLists()).map((list) => ({
    params: { year: list.value },
    props: { list },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(JSON.stringify(narrowData(props.list)));
