import { count, oneDecimal, percent } from '../format/number.ts';
import { answerRate, calls, directHandlingRate, waitingSeconds } from '../model/callCentre.ts';
import { byMonth, byYear } from '../model/months.ts';
import type { CallMonth } from '../schema/performance.ts';
import type { Source } from '../tables/spec.ts';
import { extremes, monthlyCounts, monthlyLines, spanOf, yearName } from './monthly.ts';
import type { ChartSpec } from './spec.ts';

/** Every chart that the months of a call centre give; none without rows. */
export function callCentreCharts(rows: readonly CallMonth[], source: Source): ChartSpec[] {
  return [
    callsByYear(rows, source),
    callsByMonth(rows, source),
    answerRateByMonth(rows, source),
    waitingByMonth(rows, source),
    directHandlingByYear(rows, source),
  ].filter((spec) => spec !== null);
}

/** Calls that came in and calls that were taken, by year, with the answer rate written. */
function callsByYear(rows: readonly CallMonth[], source: Source): ChartSpec | null {
  const years = byMonth(rows, calls)
    .map((monthly) => ({
      name: yearName(monthly),
      year: monthly.year,
      ...calls(rows.filter(({ year }) => year === monthly.year)),
    }))
    .toReversed();
  const newest = years.at(-1);
  if (!newest) return null;
  const id = 'calls-by-year';
  const rate = (of: typeof newest) => answerRate(of);
  const rateText = (of: typeof newest) => {
    const value = rate(of);
    return value === null ? '' : percent(value);
  };
  return {
    id,
    form: 'grouped',
    title: `${newest.name} 인입 ${count(newest.offered)}건 가운데 ${rateText(newest)}에 응답했습니다`,
    subtitle: `콜센터 연도별 인입과 응답, 건, ${spanOf(years.map(({ year }) => year))}, 응대율 = 응답 ÷ 인입`,
    summary: years
      .map(
        (one) =>
          `${one.name} 인입 ${count(one.offered)}건, 응답 ${count(one.answered)}건, 응대율 ${rateText(one)}입니다.`,
      )
      .join(' '),
    categories: years.map(({ name }) => name),
    series: [
      {
        name: '인입',
        mark: 'secondary',
        values: years.map(({ offered }) => offered),
        labels: years.map(({ offered }) => count(offered)),
      },
      {
        name: '응답',
        mark: 'primary',
        values: years.map(({ answered }) => answered),
        labels: years.map((one) =>
          [count(one.answered), rateText(one) && `응대율 ${rateText(one)}`]
            .filter(Boolean)
            .join(' · '),
        ),
      },
    ],
    table: {
      id,
      caption: '콜센터 연도별 인입, 응답, 응대율',
      rowHeader: '연도',
      columns: [
        { key: '인입', label: '인입', numeric: true, unit: '건' },
        { key: '응답', label: '응답', numeric: true, unit: '건' },
        { key: '응대율', label: '응대율', numeric: true, unit: '%' },
      ],
      rows: years.map((one) => ({
        id: `${id}-${one.year}`,
        kind: 'item',
        header: one.name,
        cells: [
          { text: count(one.offered), value: one.offered },
          { text: count(one.answered), value: one.answered },
          percentCell(rate(one)),
        ],
      })),
    },
    source,
  };
}

function callsByMonth(rows: readonly CallMonth[], source: Source): ChartSpec | null {
  return monthlyCounts(
    {
      id: 'calls-by-month',
      name: '인입',
      measure: '콜센터 월별 인입(걸려 온 전화)',
      unit: '건',
      written: count,
      plain: (value) => value,
      source,
    },
    byMonth(rows, (list) => calls(list).offered),
  );
}

