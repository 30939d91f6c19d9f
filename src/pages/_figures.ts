import { koreanDate } from '../format/date.ts';
import type { Correction } from '../schema/correction.ts';
import type { SiteConfig } from '../schema/site.ts';
import type { Report } from '../site/report.ts';
import type { Figure } from '../tables/figures.ts';
import { lineText } from '../tables/report.ts';

/** Everything that is known of a figure, as facts with the links that lead to it. */
export function figureFacts(
  { cover, corrections }: Report,
  table: string,
  figure: Figure,
  { repository }: SiteConfig,
) {
  const { address, source, file, line, cell } = figure;
  const [from] = source.lines;
  return [
    { label: '주소', value: address, href: address },
    { label: '표', value: `${table} (${figure.row} 행, ${figure.column} 열)` },
    { label: '인쇄된 글자', value: figure.printed ?? '원문에 없음 (이 사이트가 계산한 값)' },
    { label: '값과 단위', value: valueText(figure) },
    { label: '기준일', value: figure.period ?? koreanDate(cover.asOf) },
    { label: '정의', value: figure.definition ?? '정의 미기재' },
    ...(figure.note ? [{ label: '비고', value: figure.note }] : []),
    {
      label: '원문',
      value: `${source.document} ${lineText(source.lines)}`,
      ...(source.href && { href: `${source.href}#L${from}` }),
    },
    {
      label: '파일',
      value: `${file} ${line}행${cell ? ` ${cell.column}열 '${cell.title}'` : ''}`,
      ...(repository && { href: `${repository}/${file}#L${line}` }),
    },
    ...figure.corrections.map((number) => ({
      label: '정정 이력',
      value: changeText(corrections[number - 1]),
      href: correctionPath(number),
    })),
  ];
}

/** The plain number that downloads hold, with its unit; △ of the print is a minus here. */
function valueText({ value, unit }: Figure): string {
  if (value === undefined) return unit ?? '글 (단위 없음)';
  return value === null ? `값 없음 (단위: ${unit ?? '없음'})` : `${value} ${unit ?? ''}`.trim();
}

/** `149,760 → 149,770 (2021. 2. 1.)`. A value that is kept back is not spelt out, one that is not there is 없음. */
export function changeText(correction: Correction | undefined): string {
  if (!correction) return '';
  const { before, after, date } = correction;
  return `${valueOrNone(before)} → ${valueOrNone(after)} (${koreanDate(date)})`;
}

/** What was corrected, in the words of its address: 교육정책기획관리-본예산. */
export function correctedName({ address }: Correction): string {
  return address.split('#').at(-1) ?? address;
}

/** A corrected value for readers. */
export function valueOrNone(text: string): string {
  if (text.startsWith('sha256:')) return '비공개';
  return text === '' ? '없음' : text;
}

/** Where a correction stands, by its number in the ledger. */
export function correctionPath(number: number): string {
  return `/corrections/#정정-${number}`;
}
