import { z } from 'astro/zod';
import { cell, label, type Refusal, textRefusal } from './cells.ts';

/** Words joined by `;`: one at least, and none of them blank. */
const words = cell((text): string[] | Refusal => {
  const refused = textRefusal(text);
  if (refused) return refused;
  const parts = text.split(';').map((part) => part.trim());
  return parts.every((part) => part !== '')
    ? parts
    : {
        code: 'D119',
        message: "하나 이상의 말. 여럿이면 ';'로 잇기",
        fix: text === '' ? '같은 말을 적거나 이 줄을 지우세요.' : "남는 ';'를 지우세요.",
      };
});

/** One row of `data/synonyms.csv`: words that mean the same, so that a search for one finds the others. */
export const synonym = z.strictObject({
  word: label.meta({ title: '대표어' }),
  same: words.meta({ title: '같은말' }),
});
