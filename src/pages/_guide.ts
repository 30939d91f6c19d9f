import { koreanDate, koreanDay } from '../format/date.ts';
import { type CalculatorName, calculators } from '../guide/answer.ts';
import type { Holidays } from '../model/deadline.ts';
import { type Law, laws } from '../model/law.ts';

/** The pages of the guide, for the page at `path`. */
export function guideSide(path: string) {
  const link = (label: string, href: string) => ({ label, href, current: path === href });
  return {
    label: '정보공개 안내',
    items: [
      link('안내 첫 쪽', '/guide/'),
      link('청구하는 방법', '/guide/request/'),
      link('비공개 대상 정보', '/guide/grounds/'),
      link('불복하는 방법', '/guide/appeal/'),
      link('기한 계산', '/guide/deadlines/'),
      link('사전정보공표', '/disclosures/proactive/'),
      link('청구·불복 통계', '/disclosures/statistics/'),
    ],
  };
}

/** The way to a page of the guide. */
export const guideTrail = [
  { label: '홈', href: '/' },
  { label: '정보공개 안내', href: '/guide/' },
];

/** Statutes as a page signs them: with their version and the day of comparison. */
export function lawNotes(names: readonly (keyof typeof laws)[]) {
  return names.map((key) => {
    const { name, number, of, checked, href }: Law = laws[key];
    return {
      name,
      version: `${number}(${koreanDate(of)} 공포)`,
      checked: koreanDate(checked),
      href,
    };
  });
}

const lengths = [
  { label: '즉시 (3근무시간)', days: 0 },
  ...[1, 2, 3, 4, 5, 6].map((days) => ({ label: `${days}일`, days })),
  { label: '7일 (제도·절차 질의, 고충민원)', days: 7, selected: true },
  ...[8, 9, 10, 11, 12, 13].map((days) => ({ label: `${days}일`, days })),
  { label: '14일 (법령 질의, 건의민원)', days: 14 },
  ...[15, 20, 25, 30, 40, 50, 60].map((days) => ({ label: `${days}일`, days })),
];

/**
 * The calculators as the page of deadlines shows them, each with its rule in a sentence and worked
 * examples in the year of the reference date, where its holidays are known. Without holidays the rules
 * stand alone.
 */
export function deadlineForms(holidays: Holidays | null, asOf: string) {
  const isKnown = holidays && asOf >= holidays.from && asOf <= holidays.to;
  const year = (isKnown || !holidays ? asOf : holidays.to).slice(0, 4);
  const form = (
    name: CalculatorName,
    texts: { id: string; heading: string; rule: string; dateLabel: string },
    examples: { on: string; days?: number; time?: string; text: string }[],
  ) => ({
    ...texts,
    calculator: holidays && {
      name,
      dateLabel: texts.dateLabel,
      from: holidays.from,
      to: holidays.to,
      ...(name === 'petition' && { periods: lengths }),
    },
    examples: holidays
      ? examples.map(({ on, days = 0, time = '', text }) => ({
          title: `${koreanDay(`${year}-${on}`)} ${text}`,
          answer: calculators[name](holidays, { date: `${year}-${on}`, days, time }),
        }))
      : [],
  });
  return [
    form(
      'request',
      {
        id: '결정-기한',
        heading: '정보공개 결정과 연장',
        rule: '청구를 받은 날을 1일째로 하여 토요일과 공휴일을 빼고 10일을 셉니다. 연장하면 그다음 날부터 10일을 더 셉니다.',
        dateLabel: '청구를 접수한 날',
      },
      [{ on: '02-08', text: '접수' }],
    ),
    form(
      'appeal',
      {
        id: '이의신청-기한',
        heading: '이의신청을 할 수 있는 날',
        rule: '통지를 받은 날은 빼고 다음 날부터 토요일과 공휴일도 세어 30일을 셉니다. 마지막 날이 쉬는 날이면 그다음 근무일까지입니다.',
        dateLabel: '결정 통지를 받은 날',
      },
      [{ on: '08-20', text: '통지' }],
    ),
    form(
      'appealDecision',
      {
        id: '이의신청-결정-기한',
        heading: '이의신청에 대한 결정과 연장',
        rule: '이의신청을 받은 날을 1일째로 하여 토요일과 공휴일을 빼고 7일을 셉니다. 연장하면 그다음 날부터 7일을 더 셉니다.',
        dateLabel: '이의신청을 접수한 날',
      },
      [{ on: '02-23', text: '접수' }],
    ),
    form(
      'petition',
      {
        id: '민원-기한',
        heading: '민원 처리기간',
        rule: '6일 이상이면 접수한 날을 1일째로 하여 날로 세고, 5일 이하이면 접수한 때부터 근무시간으로 셉니다.',
        dateLabel: '접수한 날',
      },
      [
        { on: '09-17', days: 7, text: '접수, 처리기간 7일' },
        { on: '02-10', days: 3, time: '14:00', text: '14:00 접수, 처리기간 3일' },
      ],
    ),
  ];
}
