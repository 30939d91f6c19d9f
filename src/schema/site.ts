import { z } from 'astro/zod';
import { cell, date, label, list, optionalDate, optionalText, type Refusal } from './cells.ts';

const text = z.string().trim().min(1);

/** `data/site.yaml`: whose site it is. Unknown keys are refused. */
export const siteConfig = z.strictObject({
  title: text,
  organization: text,
  department: text,
  /** Where the site will stand; a path in it is the base path of every link. None: no canonical addresses. */
  url: z
    .url({ protocol: /^https?$/, error: '주소. 예: https://example.go.kr/disclosure/' })
    .optional(),
  /** KOGL type 0–4, or 미정 while the office has not said. */
  license: z
    .union([z.int().min(0).max(4), z.literal('미정')], { error: '공공누리 유형 0–4 또는 미정' })
    .default('미정'),
  phone: text
    .refine((number) => !/^[1-9]\d{8,9}$/.test(number), {
      error: '0으로 시작하는 전화번호',
      params: { code: 'D131', fix: '엑셀이 앞의 0을 지웠습니다. 예: "02-1396"' },
    })
    .optional(),
  /** The date (기준일) by which lateness and embargoes are judged; the newest date in the data where it is not given. */
  asOf: z.iso.date({ error: '날짜 YYYY-MM-DD. 예: "2021-01-10"' }).optional(),
  /** Whether this is the office's own official service: only then does the government masthead appear. */
  officialService: z.boolean().default(false),
  /** Whether authors' names from reports are shown. */
  showOfficerNames: z.boolean().default(false),
  /** Where the files of this site are kept for all to see: a file's path goes behind it. */
  repository: z
    .url({
      protocol: /^https?$/,
      error: '저장소 파일 주소의 앞부분. 예: https://example.org/office/site/blob/main',
    })
    .optional(),
  /** Whether the figures are samples: a banner on every page, and no indexing. */
  sample: z.boolean().default(false),
});

/** The site's own settings. */
export type SiteConfig = z.output<typeof siteConfig>;

/** One department (부서) by its name, for the time it had that name. */
export const department = z.strictObject({
  name: label.meta({ title: '부서' }),
  parent: optionalText.meta({ title: '상위부서' }),
  start: optionalDate.meta({ title: '시작일' }),
  end: optionalDate.meta({ title: '종료일' }),
  otherNames: list.meta({ title: '다른이름' }),
});

/** One department. */
export type Department = z.output<typeof department>;

/** Front matter of a page of the site's own: about, accessibility and the like. */
export const sitePage = z.strictObject({ title: text, description: text.optional() });

/** Where an acknowledged value stands: `17행 4열`. Spreadsheets would turn `17:4` into a time. */
const position = cell((text) =>
  /^[1-9]\d*행 [1-9]\d*열$/.test(text)
    ? text
    : {
        code: text === '' ? 'D119' : 'D120',
        message: '행과 열. 예: 17행 4열',
        fix: '경고가 알려 준 줄을 그대로 옮기세요.',
      },
);

/** One warning that a person has looked at and answers for (확인), until a day: a row of `data/acknowledgements.csv`. */
export const acknowledgement = z.strictObject({
  code: label.meta({ title: '코드' }),
  file: label.meta({ title: '파일' }),
  place: position.meta({ title: '위치' }),
  hash: label.meta({ title: '값해시' }),
  reason: label.meta({ title: '사유' }),
  approver: label.meta({ title: '승인자' }),
  expires: date.meta({ title: '만료일' }),
});

/** One acknowledgement. */
export type Acknowledgement = z.output<typeof acknowledgement>;
/** An address of this site, from its home page on; as browsers show it or as they copy it. */
function ownAddress(text: string): string | Refusal {
  const refused = {
    code: 'S541',
    message: '이 사이트의 주소. 예: /reports/2021/budget/',
    fix: "'https://' 없이 '/'로 시작하는 이 사이트의 주소만 적으세요.",
  };
  try {
    const address = decodeURIComponent(text);
    const isOwn = /^\/(?![/\\])[^\\?%\p{Cc}]*$/u.test(address) && !/\/\.{1,2}(\/|$)/.test(address);
    return isOwn ? address : refused;
  } catch {
    return refused;
  }
}

/** One row of `data/redirects.csv`: an address that was published once, and where its content is now. */
export const redirect = z.strictObject({
  from: cell((text) =>
    text.includes('#')
      ? { code: 'S541', message: "'#'이 없는 옛 주소", fix: "'#'부터 뒤를 지우세요." }
      : ownAddress(text),
  ).meta({ title: '옛 주소' }),
  to: cell(ownAddress).meta({ title: '새 주소' }),
  reason: label.meta({ title: '사유' }),
});

/** One old address and its new one. */
export type Redirect = z.output<typeof redirect>;
