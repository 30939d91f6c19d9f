import { account, businessNumber } from './account.ts';
import { type Allowed, isAllowed } from './allowed.ts';
import { card } from './card.ts';
import { circumstances } from './circumstances.ts';
import { email } from './email.ts';
import { drivingLicence, numberPlate, passport } from './identityDocuments.ts';
import { normalise } from './normalise.ts';
import type { Detector, Match } from './passage.ts';
import { mobilePhone, officePhone } from './phone.ts';
import { partOfResidentNumber, residentNumber } from './residentNumber.ts';

/** In order of weight: what one has found is not found again by a later one. */
const ofDigits: Detector[] = [
  residentNumber,
  card,
  mobilePhone,
  drivingLicence,
  passport,
  partOfResidentNumber,
  officePhone,
  businessNumber,
  account,
  numberPlate,
];

/** A found place in the text as it stands, and the text there. */
export interface Found extends Match {
  evidence: string;
}

const nothingAllowed: Allowed = new Set();

/** Everything personal in one text, in order of place. `header` is the column's where the text is a cell. */
export function findIn(original: string, header = '', allowed = nothingAllowed): Found[] {
  const { text, originalOffset } = normalise(original);
  const passage = { text, header };
  const detectors = [
    ...(/\d(?:\D{0,3}\d){5}/.test(text) ? ofDigits : []),
    ...(text.includes('@') ? [email] : []),
    circumstances,
  ];
  const covered = new Uint8Array(text.length);
  return detectors
    .flatMap((detect) => detect(passage))
    .filter(({ code, start, end }) => {
      if (covered[start] || covered[end - 1]) return false;
      covered.fill(1, start, end);
      return !isAllowed(allowed, code, text.slice(start, end)) && !isInHash(text, start, end);
    })
    .sort((a, b) => a.start - b.start)
    .map((match) => {
      const start = originalOffset(match.start);
      const end = originalOffset(match.end);
      return { ...match, start, end, evidence: original.slice(start, end) };
    });
}

/** Whether the digits are part of a hexadecimal checksum, of which this project writes many. */
function isInHash(text: string, start: number, end: number): boolean {
  let from = start;
  while (start - from < 128 && hexadecimal.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to - end < 128 && hexadecimal.test(text[to] ?? '')) to += 1;
  return to - from >= 32 && /^(?=.*[a-f])[0-9a-f]+$/.test(text.slice(from, to));
}

const hexadecimal = /[0-9a-f]/;
