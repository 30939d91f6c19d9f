import type { Block } from './block.ts';
import { inspect } from './inspect.ts';
import type { Kind } from './kind.ts';
import { type Refusal, Refused } from './refusal.ts';
import type { FileText } from './text.ts';

/** What the content of a file came to: refused, or its text in blocks with all that stands behind it. */
export interface Reading {
  refusal: Refusal | null;
  blocks: Block[];
  /** Every text of the file by its part, for the privacy gate; the blocks' own text is not repeated. */
  texts: FileText[];
  /** Names in the document's properties (문서 정보). */
  makers: FileText[];
}

/** The reading of a file that is not opened. */
export function refusedReading(refusal: Refusal): Reading {
  return { refusal, blocks: [], texts: [], makers: [] };
}

/** Inspects an office file and, where nothing stands against it, reads its text. */
export async function readContent(bytes: Uint8Array, kind: Kind): Promise<Reading> {
  try {
    const { texts, makers } = inspect(bytes, kind);
    // Loaded for sound files alone: it takes half a second.
    const { extract } = await import('./extract.ts');
    const { blocks, texts: pages } = await extract(bytes, kind);
    return { refusal: null, blocks, texts: [...texts, ...pages], makers };
  } catch (error) {
    if (error instanceof Refused) return refusedReading(error.refusal);
    if (!isOfBytes(error)) throw error;
    return refusedReading({ code: 'D211', found: '깨져서 읽을 수 없는 파일' });
  }
}

/** Whether an error comes of bytes that no writer would write, and not of the program. */
function isOfBytes(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError) return true;
  return error instanceof Error && error.name.endsWith('Exception');
}
