import type { Programme } from '../schema/report.ts';

/** One programme (제도·서비스) across the reports that name it, newest first. `latest` is what the newest says. */
export interface ProgrammeHistory {
  id: string;
  latest: Programme;
  years: { year: number; programme: Programme }[];
}

/** Programmes of all reports, each once, in the order of the newest report that names it. */
export function programmeHistories(
  reports: readonly { year: number; programmes: { programmes: Programme[] } }[],
): ProgrammeHistory[] {
  const histories = new Map<string, ProgrammeHistory>();
  for (const { year, programmes } of [...reports].sort((a, b) => b.year - a.year))
    for (const programme of programmes.programmes) {
      const history = histories.get(programme.id);
      if (history) history.years.push({ year, programme });
      else
        histories.set(programme.id, {
          id: programme.id,
          latest: programme,
          years: [{ year, programme }],
        });
    }
  return [...histories.values()];
}
