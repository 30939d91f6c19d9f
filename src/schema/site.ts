import { z } from 'astro/zod';
import { label, list, optionalDate, optionalText } from './cells.ts';

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
  phone: text.optional(),
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
