import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { features, markdownPlugins } from './src/prose/markdown.ts';
import { siteAddress, siteFolder } from './src/site/address.ts';

const { origin, base } = siteAddress(siteFolder());

export default defineConfig({
  ...(origin && { site: origin }),
  base,
  trailingSlash: 'always',
  // While one page is being written to the disk, others are rendered.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  vite: {
    build: {
      rolldownOptions: {
        // Astro's own mark on MDX modules; nothing a reader of the build log could mend.
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features, mdastPlugins: markdownPlugins(base) }),
  },
});
