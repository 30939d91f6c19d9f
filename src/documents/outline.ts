import type { Block } from './block.ts';

/**
 * The blocks of a document with the levels that its headings have on a page, where `top` is the
 * highest: the same order of rank as in the document, and none left out on the way down.
 */
export function outlined(blocks: readonly Block[], top: number): Block[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: Math.min(6, top + open.length - 1) };
  });
}
