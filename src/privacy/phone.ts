import { type Detector, joint, starred } from './passage.ts';

const korea = String.raw`(?:\(?\+ ?82|82(?=[-.·~ ]))${joint}(?:\(0\)|0)?`;
const mobile = new RegExp(
  String.raw`(?<!\d)(?:${korea}|0)1[016789]${joint}\d{3,4}${joint}\d{4}(?!\d)`,
  'g',
);
const landline = /(?<![\d-])0(?:2|[3-6]\d|70)(?: ?[-.·~)] ?| )\d{3,4}[-.·~ ]\d{4}(?!\d)/g;

/** Mobile numbers (휴대전화): a person's own. The office's stand in the allow list. */
export const mobilePhone: Detector = ({ text }) =>
  [...text.matchAll(mobile)].map(({ 0: all, index }) => ({
    code: 'P407',
    level: 'error',
    start: index,
    end: index + all.length,
    shown: starred(all, all.startsWith('0') ? 3 : 4),
  }));

/** Landlines (일반전화): mostly offices', so they are only told. */
export const officePhone: Detector = ({ text }) =>
  [...text.matchAll(landline)].map(({ 0: all, index }) => ({
    code: 'P408',
    level: 'notice',
    start: index,
    end: index + all.length,
    shown: starred(all, 3),
  }));
