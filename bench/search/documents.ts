import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEntry } from '../../src/search/entry.ts';

/** The Markdown files of a folder as records: what a reader would read of them, the first heading as title. */
export function documents(folder: string): SearchEntry[] {
  return globSync('**/*.md', { cwd: folder })
    .sort()
    .map((file) => entryOf(file, readFileSync(join(folder, file), 'utf8')))
    .filter(({ text }) => /[가-힣]/.test(text));
}

function entryOf(file: string, markdown: string): SearchEntry {
  const body = markdown.normalize('NFC').replace(/^---\n[\s\S]*?\n---\n/, '');
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(markdown.slice(0, 500))?.[1];
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  return {
    address: `/${file.replace(/\.md$/, '')}/`,
    kind: '문서',
    title: plain(title ?? heading ?? file),
    place: '',
    text: plain(body),
  };
}

function plain(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\S+/g, ' ')
    .replace(/[#*_`>|~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
