import { referenceDate } from '../model/disclosure.ts';
import type { Site } from '../site/site.ts';

/** The reference date (기준일) of a site: the one it names, else the newest date of its reports and records. Never the clock. */
export function siteDate({ config, reports, register }: Site): string {
  return referenceDate(config?.asOf, [
    ...reports.flatMap(({ report }) => report?.cover.asOf ?? []),
    ...register.map(({ record }) => record.produced),
  ]);
}
