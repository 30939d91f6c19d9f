import type { IRBlock } from 'kordoc';
import type { Block } from './block.ts';
import { tableBlocks } from './layoutTable.ts';

/**
 * What kordoc read from a file as blocks of plain words: lists gathered, tables with headers, nothing
 * that is empty. Pictures are left out: they have no words.
 */
export function blocksOf(read: readonly IRBlock[]): Block[] {
  const blocks: Block[] = [];
  for (const block of read) {
    if (block.type === 'image') continue;
    if (block.type === 'table') {
      if (block.table) blocks.push(...tableBlocks(block.table));
      continue;
    }
    const text = words(block.text ?? '');
    if (text === '') continue;
    if (block.type === 'heading') blocks.push({ type: 'heading', level: block.level ?? 1, text });
    else addParagraph(blocks, block.type === 'list' ? itemOf(block, text) : text);
    const note = words(block.footnoteText ?? '');
    if (note !== '') blocks.push({ type: 'paragraph', text: `주: ${note}` });
  }
  return blocks;
}

/** The words of a part: composed letters, nothing invisible, a link with its address in brackets. */
export function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0]/gu, '')
    .trim();
}

const bullet = /^([-•·ㆍ∙▪◦○●▶◆❍])\s+(?=\S)/;
const number = /^(\d{1,3})[.)]\s+(?=\S)/;

/** An item of a list as a paragraph that begins with its sign. */
function itemOf({ listType }: IRBlock, text: string): string {
  if (bullet.test(text) || number.test(text)) return text;
  return listType === 'ordered' ? `1. ${text}` : `- ${text}`;
}

/** Adds a paragraph, or an item to the list before it where it goes on with it. */
function addParagraph(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  const [head = '', sign = ''] = bullet.exec(text) ?? number.exec(text) ?? [];
  if (head === '') {
    blocks.push({ type: 'paragraph', text });
    return;
  }
  const item = text.slice(head.length);
  const start = Number(sign);
  const mark = Number.isNaN(start) ? sign : '';
  const goesOn = (list: { mark: string; start: number; items: string[] }) =>
    list.mark === mark && (mark !== '' || start === list.start + list.items.length);
  if (last?.type === 'list' && goesOn(last)) last.items.push(item);
  else blocks.push({ type: 'list', mark, start: mark === '' ? start : 1, items: [item] });
}
