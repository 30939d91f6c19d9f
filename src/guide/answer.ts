import { koreanDay, koreanMoment, koreanMonthDay } from '../format/date.ts';
import {
  afterWorkingHours,
  appealDecision,
  appealPeriod,
  type Holidays,
  hoursADay,
  type Period,
  petitionDates,
  requestDates,
} from '../model/deadline.ts';

/** One date that came out; `key` names it for programs, `date` is ISO, `text` is for readers. */
export interface AnswerDate {
  key: string;
  label: string;
  date: string;
  text: string;
}

/** What a calculator answers: the dates, and step by step how they were counted. */
export interface Answer {
  dates: AnswerDate[];
  steps: string[];
}

/** What a form asks: a date, and for petitions the time and the period in days (0 for 즉시). */
export interface Question {
  date: string;
  time: string;
  days: number;
}

/** The calculators (기한 계산) by name. Each throws OutsideHolidays beyond the table of holidays. */
export const calculators = { request, appeal, appealDecision: decisionOnAppeal, petition };

/** The name of a calculator. */
export type CalculatorName = keyof typeof calculators;

/** Periods of up to so many days are counted in hours. */
export const longestInHours = 5;

function request(holidays: Holidays, { date }: Question): Answer {
  const { period, extension, eve, silence, appeal: against } = requestDates(holidays, date);
  return {
    dates: [
      day('decision', '공개 여부 결정', period.due),
      day('extension', '연장했을 때의 결정', extension.due),
      plainDay('eve', '기한의 앞 근무일', eve),
      plainDay('silence', '청구하고 20일째', silence.due),
      day('silenceAppeal', '결정이 없을 때 이의신청', against.due),
    ],
    steps: [
      ...counted('청구를 받은 날', period),
      `10일째인 ${koreanDay(period.due)}까지 공개 여부를 결정합니다.`,
      extended(extension),
      `청구를 받은 날부터 같은 방법으로 세어 20일째인 ${koreanDay(silence.due)}까지 결정이 없으면 이의신청을 할 수 있습니다. 그다음 날부터 30일을 세어 ${koreanDay(against.due)}까지입니다.`,
    ],
  };
}

function appeal(holidays: Holidays, { date }: Question): Answer {
  const { due, skipped } = appealPeriod(holidays, date);
  return {
    dates: [day('appeal', '이의신청 제기', due)],
    steps: [
      `통지를 받은 날 ${koreanDay(date)} 하루는 빼고, 다음 날부터 토요일·공휴일도 모두 세어 30일을 셉니다.`,
      skipped[0]
        ? `30일째인 ${koreanDay(skipped[0].date)}이 ${skipped[0].name}이므로 다음 근무일로 넘어갑니다. 건너뛴 날: ${days(skipped)}.`
        : `30일째가 근무일이므로 그대로입니다.`,
      `${koreanDay(due)}까지 이의신청을 할 수 있습니다.`,
    ],
  };
}

function decisionOnAppeal(holidays: Holidays, { date }: Question): Answer {
  const { period, extension } = appealDecision(holidays, date);
  return {
    dates: [
      day('decision', '이의신청 결정', period.due),
      day('extension', '연장했을 때의 결정', extension.due),
    ],
    steps: [
      ...counted('이의신청을 받은 날', period),
      `7일째인 ${koreanDay(period.due)}까지 결정합니다.`,
      extended(extension),
    ],
  };
}

function petition(holidays: Holidays, question: Question): Answer {
  const { date, time, days: length } = question;
  if (length <= longestInHours) {
    const hours = length === 0 ? 3 : length * hoursADay;
    const received = `${date}T${time}`;
    const due = afterWorkingHours(holidays, received, hours);
    return {
      dates: [{ key: 'due', label: '처리 기한', date: due, text: koreanMoment(due) }],
      steps: [
        length === 0
          ? "'즉시'는 3근무시간입니다."
          : `${length}일은 1일을 8근무시간으로 보아 ${hours}근무시간입니다.`,
        `접수한 때 ${koreanMoment(received)}부터 09:00–12:00와 13:00–18:00만 세고, 토요일·공휴일은 빼고 셉니다.`,
        `${hours}근무시간이 되는 때는 ${koreanMoment(due)}입니다.`,
      ],
    };
  }
  const { period, extension, reminders } = petitionDates(holidays, date, length);
  return {
    dates: [
      day('due', '처리 기한', period.due),
      day('extension', '한 번 연장했을 때', extension.due),
      plainDay('eve', '기한의 앞 근무일', reminders[0]),
    ],
    steps: [
      ...counted('접수한 날', period),
      `${length}일째인 ${koreanDay(period.due)}까지 처리합니다.`,
      extended(extension),
    ],
  };
}

function day(key: string, label: string, date: string): AnswerDate {
  return { key, label, date, text: `${koreanDay(date)}까지` };
}

function plainDay(key: string, label: string, date: string): AnswerDate {
  return { key, label, date, text: koreanDay(date) };
}

/** How a period of working days was counted, from its first day on. */
function counted(what: string, { from, days: length, skipped }: Period): string[] {
  const isRest = skipped[0]?.date === from;
  return [
    isRest
      ? `${what} ${koreanDay(from)}은 쉬는 날(${skipped[0]?.name})이므로 다음 근무일이 1일째입니다.`
      : `${what} ${koreanDay(from)}이 1일째입니다.`,
    `토요일과 공휴일을 빼고 ${length}일을 셉니다. ${skippedText(skipped)}`,
  ];
}

function extended({ from, days: length, due, skipped }: Period): string {
  return `연장하면 기한 다음 날인 ${koreanDay(from)}부터 다시 ${length}일을 세어 ${koreanDay(due)}까지입니다. ${skippedText(skipped)}`;
}

function skippedText(skipped: Period['skipped']): string {
  return skipped.length === 0
    ? '그 사이에 뺄 날이 없습니다.'
    : `빼는 날 ${skipped.length}일: ${days(skipped)}.`;
}

function days(skipped: Period['skipped']): string {
  return skipped
    .map(({ date, name }) =>
      /^[토일]요일$/.test(name) ? koreanMonthDay(date) : `${koreanMonthDay(date)} ${name}`,
    )
    .join(', ');
}
