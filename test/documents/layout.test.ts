import type { IRBlock, IRTable } from 'kordoc';
import { describe, expect, test } from 'vitest';
import { type Block, plainText } from '../../src/documents/block.ts';
import { blocksOf } from '../../src/documents/layout.ts';
import { outlined } from '../../src/documents/outline.ts';
import { shortened } from '../../src/documents/shorten.ts';

const paragraphs = (...texts: string[]): IRBlock[] =>
  texts.map((text) => ({ type: 'paragraph', text }));

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });
const table = (cells: IRTable['cells'], more: Partial<IRTable> = {}): IRBlock => ({
  type: 'table',
  table: { rows: cells.length, cols: cells[0]?.length ?? 0, cells, hasHeader: true, ...more },
});

describe('blocksOf', () => {
  test('gathers paragraphs with the same sign or with numbers in order into lists', () => {
    expect(
      blocksOf(paragraphs('□ 개요', '○ 물길', '○ 울타리', '- 나무', '1. 봄', '2. 가을', '7. 겨울')),
    ).toEqual([
      { type: 'paragraph', text: '□ 개요' },
      { type: 'list', mark: '○', start: 1, items: ['물길', '울타리'] },
      { type: 'list', mark: '-', start: 1, items: ['나무'] },
      { type: 'list', mark: '', start: 1, items: ['봄', '가을'] },
      { type: 'list', mark: '', start: 7, items: ['겨울'] },
    ]);
  });

  test('leaves a number with a point in it, a minus and a date as they are', () => {
    const texts = ['1.5배로 늘림', '-3%', '2023. 1. 10. 회의'];
    expect(plainText(blocksOf(paragraphs(...texts)))).toBe(texts.join('\n'));
  });

  test('writes links out, composes letters and drops what cannot be seen', () => {
    expect(
      blocksOf(
        paragraphs('[안내](https://example.go.kr/a)를\u200b 보고', '가'.normalize('NFD'), '\u202e'),
      ),
    ).toEqual([
      { type: 'paragraph', text: '안내 (https://example.go.kr/a)를 보고' },
      { type: 'paragraph', text: '가' },
    ]);
  });

  test('keeps markup as letters', () => {
    expect(blocksOf(paragraphs('<script>alert(1)</script>'))).toEqual([
      { type: 'paragraph', text: '<script>alert(1)</script>' },
    ]);
  });

  test('names the headers of a table over merged cells, and its rows by their first cell', () => {
    const [block] = blocksOf([
      table(
        [
          [cell('구분', 1, 2), cell('예산', 2), cell('')],
          [cell(''), cell('본예산'), cell('추경')],
          [cell('물길'), cell('1,200'), cell('-')],
        ],
        { caption: '표 1. 예산' },
      ),
    ]);
    expect(block).toEqual({
      type: 'table',
      caption: '표 1. 예산',
      rows: [
        [
          { text: '구분', header: 'col', columns: 1, rows: 2 },
          { text: '예산', header: 'col', columns: 2, rows: 1 },
        ],
        [
          { text: '본예산', header: 'col', columns: 1, rows: 1 },
          { text: '추경', header: 'col', columns: 1, rows: 1 },
        ],
        [
          { text: '물길', header: 'row', columns: 1, rows: 1 },
          { text: '1,200', header: null, columns: 1, rows: 1 },
          { text: '-', header: null, columns: 1, rows: 1 },
        ],
      ],
    });
  });

  test('a first column of numbers names no rows', () => {
    const [block] = blocksOf([
      table([
        [cell('번호'), cell('이름표')],
        [cell('1'), cell('강당')],
      ]),
    ]);
    expect(block).toMatchObject({
      rows: [
        [{ header: 'col' }, {}],
        [{ header: null }, { header: null }],
      ],
    });
  });

  test('a table of one row or column is a frame around paragraphs', () => {
    expect(blocksOf([table([[cell('제목')], [cell('부제')]])])).toEqual([
      { type: 'paragraph', text: '제목' },
      { type: 'paragraph', text: '부제' },
    ]);
  });
});

test('outlined(blocks, 3) keeps the rank of headings, skips none and goes no deeper than six', () => {
  const levels = (written: number[]) =>
    outlined(
      written.map((level): Block => ({ type: 'heading', level, text: 'ㄱ' })),
      3,
    ).map((block) => block.type === 'heading' && block.level);
  expect(levels([1, 2, 2, 4, 1])).toEqual([3, 4, 4, 5, 3]);
  expect(levels([2, 1, 3])).toEqual([3, 3, 4]);
  expect(levels([1, 2, 3, 4, 5, 6])).toEqual([3, 4, 5, 6, 6, 6]);
});

describe('shortened', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', text });

  test('keeps whole blocks, and says whether it kept all', () => {
    const blocks = ['가나다', '라마바'].map(paragraph);
    expect(shortened(blocks, 6)).toEqual({ blocks, isWhole: true });
    expect(shortened(blocks, 5)).toEqual({ blocks: [paragraph('가나다')], isWhole: false });
  });

  test('ends a long table with a row', () => {
    const row = (text: string) => [{ text, header: null, columns: 1, rows: 1 }];
    const long: Block = {
      type: 'table',
      caption: '',
      rows: ['가가가', '나나나', '다다다'].map(row),
    };
    expect(shortened([long], 8)).toEqual({
      blocks: [{ type: 'table', caption: '', rows: ['가가가', '나나나'].map(row) }],
      isWhole: false,
    });
  });
});
