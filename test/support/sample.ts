import { join } from 'node:path';
import { performanceParts } from '../../src/charts/growing.ts';
import { readGrowing } from '../../src/site/growing.ts';
import { readConfig } from '../../src/site/site.ts';
import { checkout } from './paths.ts';

/** The sample site's folder: made-up figures of an office that does not exist. */
export const sampleFolder = join(checkout, 'examples/sample-site');

const { config } = readConfig(sampleFolder);
if (!config) throw new Error('unreadable sample site');

/** The charts of the sample site's monthly tables. */
export const sampleCharts = performanceParts(readGrowing(sampleFolder).tables, config).flatMap(
  ({ charts }) => charts,
);
