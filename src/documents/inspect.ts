import { inspectHwp } from './hwp.ts';
import { type Kind, openFile } from './kind.ts';
import { inspectPackage } from './package.ts';
import { inspectPdf } from './pdf.ts';
import { Refused } from './refusal.ts';
import type { Inside } from './text.ts';

const nothing: Inside = { texts: [], makers: [] };

/**
 * Holds a file against what its name says and against everything that could harm who opens it,
 * before anything reads its pages.
 *
 * @throws Refused at the first thing that stands against it.
 */
export function inspect(bytes: Uint8Array, kind: Kind): Inside {
  const opened = openFile(bytes);
  const isText = kind === 'csv' || kind === 'txt';
  if (opened.kind === 'text' ? !isText : opened.kind !== kind)
    throw new Refused('D211', opened.kind === 'text' ? '글자로만 된 파일' : opened.kind);
  switch (opened.kind) {
    case 'hwp':
      return inspectHwp(opened.streams);
    case 'hwpx':
    case 'docx':
    case 'xlsx':
      return inspectPackage(opened.entries);
    case 'pdf':
      return inspectPdf(bytes);
    default:
      return nothing;
  }
}
