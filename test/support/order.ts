import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Builds take turns, so a long file that builds (publishing, build, security) runs beside some that only open pages. */
const order = [
  'publishing',
  'accessibility',
  'search',
  'charts',
  'build',
  'browser',
  'site',
  'chartForms',
  'security',
  'sample',
  'register',
];

/** Begins with the long files in this order, so that neither worker waits for the other's builds or is left alone at the end. */
export class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = order.indexOf(basename(moduleId, '.test.ts'));
      return moduleId.includes('/built/') && place >= 0 ? place : order.length;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
