import { expect, test } from 'vitest';
import { fileSize } from '../../src/format/file.ts';

test.for([
  [0, '0바이트'],
  [999, '999바이트'],
  [34_239, '34.2 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [12_345_678, '12.3 MB'],
] as const)('fileSize(%i) is %s', ([bytes, text]) => {
  expect(fileSize(bytes)).toBe(text);
});
