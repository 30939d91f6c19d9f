import { Refused } from './refusal.ts';

/** What Hangul writes into every document: the names of its own objects and empty answers to events. */
const untouched =
  /\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|var\s+\w+\s*=\s*(?:XHwpDocuments|\w+\.Active_XHwp\w+)\s*;?|function\s+On\w+\s*\([^)]*\)\s*\{\s*\}/g;

/**
 * Refuses a document's script that does anything: comments are taken out first, since they stand in
 * the empty functions.
 *
 * @throws Refused where something remains.
 */
export function refuseScripts(part: string, script: string): void {
  const once = script.replace(untouched, '');
  if (/\w/.test(once.replace(untouched, ''))) throw new Refused('S531', `스크립트 ${part}`);
}
