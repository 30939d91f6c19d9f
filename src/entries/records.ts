import { parse } from 'node-html-parser';
import { disclosureWords, groundText } from '../format/disclosure.ts';
import type { Attachment, DisclosureRecord } from '../model/disclosure.ts';
import { renderMarkdown } from '../prose/markdown.ts';
import type { SearchEntry } from '../search/entry.ts';
import { groundNames } from './grounds.ts';

/**
 * The disclosure records that can be found, one after the other: what is withdrawn or superseded has
 * a page and is not found. Of what is withheld there is what its page says, and no more; `textOf`
 * reads an attachment that is open.
 */
export function* recordEntries(
  records: readonly DisclosureRecord[],
  textOf: (attachment: Attachment) => string,
): Generator<SearchEntry> {
  for (const record of records)
    if ((record.fields.status || 'published') === 'published') yield recordEntry(record, textOf);
}

function recordEntry(
  { fields, path, year, body, attachments }: DisclosureRecord,
  textOf: (attachment: Attachment) => string,
): SearchEntry {
  const { id, title, department, produced, disclosure, type, documentNo, unitTask } = fields;
  const grounds = fields.grounds ?? [];
  const text = [
    fields.summary,
    unitTask && `단위과제 ${unitTask}`,
    ...grounds.map(groundText),
    fields.reason,
    body.trim() && parse(renderMarkdown(body, '/')).structuredText,
    ...attachments.flatMap((file) => [file.title, file.isOpen && textOf(file).trim()]),
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
