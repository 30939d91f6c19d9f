import { koreanDate } from '../format/date.ts';
import { disclosureWords } from '../format/disclosure.ts';
import { slug } from '../format/korean.ts';
import { type DisclosureRecord, retention, revisionsOf } from '../model/disclosure.ts';
import { groundOf, groundsLaw } from '../model/grounds.ts';
import type { RecordFields } from '../schema/record.ts';
import type { SiteConfig } from '../schema/site.ts';
import type { Report } from '../site/report.ts';

/** 공개, or 부분공개(5,6) with the grounds as offices write them. */
export function disclosureText({ disclosure, grounds = [] }: RecordFields): string {
  return `${disclosureWords[disclosure]}${grounds.length > 0 ? `(${grounds.join(',')})` : ''}`;
}

/** A record as a line of a list. */
export function recordEntry({ fields, path }: DisclosureRecord) {
  const { restrictedUntil, reviewOn } = fields;
  return {
    title: fields.title,
    href: path,
    meta: [
      disclosureText(fields),
      restrictedUntil && `${koreanDate(restrictedUntil)}까지 열람제한`,
      reviewOn && `${koreanDate(reviewOn)} 재검토`,
      fields.type,
      fields.department,
      koreanDate(fields.produced),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

interface Fact {
  label: string;
  value: string;
  href?: string;
}

/** What is known of a record, under its Korean names, in the order offices list it; judged on the reference date. */
export function recordFacts({ fields }: DisclosureRecord, asOf: string): Fact[] {
  const { produced, producedBasis, disclosureBasis, restrictedUntil, reviewOn } = fields;
  const date = (iso: string | null | undefined) => (iso ? koreanDate(iso) : '');
  const noted = (value: string, note: string | null | undefined) =>
    note ? `${value} (${note})` : value;
  const facts: [string, string | null | undefined][] = [
    ['관리번호', fields.id],
    ['문서번호', fields.documentNo],
    ['담당부서', fields.department],
    ['문서유형', fields.type],
    ['생산일자', noted(koreanDate(produced), producedBasis)],
    ['공개일자', date(fields.published)],
    ['공개구분', noted(disclosureText(fields), disclosureBasis)],
    ['비공개사유', fields.reason],
    [
      '열람제한',
      restrictedUntil &&
        (restrictedUntil < asOf
          ? `${koreanDate(restrictedUntil)}에 끝났습니다`
          : `${koreanDate(restrictedUntil)}까지`),
    ],
    [
      '공개 재검토',
      reviewOn &&
        (reviewOn < asOf
          ? `${koreanDate(reviewOn)} 예정이었습니다`
          : `${koreanDate(reviewOn)} 예정입니다`),
    ],
    ['단위과제', fields.unitTask],
    ['보존기간', retentionText(fields)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** 5년 (2022. 1. 1.부터 2026. 12. 31.까지). */
function retentionText(fields: RecordFields): string {
  const kept = retention(fields);
  if (!kept) return '';
  const { period, from, until } = kept;
  return until ? `${period} (${koreanDate(from)}부터 ${koreanDate(until)}까지)` : period;
}

/** The grounds of a record in the words of the law and in plain ones. */
export function groundEntries({ grounds = [] }: RecordFields) {
  return grounds.map(groundOf).map(({ number, name, plain, statute }) => ({
    title: `정보공개법 ${groundsLaw.article}제${number}호 ${name}`,
    href: `/guide/grounds/#제${number}호`,
    plain,
    statute,
  }));
}

/** What a record belongs to in the report of its year: tasks, programmes, budget lines. Only what has a page. */
export function relatedFacts(
  { fields, year }: DisclosureRecord,
  reports: readonly Report[],
): Fact[] {
  const report = reports.find((candidate) => candidate.year === year);
  const facts: Fact[] = [];
  for (const number of fields.tasks ?? []) {
    const task = report?.cover.tasks.find((candidate) => String(candidate.number) === number);
    if (task)
      facts.push({
        label: '과제',
        value: `과제 ${number} ${task.title}`,
        href: `/reports/${year}/tasks/${number}/`,
      });
  }
  for (const id of fields.programmes ?? []) {
    const programme = reports
      .flatMap(({ programmes }) => programmes.programmes)
      .find((candidate) => candidate.id === id);
    if (programme)
      facts.push({ label: '제도·서비스', value: programme.name, href: `/programmes/${id}/` });
  }
  for (const project of fields.budgetProjects ?? [])
    if (report?.budgetProjects.rows.some((row) => row.project === project))
      facts.push({
        label: '예산',
        value: `${year}년 본예산 ${project}`,
        href: `/reports/${year}/budget/#${slug(project)}`,
      });
  return facts;
}

/** What happened to a record, oldest first. */
export function recordHistory({ fields }: DisclosureRecord): Fact[] {
  const { published, status, statusDate, statusReason } = fields;
  const stateWords = { withdrawn: '철회', superseded: '대체', published: '게시', draft: '' };
  return [
    ...(published ? [{ label: koreanDate(published), value: '공개' }] : []),
    ...revisionsOf(fields).map(({ date, text }) => ({
      label: date ? koreanDate(date) : '개정',
      value: text,
    })),
    ...(status && statusDate
      ? [
          {
            label: koreanDate(statusDate),
            value: [stateWords[status], statusReason].filter(Boolean).join(': '),
          },
        ]
      : []),
  ];
}

/** How to name a record where it is cited. */
export function citation(
  { fields }: DisclosureRecord,
  { organization, title }: SiteConfig,
  asOf: string,
  address: string | undefined,
): string {
  return [
    `${organization} ${fields.department}`,
    `「${fields.title}」`,
    `관리번호 ${fields.id}`,
    `${koreanDate(fields.produced)} 생산`,
    address ?? title,
    `${koreanDate(asOf)} 기준`,
  ].join(', ');
}
