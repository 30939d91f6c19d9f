import { slug } from '../format/korean.ts';
import type { ProgrammeHistory } from '../model/programme.ts';
import type { Programme } from '../schema/report.ts';

const statusWords = { operating: '운영', planned: '계획' } as const;

/** 운영 or 계획, with the year of the report that says so. */
export function statusText({ status }: Programme, year: number): string {
  return `${statusWords[status]}(${year}년 보고서)`;
}

/** A programme as a line of a list. */
export function programmeEntry({ id, latest, years }: ProgrammeHistory) {
  return {
    title: latest.name,
    href: `/programmes/${id}/`,
    meta: statusText(latest, years[0]?.year ?? 0),
    ...(latest.facts[0] && { summary: latest.facts[0] }),
  };
}

/** What is known of a programme in one report's year. */
export function programmeFacts(programme: Programme, year: number) {
  const { category, aliases, lines } = programme;
  return [
    { label: '분야', value: category },
    { label: '상태', value: statusText(programme, year) },
    ...(aliases.length > 0 ? [{ label: '다른 이름', value: aliases.join(', ') }] : []),
    ...programme.budgetProjects.map((project) => ({
      label: '관련 예산',
      value: project,
      href: `/reports/${year}/budget/#${slug(project)}`,
    })),
    { label: '원문', value: lines.map((line) => `${line}행`).join(', ') },
  ];
}
