import { slug, withParticle } from '../format/korean.ts';
import { count, oneDecimal, percent } from '../format/number.ts';
import { averageDays, petitionTypes, received, withinPeriodRate } from '../model/civilPetition.ts';
import { byMonth, byYear } from '../model/months.ts';
import type { PetitionMonth } from '../schema/performance.ts';
import type { Source } from '../tables/spec.ts';
import { monthlyCounts, spanOf, yearName } from './monthly.ts';
import type { ChartSpec, Mark } from './spec.ts';

/** Every chart that the months of civil petitions give; none without rows. */
export function petitionCharts(rows: readonly PetitionMonth[], source: Source): ChartSpec[] {
  return [
    petitionsByType(rows, source),
    petitionsByMonth(rows, source),
    petitionDays(rows, source),
  ].filter((spec) => spec !== null);
}

const marks: Mark[] = ['primary', 'secondary', 'tertiary', 'quaternary', 'remainder'];

/** The years with their names, oldest first. */
function namedYears(rows: readonly PetitionMonth[]) {
  const names = new Map(byMonth(rows, received).map((year) => [year.year, yearName(year)]));
  return byYear(rows)
    .map(({ year, rows }) => ({ year, rows, name: names.get(year) ?? '' }))
    .toReversed();
}

/** What was received by kind, one bar a year. */
function petitionsByType(rows: readonly PetitionMonth[], source: Source): ChartSpec | null {
  const years = namedYears(rows);
  const newest = years.at(-1);
  if (!newest) return null;
  const id = 'petitions-by-type';
  const types = petitionTypes.filter((type) => rows.some((row) => row.type === type));
  const of = (list: readonly PetitionMonth[], type: string) =>
    received(list.filter((row) => row.type === type));
  const total = received(newest.rows);
  const [most] = types.toSorted((a, b) => of(newest.rows, b) - of(newest.rows, a));
  return {
    id,
    form: 'stacked',
    title: `${newest.name} 민원 ${count(total)}건 가운데 ${withParticle(most ?? '', '이/가')} ${percent(total === 0 ? 0 : of(newest.rows, most ?? '') / total)} 비중으로 가장 많습니다`,
    subtitle: `유형별 민원 접수, 건, ${spanOf(years.map(({ year }) => year))}`,
    summary: years
      .map(
        ({ name, rows }) =>
          `${name} 접수 ${count(received(rows))}건은 ${types.map((type) => `${type} ${count(of(rows, type))}건`).join(', ')}입니다.`,
      )
      .join(' '),
    categories: years.map(({ name }) => name),
    totals: years.map(({ rows }) => `${count(received(rows))}건`),
    series: types.map((type, index) => ({
      name: type,
      mark: marks[index] ?? 'remainder',
      values: years.map(({ rows }) => of(rows, type)),
      labels: years.map(({ rows }) => count(of(rows, type))),
    })),
    table: {
      id,
      caption: '유형별 민원 접수',
      unit: '건',
      rowHeader: '연도',
      columns: [...types, '합계'].map((label) => ({
        key: slug(label),
        label,
        numeric: true,
        unit: '건',
      })),
      rows: years.map(({ year, name, rows }) => ({
        id: `${id}-${year}`,
        kind: 'item',
        header: name,
        cells: [...types.map((type) => of(rows, type)), received(rows)].map((value) => ({
          text: count(value),
          value,
        })),
      })),
    },
    source,
  };
}

function petitionsByMonth(rows: readonly PetitionMonth[], source: Source): ChartSpec | null {
  return monthlyCounts(
    {
      id: 'petitions-by-month',
      name: '민원 접수',
      measure: '월별 민원 접수',
      unit: '건',
      written: count,
      plain: (value) => value,
      source,
    },
    byMonth(rows, received),
  );
}

/** Mean days until an answer by kind, the last three years, newest first. */
function petitionDays(rows: readonly PetitionMonth[], source: Source): ChartSpec | null {
  const years = namedYears(rows)
    .toReversed()
    .filter((year) => averageDays(year.rows) !== null)
    .slice(0, 3);
  const [newest] = years;
  if (!newest) return null;
  const id = 'petition-days';
  const types = petitionTypes.filter((type) =>
    years.some(({ rows }) => averageDays(ofType(rows, type)) !== null),
  );
  const within = withinPeriodRate(newest.rows);
  const inNewest = types
    .flatMap((type) => {
      const days = averageDays(ofType(newest.rows, type));
      return days === null ? [] : { type, days };
    })
    .sort((a, b) => b.days - a.days);
  return {
    id,
    form: 'grouped',
    title: `${newest.name} 민원은 평균 ${daysText(averageDays(newest.rows))} 걸려 처리했습니다`,
    subtitle: `유형별 평균 처리일수(처리 건수로 가중), 일, ${spanOf(years.map(({ year }) => year))}`,
    summary: [
      `${newest.name} 평균 처리일수는 ${daysText(averageDays(newest.rows))}입니다.`,
      `가장 오래 걸린 유형은 ${inNewest[0]?.type ?? ''} ${daysText(inNewest[0]?.days ?? null)}, 가장 빠른 유형은 ${inNewest.at(-1)?.type ?? ''} ${daysText(inNewest.at(-1)?.days ?? null)}입니다.`,
      within === null ? '' : `기한 내 처리율은 ${percent(within)}입니다.`,
    ]
      .filter(Boolean)
      .join(' '),
    categories: [...types],
    series: years.map(({ name, rows }, index) => ({
      name,
      mark: marks[index] ?? 'tertiary',
      values: types.map((type) => averageDays(ofType(rows, type))),
      labels: types.map((type) => daysText(averageDays(ofType(rows, type)))),
    })),
    table: {
      id,
      caption: '유형별 평균 처리일수',
      unit: '일',
      rowHeader: '유형',
      columns: years.map(({ name }) => ({
        key: slug(name),
        label: name,
        numeric: true,
        unit: '일',
      })),
      rows: types.map((type) => ({
        id: `${id}-${type}`,
        kind: 'item',
        header: type,
        cells: years.map(({ rows }) => {
          const days = averageDays(ofType(rows, type));
          return days === null
            ? { text: '자료 없음', value: null }
            : { text: oneDecimal(days), value: Number(days.toFixed(1)) };
        }),
      })),
    },
    source,
  };
}

function ofType(rows: readonly PetitionMonth[], type: string): PetitionMonth[] {
  return rows.filter((row) => row.type === type);
}

function daysText(days: number | null): string {
  return days === null ? '' : `${oneDecimal(days)}일`;
}
