import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Parts of the library's own interface, which this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/**
 * Writes the search index of a built site into its `pagefind/` folder.
 *
 * @returns how many pages can be searched.
 * @throws when the library reports any error: a site without its index is not published.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'ko' });
  if (!index) throw new Error(`missing search index: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const faults = [...errors, ...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(`invalid search index: ${faults.join('; ')}`);
  for (const file of unused) rmSync(join(folder, 'pagefind', file), { force: true });
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8'));
  return entry.languages.ko.page_count;
}
