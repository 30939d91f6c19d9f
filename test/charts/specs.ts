import type { ChartSpec } from '../../src/charts/spec.ts';

const rest = {
  subtitle: '2020 본예산 → 2021 본예산, 세부사업별 증감 (천원)',
  summary: '가장 큰 값은 선거관리 3,768,864천원입니다.',
  table: { id: 'table', caption: '표', rowHeader: '세부사업', columns: [], rows: [] },
  source: { document: '2021 총무과 주요업무보고', table: '사업별 내역', lines: [56, 69] },
} satisfies Partial<ChartSpec>;

/** The 2021 budget of the report, thousand won, largest increase first. */
export const budgetChange: ChartSpec = {
  ...rest,
  id: 'budget-change',
  form: 'change',
  title: '늘어난 것은 인사관리뿐입니다',
  categories: [
    '지방공무원인사관리',
    '교직원복지대여',
    '지방공무원임용관리',
    '비상대비계획및보안관리',
    '민원관리',
    '교육정책기획관리',
    '분청운영(기관운영)',
    '교육행정기록물관리',
    '교직원복지지원',
    '지방공무원연수지원',
  ],
  series: [
    {
      name: '증감',
      mark: 'change',
      values: [134_000, 0, -160, -2300, -10_478, -16_100, -101_035, -134_048, -135_800, -166_994],
      labels: [
        '+134,000',
        '-',
        '△160',
        '△2,300',
        '△10,478',
        '△16,100',
        '△101,035',
        '△134,048',
        '△135,800',
        '△166,994',
      ],
    },
  ],
};

export const budgetBars: ChartSpec = {
  ...rest,
  id: 'budget-bars',
  form: 'bars',
  title: '교직원복지지원이 예산의 절반입니다',
  categories: ['교직원복지지원', '선거관리', '분청운영(기관운영)', '비상대비계획및보안관리'],
  series: [
    {
      name: '2021 본예산',
      mark: 'primary',
      values: [7_131_374, 3_768_864, 2_118_655, 164_563],
      labels: ['7,131,374', '3,768,864', '2,118,655', '164,563'],
    },
  ],
};

/** A category from a base of zero, one without a value, and a range as label. */
export const budgetGrouped: ChartSpec = {
  ...rest,
  id: 'budget-grouped',
  form: 'grouped',
  title: '선거관리는 2020년에 없던 사업입니다',
  categories: ['교직원복지지원', '선거관리', '비상대비계획및보안관리', '시민 상담 <만족도> & 응대'],
  series: [
    {
      name: '2021 본예산',
      mark: 'primary',
      values: [7_131_374, 3_768_864, 164_563, 2_000_000],
      labels: ['7,131,374', '3,768,864', '164,563', '195~208'],
    },
    {
      name: '2020 본예산',
      mark: 'secondary',
      values: [7_267_174, 0, 166_863, null],
      labels: ['7,267,174', '-', '166,863', ''],
    },
  ],
};

/** Five segments; the last series gives the totals. */
export const requestsStacked: ChartSpec = {
  ...rest,
  id: 'requests-stacked',
  form: 'stacked',
  title: '청구의 열에 여덟은 모두 공개했습니다',
  categories: ['2019년', '2020년', '2021년'],
  series: [
    { name: '공개', mark: 'primary', values: [520, 610, 702], labels: ['520', '610', '702'] },
    { name: '부분공개', mark: 'secondary', values: [80, 95, 61], labels: ['80', '95', '61'] },
    { name: '비공개', mark: 'tertiary', values: [40, 22, 9], labels: ['40', '22', '9'] },
    { name: '부존재', mark: 'quaternary', values: [60, 12, 0], labels: ['60', '12', '-'] },
    { name: '취하·이송', mark: 'remainder', values: [70, 60, 101], labels: ['70', '60', '101'] },
  ],
  totals: ['770건', '799건', '873건'],
};

/** A rate whose axis ends at 100, with a name too long for one line. */
export const answerRate: ChartSpec = {
  ...rest,
  id: 'answer-rate',
  form: 'bars',
  title: '직접처리율은 87.1%입니다',
  categories: [
    '교육청 콜센터 상담 직접처리율(행정기관 연계·이관을 뺀 비율, 2020년 1월부터 12월까지)',
    '시민 만족도',
  ],
  max: 1,
  series: [{ name: '비율', mark: 'primary', values: [0.871, 0.969], labels: ['87.1%', '96.9%'] }],
};

/** Three years of months: one that is not over, one with a month missing, two that end close together. */
export const callsByMonth: ChartSpec = {
  ...rest,
  id: 'calls-by-month',
  form: 'line',
  title: '3월에 전화가 가장 많습니다',
  categories: Array.from({ length: 12 }, (_, month) => `${month + 1}월`),
  ticks: [0, 5000, 10_000, 15_000].map((value) => ({ value, label: value.toLocaleString('ko') })),
  series: [
    {
      name: '2023년',
      mark: 'primary',
      ...monthly([9120, 13_480, 14_210, 8850, 7420, 7015, 6880, 9240, null, null, null, null]),
    },
    {
      name: '2022년',
      mark: 'secondary',
      ...monthly([8800, 12_900, 13_300, 8400, 7700, null, 6400, 8900, 7100, 6900, 7300, 9010]),
    },
    {
      name: '2021년',
      mark: 'tertiary',
      ...monthly([8200, 11_900, 12_300, 7900, 7100, 6600, 6100, 8300, 7000, 6800, 7200, 8890]),
    },
  ],
};

function monthly(values: (number | null)[]) {
  return { values, labels: values.map((value) => value?.toLocaleString('ko') ?? '') };
}

export const specs = [
  budgetChange,
  budgetBars,
  budgetGrouped,
  requestsStacked,
  answerRate,
  callsByMonth,
];
