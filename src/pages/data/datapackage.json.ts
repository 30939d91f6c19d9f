import type { APIRoute } from 'astro';
import { dataPackage } from '../../datasets/download.ts';
import { datasets } from '../_datasets.ts';
import { siteConfig } from '../_frame.ts';

export const GET: APIRoute = async () =>
  new Response(dataPackage(await siteConfig(), await datasets()));
