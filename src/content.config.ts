import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { maskIssues } from './privacy/mask.ts';
import { type DataIssue, formatIssue } from './reader/issue.ts';
import { taskProse } from './schema/report.ts';
import { type SiteConfig, sitePage } from './schema/site.ts';
import { siteFolder } from './site/address.ts';
import { type Report, readReport } from './site/report.ts';
import { readConfig, reportYears } from './site/site.ts';

const folder = siteFolder();

/**
 * A collection filled by one of our readers, which has checked every value. Astro's own file loader
 * would publish an empty table where a file is missing or broken; this one throws.
 */
function readBy<Data>(
  name: string,
  read: () => { id: string; data: Data | null; issues: DataIssue[] }[],
) {
  const load: Loader['load'] = async ({ store }) => {
    const parts = read();
    const faults = parts.flatMap(({ issues }) => issues).filter(({ level }) => level === 'error');
    if (faults.length > 0) throw new Error(maskIssues(faults).map(formatIssue).join('\n\n'));
    store.clear();
    for (const { id, data } of parts) store.set({ id, data: data as Record<string, unknown> });
  };
  return defineCollection({
    loader: {
      name,
      load: async (context) => {
        await load(context);
        context.watcher?.add(join(folder, 'data'));
        context.watcher?.on('all', (_event, path) => {
          if (path.startsWith(join(folder, 'data')))
            load(context).catch((error) => context.logger.error(error.message));
        });
      },
    } satisfies Loader,
    schema: z.custom<Data>(),
  });
}

export const collections = {
  site: readBy<SiteConfig>('site', () => {
    const { config, issues } = readConfig(folder);
    return [{ id: 'site', data: config, issues }];
  }),
  reports: readBy<Report>('reports', () =>
    reportYears(folder).map((year) => {
      const { report, issues } = readReport(folder, year);
      return { id: String(year), data: report, issues };
    }),
  ),
  prose: defineCollection({
    loader: glob({ base: join(folder, 'content/reports'), pattern: '*/*.mdx' }),
    schema: taskProse,
  }),
  pages: defineCollection({
    loader: glob({ base: join(folder, 'content/pages'), pattern: '*.md' }),
    schema: sitePage,
  }),
};
