import type { APIRoute, GetStaticPaths } from 'astro';
import { newsFeed } from '../datasets/feed.ts';
import { changeText, correctedName, correctionPath } from './_figures.ts';
import { asOf, corrections, hasFeed, records, siteConfig } from './_frame.ts';
import { disclosureText } from './_records.ts';

export const getStaticPaths = (async () =>
  hasFeed(await siteConfig()) ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { title, organization, department, url = '' } = await siteConfig();
  const news = [
    ...corrections().map((correction, index) => ({
      path: correctionPath(index + 1),
      title: `정정: ${correctedName(correction)} ${changeText(correction)}`,
      summary: `${correction.reason} (${correction.address})`,
      date: correction.date,
    })),
    ...(await records()).slice(0, 20).map(({ fields, path }) => ({
      path,
      title: fields.title,
      summary: fields.summary || disclosureText(fields),
      date: fields.published ?? fields.produced,
    })),
  ];
  const site = { title, author: `${organization} ${department}`, url, asOf: await asOf() };
  return new Response(newsFeed(site, news));
};
