import { performanceParts } from '../charts/growing.ts';
import { siteFolder } from '../site/address.ts';
import { readGrowing } from '../site/growing.ts';
import { siteConfig } from './_frame.ts';

/** The parts of the performance page that grow with `data/performance/`. */
export async function performance() {
  return performanceParts(readGrowing(siteFolder()).tables, await siteConfig());
}
