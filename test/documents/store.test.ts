import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../../src/documents/limits.ts';
import { readFile, readFiles } from '../../src/documents/store.ts';
import { line, pdfOf } from '../support/documents/pdf.ts';
import { folderOf } from '../support/folder.ts';

test.for([
  ['time', { ...limits, seconds: 0 }],
  ['memory', { ...limits, memory: 1 }],
] as const)('a file that takes more %s than allowed is refused, and no other', ([, tight]) => {
  const folder = folderOf();
  // Bytes that no run has read yet: what was read once is kept.
  writeFileSync(join(folder, 'a.pdf'), pdfOf(line(randomUUID())));
  writeFileSync(join(folder, 'b.pdf'), pdfOf(line('read')));
  readFiles(folder, ['a.pdf'], tight);
  expect(readFile(folder, 'a.pdf')).toMatchObject({
    kind: 'pdf',
    refusal: { code: 'D212', found: '읽는 데 드는 시간이나 기억 장치가 한도를 넘는 파일' },
    blocks: [],
    texts: [],
  });
  expect(JSON.stringify(readFile(folder, 'b.pdf').blocks)).toContain('read');
});
