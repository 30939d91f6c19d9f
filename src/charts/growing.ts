import type { SiteConfig } from '../schema/site.ts';
import type { Growing } from '../site/growing.ts';
import type { Source } from '../tables/spec.ts';
import { callCentreCharts } from './callCentre.ts';
import { petitionCharts } from './civilPetition.ts';
import type { ChartSpec } from './spec.ts';

/** A part of the performance page: the charts of one growing table. */
export interface PerformancePart {
  id: string;
  label: string;
  /** What the part counts, for the time when there is nothing to count. */
  what: string;
  source: Source;
  charts: ChartSpec[];
}

/** Whose figures the growing tables are, as their charts sign it; samples say so wherever they go. */
export function documentName({
  organization,
  department,
  sample,
}: Pick<SiteConfig, 'organization' | 'department' | 'sample'>): string {
  return `${sample ? '시험용 자료(실제 아님), ' : ''}${organization} ${department}`;
}

/** The charts that appear by themselves once the tables of `data/performance/` have rows. */
export function performanceParts(
  { calls, petitions }: Pick<Growing, 'calls' | 'petitions'>,
  site: Pick<SiteConfig, 'organization' | 'department' | 'sample'>,
): PerformancePart[] {
  const of = (table: string): Source => ({ document: documentName(site), table });
  const [ofCalls, ofPetitions] = [of('콜센터 월별 통계'), of('민원 월별 통계')];
  return [
    {
      id: '콜센터',
      label: '콜센터',
      what: '콜센터의 월별 인입, 응답, 직접처리 건수',
      source: ofCalls,
      charts: callCentreCharts(calls.rows, ofCalls),
    },
    {
      id: '민원',
      label: '민원',
      what: '유형별 민원의 월별 접수, 처리 건수와 처리일수',
      source: ofPetitions,
      charts: petitionCharts(petitions.rows, ofPetitions),
    },
  ];
}
