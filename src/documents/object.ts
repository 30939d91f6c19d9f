import { compoundSignature } from './compound.ts';
import { ascii, Refused } from './refusal.ts';

/**
 * Refuses what lies in a document beside its text and can act when it is opened, by its content and
 * by its name: OLE objects, PostScript, programs.
 *
 * @throws Refused for each of them.
 */
export function refuseObject(name: string, bytes: Uint8Array): void {
  const start = ascii(bytes, 0, 4);
  const ole = compoundSignature.slice(0, 4);
  // HWP puts the length before an OLE object.
  if (/\.ole$/i.test(name) || start === ole || ascii(bytes, 4, 8) === ole)
    throw new Refused('S531', `다른 프로그램의 개체(OLE) ${name}`);
  if (/\.e?ps$/i.test(name) || start.startsWith('%!') || start === '\u00c5\u00d0\u00d3\u00c6')
    throw new Refused('S531', `포스트스크립트(EPS) ${name}`);
  if (/\.(?:exe|dll|lnk|html?|svg)$/i.test(name) || start.startsWith('MZ'))
    throw new Refused('S531', `실행되는 파일 ${name}`);
}
