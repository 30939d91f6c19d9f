import { z } from 'astro/zod';
import { date, label } from './cells.ts';

/** One record that was released once (발표한 관리번호): a row of `released/records.csv`, written by `npm run release` alone. */
export const releasedRecord = z.strictObject({
  id: label.meta({ title: '관리번호' }),
  /** As it was when it was released. */
  title: label.meta({ title: '제목' }),
  /** Its address then: from there a redirect leads on where the address has changed. */
  path: label.meta({ title: '주소' }),
  date: date.meta({ title: '발표일' }),
  /** Says that the rows above are those that stood there when this one was added. */
  seal: label.meta({ title: '확인' }),
});

/** One released record. */
export type ReleasedRecord = z.output<typeof releasedRecord>;
