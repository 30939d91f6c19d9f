import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { listFiles } from '../reader/files.ts';

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
  const faults = [...errors];
  // One by one and in a fixed order: the library's own walk numbers pages as the disk happens to list them.
  const pages = listFiles(folder, '', '.html').filter((page) => !page.startsWith('pagefind/'));
  for (const page of pages) {
    const content = readFileSync(join(folder, page), 'utf8');
    const added = await index.addHTMLFile({ sourcePath: page, content });
    faults.push(...added.errors);
  }
  // Written by us: on a full disk the library's own process dies and leaves its promise open.
  const { files, errors: unwritten } = await index.getFiles();
  await close();
  faults.push(...unwritten);
  if (faults.length > 0) throw new Error(`invalid search index: ${faults.join('; ')}`);
  for (const { path, content } of files) {
    if (unused.includes(path)) continue;
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8'));
  return entry.languages.ko.page_count;
}