/** The answer rate by month; its axis begins at the tenth below the lowest rate. */
function answerRateByMonth(rows: readonly CallMonth[], source: Source): ChartSpec | null {
  const years = byMonth(rows, (list) => answerRate(calls(list)));
  const [newest] = years;
  const { highest, lowest } = newest ? extremes(newest) : {};
  if (!newest || !highest || !lowest) return null;
  const whole = answerRate(calls(rows.filter(({ year }) => year === newest.year)));
  const known = years.flatMap(({ months }) => months).filter((value) => value !== null);
  const from = Math.floor(Math.min(...known) * 10) / 10;
  const at = ({ month, value }: typeof highest) => `${month}월 ${percent(value)}`;
  return monthlyLines(
    {
      id: 'answer-rate-by-month',
      name: '응대율',
      measure: '콜센터 월별 응대율(응답 ÷ 인입)',
      unit: '%',
      written: (value) => oneDecimal(value * 100),
      onAxis: (value) => String(inPercent(value)),
      plain: inPercent,
      source,
    },
    years,
    {
      title: `${newest.year}년 응대율은 ${lowest.month}월에 ${percent(lowest.value)} 수준으로 가장 낮습니다`,
      summary: `${yearName(newest)} 응대율은 ${percent(whole ?? 0)}입니다. 가장 높은 달은 ${at(highest)}, 가장 낮은 달은 ${at(lowest)}입니다.`,
    },
    from === 1 ? 0.9 : from,
  );
}

/** Seconds that calls waited, by month. */
function waitingByMonth(rows: readonly CallMonth[], source: Source): ChartSpec | null {
  const years = byMonth(rows, waitingSeconds).filter(({ months }) =>
    months.some((value) => value !== null),
  );
  const [newest] = years;
  const { highest, lowest } = newest ? extremes(newest) : {};
  if (!newest || !highest || !lowest) return null;
  const whole = waitingSeconds(rows.filter(({ year }) => year === newest.year)) ?? 0;
  return monthlyLines(
    {
      id: 'call-waiting-by-month',
      name: '평균 대기',
      measure: '콜센터 월별 평균 대기(응답 건수로 가중)',
      unit: '초',
      written: oneDecimal,
      onAxis: String,
      plain: (value) => Number(value.toFixed(1)),
      source,
    },
    years,
    {
      title: `${newest.year}년 평균 대기는 ${highest.month}월에 ${oneDecimal(highest.value)}초로 가장 깁니다`,
      summary: `${yearName(newest)} 평균 대기는 ${oneDecimal(whole)}초입니다. 가장 긴 달은 ${highest.month}월 ${oneDecimal(highest.value)}초, 가장 짧은 달은 ${lowest.month}월 ${oneDecimal(lowest.value)}초입니다.`,
    },
  );
}

/** The direct handling rate by year, of the months that state what was handled and what was passed on. */
function directHandlingByYear(rows: readonly CallMonth[], source: Source): ChartSpec | null {
  const years = byYear(rows)
    .flatMap(({ year, rows }) => {
      const rate = directHandlingRate(rows);
      return rate === null ? [] : { year, rate };
    })
    .toReversed();
  const newest = years.at(-1);
  if (!newest) return null;
  const id = 'direct-handling-by-year';
  return {
    id,
    form: 'bars',
    title: `${newest.year}년 직접처리율은 ${percent(newest.rate)}입니다`,
    subtitle: `콜센터 직접처리율 = 직접처리 ÷ (직접처리 + 연계·이관), %, ${spanOf(years.map(({ year }) => year))}`,
    summary: `직접처리율은 ${years.map(({ year, rate }) => `${year}년 ${percent(rate)}`).join(', ')}입니다. 두 건수를 다 적은 달만 셉니다. 산식이 없는 업무보고의 직접 처리율과는 다른 지표입니다.`,
    categories: years.map(({ year }) => `${year}년`),
    series: [
      {
        name: '직접처리율',
        mark: 'primary',
        values: years.map(({ rate }) => rate),
        labels: years.map(({ rate }) => percent(rate)),
      },
    ],
    max: 1,
    table: {
      id,
      caption: '콜센터 연도별 직접처리율',
      unit: '%',
      rowHeader: '연도',
      columns: [{ key: '직접처리율', label: '직접처리율', numeric: true, unit: '%' }],
      rows: years.map(({ year, rate }) => ({
        id: `${id}-${year}`,
        kind: 'item',
        header: `${year}년`,
        cells: [percentCell(rate)],
      })),
    },
    source,
  };
}

function percentCell(rate: number | null) {
  return rate === null
    ? { text: '자료 없음', value: null }
    : { text: percent(rate), value: inPercent(rate) };
}

function inPercent(rate: number): number {
  return Number((rate * 100).toFixed(1));
}
