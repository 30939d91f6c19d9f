import { koreanDate } from '../format/date.ts';
import { disclosureWords, groundText } from '../format/disclosure.ts';
import type { DisclosureRecord } from '../model/disclosure.ts';
import type { RecordFields } from '../schema/record.ts';

/** 공개, or 부분공개(5,6) with the grounds as offices write them. */
export function disclosureText({ disclosure, grounds = [] }: RecordFields): string {
  return `${disclosureWords[disclosure]}${grounds.length > 0 ? `(${grounds.join(',')})` : ''}`;
}

/** A record as a line of a list. */
export function recordEntry({ fields, path }: DisclosureRecord) {
  return {
    title: fields.title,
    href: path,
    meta: [disclosureText(fields), fields.type, koreanDate(fields.produced)]
      .filter(Boolean)
      .join(' · '),
  };
}

/** What is known of a record, under its Korean names, in the order offices list it. */
export function recordFacts({ fields }: DisclosureRecord) {
  const date = (iso: string | null | undefined) => (iso ? koreanDate(iso) : '');
  const facts: [string, string | null | undefined][] = [
    ['관리번호', fields.id],
    ['문서번호', fields.documentNo],
    ['담당부서', fields.department],
    ['문서유형', fields.type],
    [
      '생산일자',
      `${koreanDate(fields.produced)}${fields.producedBasis ? ` (${fields.producedBasis})` : ''}`,
    ],
    ['공개일자', date(fields.published)],
    [
      '공개구분',
      `${disclosureText(fields)}${fields.disclosureBasis ? ` (${fields.disclosureBasis})` : ''}`,
    ],
    ['비공개근거', (fields.grounds ?? []).map(groundText).join(', ')],
    ['비공개사유', fields.reason],
    ['열람제한종료일', date(fields.restrictedUntil)],
    ['단위과제', fields.unitTask],
    ['보존기간', fields.retention],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
