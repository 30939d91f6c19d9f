import { join } from 'node:path';
import { documentName, performanceParts } from '../../src/charts/growing.ts';
import { requestCharts } from '../../src/charts/requests.ts';
import { requestsByYear } from '../../src/model/disclosureRequests.ts';
import { readGrowing } from '../../src/site/growing.ts';
import { readConfig } from '../../src/site/site.ts';
import { checkout } from './paths.ts';

/** The sample site's folder: made-up figures of an office that does not exist. */
export const sampleFolder = join(checkout, 'examples/sample-site');

const { config } = readConfig(sampleFolder);
if (!config) throw new Error('unreadable sample site');

const { tables } = readGrowing(sampleFolder);

/** The charts of the sample site's monthly tables, and those of its requests and appeals. */
export const sampleCharts = performanceParts(tables, config).flatMap(({ charts }) => charts);
export const sampleRequestCharts = requestCharts(
  requestsByYear(tables.requests.rows),
  tables.grounds.rows,
  tables.appeals.rows,
  documentName(config),
);
