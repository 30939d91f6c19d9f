import { parse } from 'kordoc';
import type { Block } from './block.ts';
import type { Kind } from './kind.ts';
import { blocksOf } from './layout.ts';
import { pageTexts } from './pages.ts';
import { Refused } from './refusal.ts';
import type { FileText } from './text.ts';

/** The pages of a file as blocks, and every text of them that the blocks may leave out. */
export interface Extracted {
  blocks: Block[];
  texts: FileText[];
}

/**
 * Reads the text of a file that has passed the inspection. Nothing is recognised from pictures and
 * nothing asked of the network.
 *
 * @throws Refused where it cannot be opened.
 */
export async function extract(bytes: Uint8Array, kind: Kind): Promise<Extracted> {
  const read = await parse(Buffer.from(bytes));
  if (read.success)
    return {
      blocks: blocksOf(read.blocks),
      texts: kind === 'pdf' ? await pageTexts(bytes) : [],
    };
  switch (read.code) {
    case 'ENCRYPTED':
    case 'DRM_PROTECTED':
      throw new Refused('D212', '암호나 보안(DRM)이 걸린 파일');
    case 'DECOMPRESSION_BOMB':
    case 'ZIP_BOMB':
      throw new Refused('S521', '크게 풀리는 파일');
    case 'IMAGE_BASED_PDF':
    case 'NO_SECTIONS':
      return { blocks: [], texts: kind === 'pdf' ? await pageTexts(bytes) : [] };
    default:
      // A sound HWP file of a form that kordoc does not know may stand beside an open one.
      if (kind === 'hwp' && read.code !== 'CORRUPTED') return { blocks: [], texts: [] };
      throw new Refused('D211', '깨져서 열리지 않는 파일');
  }
}
