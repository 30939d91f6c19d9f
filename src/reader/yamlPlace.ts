import { type Document, isMap, isNode, isPair, isScalar, type Scalar } from 'yaml';

/** The offset of the value at a path; of its key where it is a list or a group, and of the nearest part above where there is none. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const part = path.slice(0, depth);
    const node = document.getIn(part, true);
    if (isScalar(node) && node.range && node.range[0] < node.range[1])
      return node.range[0] + quoteLength(node);
    if (node === undefined) continue;
    const key = keyOffset(document, part);
    if (key > 0 || !isNode(node)) return key;
    return node.range?.[0] ?? 0;
  }
  return 0;
}

/** The offset of the key that ends a path; 0 where it is no key. */
export function keyOffset(document: Document, path: readonly PropertyKey[]): number {
  const parent = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return 0;
  const pair = parent.items.find(
    (item) => isPair(item) && String(item.key) === String(path.at(-1)),
  );
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** The first line of a value as it is written, without its quotes; empty for a list or a group. */
export function sourceOf(document: Document, text: string, path: readonly PropertyKey[]): string {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return '';
  const quote = quoteLength(node);
  const source = text.slice(node.range[0] + quote, node.range[1] - quote);
  return source.split('\n', 1)[0] ?? '';
}

function quoteLength({ type }: Scalar): 0 | 1 {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
}
