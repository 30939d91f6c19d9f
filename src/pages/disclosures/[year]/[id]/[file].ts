import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readBytes } from '../../../../reader/files.ts';
import { siteFolder } from '../../../../site/address.ts';
import { records } from '../../../_frame.ts';

export const getStaticPaths = (async () =>
  (await records()).flatMap(({ year, fields, attachments }) =>
    attachments
      .filter(({ isOpen }) => isOpen)
      .map(({ file, source }) => ({
        params: { year: String(year), id: fields.id, file },
        props: { source },
      })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { bytes } = readBytes(siteFolder(), props.source, Number.POSITIVE_INFINITY);
  if (!bytes) throw new Error(`missing attachment: ${props.source}`);
  return new Response(Buffer.from(bytes));
};
