import { z } from 'astro/zod';
import {
  cell,
  choice,
  date,
  label,
  list,
  optionalChoice,
  optionalCode,
  optionalDate,
  optionalText,
  textRefusal,
} from './cells.ts';

/** Whether a record is open to the public (공개구분). Unknown or empty stops the build; open is never assumed. */
const disclosureCodes = {
  공개: 'open',
  부분공개: 'partial',
  비공개: 'closed',
  열람제한: 'restricted',
} as const;

/** Where a record stands in its life (게시상태). */
const statusCodes = {
  게시: 'published',
  철회: 'withdrawn',
  대체: 'superseded',
  초안: 'draft',
} as const;

/** How long a record is kept (보존기간), as printed. */
const retentions = {
  영구: '영구',
  준영구: '준영구',
  '30년': '30년',
  '10년': '10년',
  '5년': '5년',
  '3년': '3년',
  '1년': '1년',
} as const;

const recordId = cell(
  (text) =>
    textRefusal(text) ??
    (/^[0-9A-Za-z가-힣-]+$/.test(text)
      ? text
      : {
          code: text === '' ? 'D119' : 'D142',
          message: '한글, 영문, 숫자, - 로 된 관리번호',
          fix: '빈칸과 다른 기호를 지우세요. 주소가 되므로 한 번 정하면 바꾸지 않습니다.',
        }),
);

/** Grounds for withholding (비공개근거): subparagraphs 1–8 of Article 9 (1) of the disclosure act. */
const grounds = cell((text): number[] | { code: string; message: string; fix: string } => {
  const numbers = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(Number);
  return numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 8)
    ? numbers
    : {
        code: 'D207',
        message: '비공개 근거 1–8. 여럿이면 5;6',
        fix: '정보공개법 제9조제1항의 호 번호를 적으세요.',
      };
});

/** One file of a record. `open: false` names the file and never publishes it. */
const attachment = z.strictObject({
  file: z.string().min(1),
  title: z.string().optional(),
  open: z.boolean().optional(),
});

/** A row of `data/disclosures/<year>.csv`: one record's metadata. Optional columns may be left out. */
export const recordRow = z.strictObject({
  id: recordId.meta({ title: '관리번호' }),
  title: label.meta({ title: '제목' }),
  department: label.meta({ title: '담당부서' }),
  produced: date.meta({ title: '생산일자' }),
  disclosure: choice(disclosureCodes).meta({ title: '공개구분' }),
  grounds: grounds.optional().meta({ title: '비공개근거' }),
  reason: optionalText.optional().meta({ title: '비공개사유' }),
  documentNo: optionalCode.optional().meta({ title: '문서번호' }),
  published: optionalDate.optional().meta({ title: '공개일자' }),
  type: optionalText.optional().meta({ title: '문서유형' }),
  unitTask: optionalText.optional().meta({ title: '단위과제' }),
  retention: optionalChoice(retentions).optional().meta({ title: '보존기간' }),
  summary: optionalText.optional().meta({ title: '요약' }),
  tasks: list.optional().meta({ title: '관련과제' }),
  programmes: list.optional().meta({ title: '관련제도' }),
  /** Names of detailed projects (세부사업) in the budget of the record's year. */
  budgetProjects: list.optional().meta({ title: '관련사업' }),
  attachments: list
    .transform((files) => files.map((file): z.output<typeof attachment> => ({ file })))
    .optional()
    .meta({ title: '첨부' }),
  status: optionalChoice(statusCodes).optional().meta({ title: '게시상태' }),
  statusDate: optionalDate.optional().meta({ title: '상태일자' }),
  statusReason: optionalText.optional().meta({ title: '상태사유' }),
  replacedBy: optionalText.optional().meta({ title: '대체문서' }),
  embargo: optionalDate.optional().meta({ title: '공개예정일' }),
  reviewOn: optionalDate.optional().meta({ title: '재검토일' }),
  restrictedUntil: optionalDate.optional().meta({ title: '열람제한종료일' }),
  revisions: optionalText.optional().meta({ title: '개정이력' }),
  textAlternative: optionalText.optional().meta({ title: '대체텍스트' }),
  producedBasis: optionalText.optional().meta({ title: '생산일자근거' }),
  disclosureBasis: optionalText.optional().meta({ title: '공개구분근거' }),
  /** Path on this site of the content itself, where the record is a part of a report. */
  location: optionalText.optional().meta({ title: '위치' }),
});

/** One disclosure record (정보목록 한 건), from a CSV row or from front matter. */
export type RecordFields = z.output<typeof recordRow>;

/**
 * Front matter of a document in `content/disclosures/`: the same fields under their code names.
 * Numbers and lists are read as a clerk's cell would say them (`5;6`).
 */
export const recordFrontMatter = z.preprocess(
  (fields) =>
    typeof fields === 'object' && fields !== null
      ? Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [
            key,
            key === 'attachments' ? value : asCell(value),
          ]),
        )
      : fields,
  recordRow.extend({
    attachments: z
      .array(z.union([z.string().transform((file) => ({ file })), attachment]))
      .optional(),
  }),
);

function asCell(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(String).join(';') : value;
}
