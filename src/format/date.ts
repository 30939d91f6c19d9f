/** An ISO date as it is written in Korean offices: 2021. 1. 10. */
export function koreanDate(iso: string): string {
  return `${iso.split('-').map(Number).join('. ')}.`;
}

const weekdays = ['일', '월', '화', '수', '목', '금', '토'];

/** An ISO date with its day of the week, kept on one line: 2021. 2. 8.(월). */
export function koreanDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${koreanDate(iso).replaceAll(' ', '\u00a0')}(${weekday})`;
}

/** An ISO date without its year, with its day of the week: 2. 8.(월). */
export function koreanMonthDay(iso: string): string {
  return koreanDay(iso).replace(/^\d+\.\s/, '');
}

/** A moment (`YYYY-MM-DDTHH:MM`): 2021. 2. 17.(수) 14:00. */
export function koreanMoment(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  return `${koreanDay(date)} ${time}`;
}

/** A year, with its months where not all twelve are known: 2023년, 2023년 1–8월. */
export function yearWithMonths(year: number, months: readonly number[]): string {
  return months.length === 12 ? `${year}년` : `${year}년 ${monthsName(months)}`;
}

/** Months in runs: 1–8월, 1–5·7–12월. */
export function monthsName(months: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return `${runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join('·')}월`;
}
