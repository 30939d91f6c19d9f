import type { ReleasedRecord } from '../schema/registry.ts';
import type { DisclosureRecord } from './disclosure.ts';

/** The released addresses that a corrected date of production has moved, and where their records are now. */
export function movedRecords(
  released: readonly ReleasedRecord[],
  records: readonly DisclosureRecord[],
): { from: string; to: string; reason: string }[] {
  const paths = new Map(records.map(({ fields, path }) => [fields.id, path]));
  return released.flatMap(({ id, path: from }) => {
    const to = paths.get(id);
    return to !== undefined && to !== from ? { from, to, reason: '생산일자를 바로잡음' } : [];
  });
}
