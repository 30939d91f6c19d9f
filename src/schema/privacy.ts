import { z } from 'astro/zod';
import { cell, label } from './cells.ts';

const kinds = ['전화', '휴대전화', '전자우편', '계좌번호', '차량번호', '사업자등록번호'];

/** One number or address of the office's own that may be published, and why. */
export const privacyAllowance = z.strictObject({
  kind: cell((text) =>
    kinds.includes(text)
      ? text
      : {
          code: 'D142',
          message: kinds.join(', '),
          fix: '이 가운데 하나를 고르세요. 주민등록번호와 카드번호는 허용할 수 없습니다.',
        },
  ).meta({ title: '종류' }),
  /** As it is written; `@example.or.kr` allows the addresses of a domain. */
  value: label.meta({ title: '값' }),
  grounds: label.meta({ title: '근거' }),
});
