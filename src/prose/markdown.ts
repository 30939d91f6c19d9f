import { defineMdastPlugin, type MdastPluginDefinition, markdownToHtml } from 'satteri';

/** Parser settings of everything people write here: `'21` keeps its straight apostrophe. */
export const features = { smartPunctuation: false } as const;

/**
 * What the site changes in Markdown: a single `~` stays the sign of a range (`3~9월`) and strikes
 * nothing through, and links to pages of this site carry its base path.
 */
export function markdownPlugins(base: string): MdastPluginDefinition[] {
  const prefix = base.replace(/\/$/, '');
  return [
    defineMdastPlugin({
      name: 'single-tilde',
      options: { position: true },
      delete(node, context) {
        const [first] = node.children;
        const signs = (first?.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0);
        if (signs !== 1) return;
        const tilde = { type: 'text', value: '~' } as const;
        context.replaceNode(node, [tilde, ...node.children, tilde]);
      },
    }),
    defineMdastPlugin({
      name: 'base-path',
      link(node, context) {
        if (prefix && /^\/(?!\/)/.test(node.url))
          context.setProperty(node, 'url', prefix + node.url);
      },
    }),
  ];
}

/** A document's Markdown as HTML. Raw HTML in it has been refused before: see `gate.ts`. */
export function renderMarkdown(markdown: string, base: string): string {
  const options = {
    features: { ...features, frontmatter: false },
    mdastPlugins: markdownPlugins(base),
  };
  const result = markdownToHtml(markdown, options);
  if (result instanceof Promise) throw new Error('asynchronous Markdown plugin');
  return result.html;
}
