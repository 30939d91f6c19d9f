import { z } from 'astro/zod';
import { label, optionalText } from './cells.ts';

/** A row of `released/attachments.csv`: an attachment as it was when it was released. */
export const releasedFile = z.strictObject({
  /** Its address on the site, without the base. */
  address: label.meta({ title: '주소' }),
  /** `sha256:` and the hash of its bytes. */
  hash: label.meta({ title: '해시' }),
  /** The hash of the record's 개정이력 at that time; empty where it had none. */
  revisions: optionalText.meta({ title: '개정이력해시' }),
});

/** One released attachment. */
export type ReleasedFile = z.output<typeof releasedFile>;
