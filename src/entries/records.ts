import { parse } from 'node-html-parser';
import { disclosureWords, groundText } from '../format/disclosure.ts';
import { type DisclosureRecord, publicRecords } from '../model/disclosure.ts';
import { renderMarkdown } from '../prose/markdown.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { RegisterEntry } from '../site/register.ts';
import { groundNames } from './grounds.ts';

/**
 * The disclosure records that may be found on the reference date, newest first, one after the other:
 * what is withdrawn or superseded has a page and is not found. Of what is withheld there is what its
 * page says, and no more.
 */
export function* recordEntries(
  register: readonly RegisterEntry[],
  asOf: string,
): Generator<SearchEntry> {
  for (const record of publicRecords(register, asOf)) {
    const { status = 'published' } = record.fields;
    if (status === 'published' || status === null) yield recordEntry(record);
  }
}

function recordEntry({ fields, path, year, body }: DisclosureRecord): SearchEntry {
  const { id, title, department, produced, disclosure, type, documentNo, unitTask } = fields;
  const grounds = fields.grounds ?? [];
  const text = [
    fields.summary,
    unitTask && `단위과제 ${unitTask}`,
    ...grounds.map(groundText),
    fields.reason,
    body.trim() && parse(renderMarkdown(body, '/')).structuredText,
  ];
  return {
    address: path,
    kind: '정보목록',
    title,
    place: department,
    text: text.filter(Boolean).join('\n'),
    names: [id, ...(documentNo ? [documentNo] : []), ...grounds.flatMap(groundNames)],
    date: produced,
    year,
    department,
    disclosure: disclosureWords[disclosure],
    type: type || '기타',
    ...(grounds.length > 0 && { grounds }),
  };
}
