import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './paths.ts';

/** One worked case of a deadline, under the names of the file of cases. */
export interface Vector {
  kind: string;
  rule: string;
  received?: string;
  notified?: string;
  period_days?: number;
  work_hours?: number;
}

/** The worked cases of deadlines, computed by hand from the statutes. */
export const vectors: Vector[] = JSON.parse(
  readFileSync(join(checkout, 'test/model/deadlineVectors.json'), 'utf8'),
).vectors;
