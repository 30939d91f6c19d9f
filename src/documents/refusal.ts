/** Why a file is not published: damaged, closed to inspection, a bomb, or carrying something that can act. */
export interface Refusal {
  code: 'D211' | 'D212' | 'S521' | 'S531';
  /** What was found in the file, as a clerk's message says it. */
  found: string;
}

/** Thrown by the inspection at the first thing that refuses a file. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: Refusal['code'], found: string) {
    super(`${code} ${found}`);
    this.refusal = { code, found };
  }
}

/** Bytes of 1 to 200 letters as text: signatures and names in binary files. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}

/** As much as may stand after the end of a container: more could be another file. */
export const trailingBytes = 1024;
