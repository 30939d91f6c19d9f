import { readReport } from '../../src/site/report.ts';
import { checkout } from './paths.ts';

const { report, issues } = readReport(checkout, 2021);
if (!report) throw new Error(`unreadable report: ${issues.length} issues`);

/** The real report of 2021. */
export const report2021 = report;
