import type { IssueCode } from '../reader/codes.ts';
import { normalise } from './normalise.ts';

/** What the office has said may be published: its own numbers and addresses, and mail domains as `@domain`. */
export type Allowed = ReadonlySet<string>;

/** Kinds of which some are an office's. A resident number, card or roster is never one. */
const mayBeOffices: readonly IssueCode[] = ['P407', 'P408', 'P410', 'P416', 'P417', 'P418'];

/** The allow list of values as people write them. */
export function allowedOf(values: readonly string[]): Allowed {
  return new Set(values.map(keyOf));
}

/** Whether a found text is on the list, however it is divided. */
export function isAllowed(allowed: Allowed, code: IssueCode, found: string): boolean {
  if (!mayBeOffices.includes(code)) return false;
  const key = keyOf(found);
  return allowed.has(key) || (key.includes('@') && allowed.has(key.slice(key.indexOf('@'))));
}

function keyOf(value: string): string {
  return normalise(value)
    .text.toLowerCase()
    .replace(/[^0-9a-z가-힣@]/g, '')
    .replace(/^82(?=\d{8})0?/, '0');
}
