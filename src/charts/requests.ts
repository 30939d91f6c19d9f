import { yearWithMonths } from '../format/date.ts';
import { withParticle } from '../format/korean.ts';
import { count, percent } from '../format/number.ts';
import { decided, disclosureRate, type RequestYear } from '../model/disclosureRequests.ts';
import { grounds } from '../model/grounds.ts';
import type { AppealCount, GroundCount } from '../schema/disclosureStatistics.ts';
import { appealsTable, groundsTable, ratesTable, requestsTable } from '../tables/requests.ts';
import type { Source } from '../tables/spec.ts';
import type { ChartSpec, Mark } from './spec.ts';

/** Charts of requests and appeals, with the tables they are drawn from; each is left out where there is nothing to draw. */
export function requestCharts(
  years: readonly RequestYear[],
  groundCounts: readonly GroundCount[],
  appeals: readonly AppealCount[],
  document: string,
): ChartSpec[] {
  const source = (table: string): Source => ({ document, table });
  const decidedYears = years.filter((year) => decided(year) > 0);
  return [
    ...(years.some((year) => year.received > 0)
      ? [outcomesByYear(years, source('정보공개 청구'))]
      : []),
    ...(decidedYears.length > 0 ? [ratesByYear(decidedYears, source('정보공개 청구'))] : []),
    ...(groundCounts.some((row) => row.count > 0)
      ? [groundsOfYear(groundCounts, source('비공개 근거'))]
      : []),
    ...(appeals.some((row) => row.received > 0) ? [appealsByYear(appeals, source('불복'))] : []),
  ];
}

function nameOf({ year, months }: RequestYear): string {
  return yearWithMonths(year, months);
}

function run(name: string, mark: Mark, values: (number | null)[], text: (value: number) => string) {
  const labels = values.map((value) => (value ? text(value) : ''));
  return { name, mark, values, labels };
}

function outcomesByYear(years: readonly RequestYear[], source: Source): ChartSpec {
  const [last] = years.toReversed();
  const undecided = (year: RequestYear) => year.received - decided(year);
  const text = (value: number) => count(value);
  return {
    id: 'disclosure-requests',
    form: 'stacked',
    title: last
      ? `${nameOf(last)} 청구 ${count(last.received)}건 가운데 ${count(decided(last))}건을 결정했습니다`
      : '',
    subtitle: '연도별 정보공개 청구와 처리 결과, 건',
    summary: years
      .map(
        (year) =>
          `${nameOf(year)} 청구 ${count(year.received)}건: 전부공개 ${count(year.full)}건, 부분공개 ${count(year.partial)}건, 비공개 ${count(year.closed)}건, 그 밖(부존재·취하·이송·민원처리·종결·처리중) ${count(undecided(year))}건.`,
      )
      .join(' '),
    categories: years.map(nameOf),
    totals: years.map(({ received }) => `${count(received)}건`),
    series: [
      run(
        '전부공개',
        'primary',
        years.map(({ full }) => full),
        text,
      ),
      run(
        '부분공개',
        'secondary',
        years.map(({ partial }) => partial),
        text,
      ),
      run(
        '비공개',
        'tertiary',
        years.map(({ closed }) => closed),
        text,
      ),
      run('그 밖', 'quaternary', years.map(undecided), text),
    ],
    table: requestsTable(years),
    source,
  };
}

function ratesByYear(years: readonly RequestYear[], source: Source): ChartSpec {
  const share = (part: keyof Pick<RequestYear, 'full' | 'partial' | 'closed'>) =>
    years.map((year) => (year[part] / decided(year)) * 100);
  const text = (value: number) => percent(value / 100);
  const rate = (year: RequestYear) => percent(disclosureRate(year) ?? 0);
  const [last] = years.toReversed();
  return {
    id: 'disclosure-rate',
    form: 'stacked',
    title: last ? `${nameOf(last)} 공개율은 ${rate(last)}입니다` : '',
    subtitle: '공개율 = (전부공개 + 부분공개) ÷ (전부공개 + 부분공개 + 비공개), %',
    summary: years
      .map(
        (year) =>
          `${nameOf(year)} 공개율 ${rate(year)}: 결정 ${count(decided(year))}건 가운데 전부공개 ${count(year.full)}건, 부분공개 ${count(year.partial)}건.`,
      )
      .join(' '),
    categories: years.map(nameOf),
    max: 100,
    series: [
      run('전부공개', 'primary', share('full'), text),
      run('부분공개', 'secondary', share('partial'), text),
      run('비공개', 'tertiary', share('closed'), text),
    ],
    table: ratesTable(years),
    source,
  };
}

/** The grounds given in the newest year. */
function groundsOfYear(rows: readonly GroundCount[], source: Source): ChartSpec {
  const year = Math.max(...rows.filter(({ count }) => count > 0).map((row) => row.year));
  const given = grounds
    .map(({ number, name }) => ({
      name: `제${number}호 ${name}`,
      value: rows.find((row) => row.year === year && row.ground === number)?.count ?? 0,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const [most] = given;
  return {
    id: 'disclosure-grounds',
    form: 'bars',
    title: most
      ? `${year}년에는 ${withParticle(most.name, '이/가')} ${count(most.value)}건으로 가장 많습니다`
      : '',
    subtitle: `${year}년 비공개·부분공개에 든 근거(제9조제1항 각 호), 건`,
    summary: `${given.map(({ name, value }) => `${name} ${count(value)}건`).join(', ')}. 한 결정에 근거가 여럿일 수 있습니다.`,
    categories: given.map(({ name }) => name),
    series: [
      run(
        '건수',
        'primary',
        given.map(({ value }) => value),
        (value) => `${count(value)}건`,
      ),
    ],
    table: groundsTable(rows),
    source,
  };
}

function appealsByYear(rows: readonly AppealCount[], source: Source): ChartSpec {
  const text = (value: number) => count(value);
  const granted = (row: AppealCount) => row.upheld + row.partly;
  const refused = (row: AppealCount) => row.dismissed + row.rejected;
  const all = rows.reduce((sum, { received }) => sum + received, 0);
  const upheld = rows.reduce((sum, row) => sum + granted(row), 0);
  return {
    id: 'disclosure-appeals',
    form: 'stacked',
    title: `불복 ${count(all)}건 가운데 ${count(upheld)}건을 받아들였습니다`,
    subtitle: '연도와 종류별 불복의 결과, 건',
    summary: rows
      .map(
        (row) =>
          `${row.year}년 ${row.kind} ${count(row.received)}건: 인용·부분인용 ${count(granted(row))}건, 기각·각하 ${count(refused(row))}건.`,
      )
      .join(' '),
    categories: rows.map(({ year, kind }) => `${year}년 ${kind}`),
    totals: rows.map(({ received }) => `${count(received)}건`),
    series: [
      run('인용·부분인용', 'primary', rows.map(granted), text),
      run('기각·각하', 'tertiary', rows.map(refused), text),
      run(
        '취하·처리중',
        'quaternary',
        rows.map((row) => row.withdrawn + row.pending),
        text,
      ),
    ],
    table: appealsTable(rows),
    source,
  };
}
