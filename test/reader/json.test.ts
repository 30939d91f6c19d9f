import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readJson } from '../../src/reader/json.ts';

const texts = z.record(z.string(), z.string());
const read = (text: string) => {
  const { value, issues } = readJson('a.json', Buffer.from(text), texts);
  return [value, issues.map(({ code, line, column }) => `${code} ${line}:${column}`)];
};

test('a file as our commands write it is read, and so is the same in another form', () => {
  expect(read('{\n  "가": "1",\n  "나": "2"\n}\n')).toEqual([{ 가: '1', 나: '2' }, []]);
  expect(read('\ufeff{"가":"1",\r\n"나":"2"}')).toEqual([{ 가: '1', 나: '2' }, []]);
});

test.for([
  ['{\n  "가": 1\n}\n', 'D131 2:8'],
  ['{\n  "가": "1",\n  "가": "1"\n}\n', 'D204 3:3'],
  ['{\n  "가": "\ufffd"\n}\n', 'D103 2:9'],
] as const)('what a file says wrongly has its place: %j', ([text, place]) => {
  expect(read(text)).toEqual([null, [place]]);
});

test('what is mended or cannot be seen is told, in whatever form the file is', () => {
  expect(read('{\n  "가": "1\u200b"\n}\n')[1]).toEqual(['D141 2:10']);
  expect(read('{\n  "가": "1\u30002"\n}\n')).toEqual([{ 가: '1 2' }, ['N204 2:10']]);
});
