import { performanceParts } from '../charts/growing.ts';
import { once, siteConfig } from './_frame.ts';
import { growingTables } from './_growing.ts';

/** The parts of the performance page that grow with `data/performance/`. */
export const performance = once(async () => performanceParts(growingTables(), await siteConfig()));
