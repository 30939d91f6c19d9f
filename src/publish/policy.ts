import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Tag, tagsOf } from './html.ts';

/** The hash by which a policy allows one inline script. */
export function scriptHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Hashes of the inline scripts that our own templates hold. Only these are ever allowed: a script
 * that came into a page in another way gets no hash, so neither the browser nor `verify` lets it pass.
 */
export function templateScripts(checkout: string): string[] {
  return globSync('src/**/*.astro', { cwd: checkout })
    .flatMap((file) => [
      ...readFileSync(join(checkout, file), 'utf8').matchAll(
        /<script is:inline>([\s\S]*?)<\/script>/g,
      ),
    ])
    .map(([, text = '']) => scriptHash(text))
    .sort();
}

/** Whether a script tag holds code of its own: no address, and no data block such as JSON-LD. */
export function isInlineCode({ name, attributes }: Tag): boolean {
  return (
    name === 'script' &&
    attributes['src'] === undefined &&
    /^(|module|(text|application)\/(java|ecma)script)$/i.test(attributes['type'] ?? '')
  );
}

/** What a page may load and run: its own origin, and the inline scripts with these hashes. */
export function pagePolicy(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Whether a file of the site is a chart to be framed elsewhere. */
export function isEmbed(file: string): boolean {
  return file.startsWith('embed/');
}

/** What a chart may load that other sites frame: its styles and letters. No script at all. */
export const embedPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Gives pages that our templates did not make their policies, right after `<meta charset>`: those that a
 * site folder brings in `public/`. They allow no inline script. A page without its charset gets none, and
 * `verify` refuses it.
 */
export function addPolicies(site: string, files: readonly string[]): void {
  for (const file of files) {
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    const charset = tagsOf(html).find(({ attributes }) => attributes['charset'] !== undefined);
    if (!charset) continue;
    const policy = isEmbed(file) ? embedPolicy : pagePolicy([]);
    const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
    writeFileSync(path, html.slice(0, charset.end) + meta + html.slice(charset.end));
  }
}
