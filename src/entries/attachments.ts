import { attachedFile } from '../documents/attached.ts';
import type { Attachment } from '../model/disclosure.ts';

/** More letters than this are found by their beginning alone: a hit of a book should not be a download of it. */
const mostLetters = 100_000;

/** The text of an open attachment of the site folder `root` as search reads it; of a closed one, nothing. */
export function attachmentText(root: string, attachment: Attachment): string {
  return attachedFile(root, attachment)?.text.slice(0, mostLetters) ?? '';
}
