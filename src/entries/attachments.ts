import type { Attachment } from '../model/disclosure.ts';
import { readBytes } from '../reader/files.ts';
import { readText } from '../reader/text.ts';

/** The text of an attachment of the site folder `root` as search reads it: that of plain files (txt, csv). */
export function attachmentText(root: string, { source }: Attachment): string {
  if (!/\.(?:txt|csv)$/i.test(source)) return '';
  const { bytes } = readBytes(root, source, Number.POSITIVE_INFINITY);
  return (bytes && readText(source, bytes).text) ?? '';
}
