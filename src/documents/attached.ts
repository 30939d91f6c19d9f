import { type Block, plainText } from './block.ts';
import type { Kind } from './kind.ts';
import { readFile } from './store.ts';

/** What a page and the search tell of an open file of a record. */
export interface AttachedFile {
  kind: Kind;
  bytes: number;
  sha256: string;
  /** The text of its pages, moved by program; empty where it has none, as a picture. */
  blocks: Block[];
  /** The same as plain words, a block a line. */
  text: string;
}

/** Reads an attachment of the site folder `root`: from memory of an earlier reading where its bytes are the same. Null for a closed one, which is not opened. */
export function attachedFile(
  root: string,
  { source, isOpen }: { source: string; isOpen: boolean },
): AttachedFile | null {
  if (!isOpen) return null;
  const { kind, bytes, sha256, blocks, refusal } = readFile(root, source);
  if (refusal) throw new Error(`refused attachment: ${source}`);
  return { kind, bytes, sha256, blocks, text: plainText(blocks) };
}
