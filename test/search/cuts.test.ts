import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCuts, recallCuts } from '../../src/search/cuts.ts';
import { cutWord } from '../../src/search/morphemes.ts';
import { folderOf } from '../support/folder.ts';

test('a build takes up the cuts that another kept, and none of another dictionary', () => {
  const file = join(folderOf(), 'kept/cuts.json');
  cutWord('민원을');
  keepCuts(file);
  const { by, words } = JSON.parse(readFileSync(file, 'utf8'));
  expect(words).toEqual([
    [
      '민원을',
      [
        { text: '민원', tag: 'NNG' },
        { text: '을', tag: 'JKO' },
      ],
    ],
  ]);
  const keep = (cutter: string, word: string) => {
    const cut = [
      { text: word[0], tag: 'NNG' },
      { text: word.slice(1), tag: 'JKO' },
    ];
    writeFileSync(file, JSON.stringify({ by: cutter, words: [[word, cut]] }));
    recallCuts(file);
    return cutWord(word).noun;
  };
  expect(keep(by, '총무과장')).toBe(1);
  expect(keep('an older dictionary', '민원실장')).toBe(4);
});

test('a file that is missing or broken is as none', () => {
  const folder = folderOf({ 'cuts.json': '{' });
  for (const file of ['cuts.json', 'none.json'])
    expect(() => recallCuts(join(folder, file))).not.toThrow();
});
