import { programmeHistories } from '../model/programme.ts';
import type { SearchEntry } from '../search/entry.ts';
import type { Report } from '../site/report.ts';
import { factsOfYear } from './facts.ts';

/** The programmes (제도·서비스) of all reports, each once, as the newest report describes it. */
export function programmeEntries(reports: readonly Report[]): SearchEntry[] {
  return programmeHistories(reports).map(({ id, latest, years }) => {
    const aliases = new Set(
      years.flatMap(({ programme }) => [programme.name, ...programme.aliases]),
    );
    aliases.delete(latest.name);
    return {
      ...factsOfYear(reports, years[0]?.year),
      kind: '제도·서비스',
      address: `/programmes/${id}/`,
      title: latest.name,
      place: latest.category,
      text: [...latest.facts, ...latest.budgetProjects.map((name) => `관련 예산 ${name}`)].join(
        '\n',
      ),
      ...(aliases.size > 0 && { names: [...aliases] }),
    };
  });
}
