import type { CallMonth } from '../schema/performance.ts';

/** Calls of several months or departments together. */
export interface Calls {
  offered: number;
  answered: number;
}

/** Calls added up. */
export function calls(rows: readonly CallMonth[]): Calls {
  return {
    offered: rows.reduce((sum, { offered }) => sum + offered, 0),
    answered: rows.reduce((sum, { answered }) => sum + answered, 0),
  };
}

/**
 * Answer rate (응대율) as a fraction: answered ÷ offered.
 *
 * @returns null where no call came in.
 */
export function answerRate({ offered, answered }: Calls): number | null {
  return offered === 0 ? null : answered / offered;
}

/**
 * Mean seconds that a call waited (평균대기): the months' means weighted by the calls they took.
 *
 * @returns null where no month states one.
 */
export function waitingSeconds(rows: readonly CallMonth[]): number | null {
  const known = rows.flatMap(({ answered, waitingSeconds }) =>
    waitingSeconds == null ? [] : { answered, seconds: waitingSeconds * answered },
  );
  const answered = known.reduce((sum, row) => sum + row.answered, 0);
  return answered === 0 ? null : known.reduce((sum, { seconds }) => sum + seconds, 0) / answered;
}

/**
 * Direct handling rate (직접처리율) as a fraction: directly handled ÷ (directly handled + referred), of
 * the months that state both. Not the rate of the 2021 report, which gives no formula.
 *
 * @returns null where no month states both.
 */
export function directHandlingRate(rows: readonly CallMonth[]): number | null {
  const stated = rows.flatMap(({ directlyHandled, referred }) =>
    directlyHandled == null || referred == null ? [] : { directlyHandled, referred },
  );
  const direct = stated.reduce((sum, { directlyHandled }) => sum + directlyHandled, 0);
  const all = stated.reduce((sum, { referred }) => sum + referred, direct);
  return all === 0 ? null : direct / all;
}
