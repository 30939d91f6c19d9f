import { slug } from '../format/korean.ts';
import type { Event, Metric, ScheduleItem, Target } from '../schema/task.ts';
import type { Report } from '../site/report.ts';
import { span } from './budget.ts';
import { traced } from './origin.ts';
import type { TableCell, TableColumn, TableSpec } from './spec.ts';

/** Posts and persons by grade as printed, with the difference that the report does not print. */
export function headcountTable(report: Report): TableSpec {
  const { year, cover, headcount } = report;
  const { rows } = headcount;
  const spec: TableSpec = {
    id: `headcount-${year}`,
    caption: `정·현원 ${cover.asOfPrinted}`,
    unit: '명',
    rowHeader: '구분',
    columns: [
      { key: '정원', label: '정원', numeric: true, unit: '명' },
      { key: '현원', label: '현원', numeric: true, unit: '명' },
      { key: '과부족', label: '결원·과원', numeric: false, definition: '현원 − 정원' },
    ],
    rows: rows.map(({ kind, category, grade, authorized, current }) => {
      const id = slug(`${category} ${grade}`);
      const difference = current.value - authorized.value;
      return {
        id,
        kind,
        ...(kind === 'total' || grade === '' ? {} : { group: category }),
        header: grade || category,
        cells: [
          { text: authorized.printed, id: `${id}-정원`, value: authorized.value },
          { text: current.printed, id: `${id}-현원`, value: current.value },
          {
            text: strengthText(difference),
            id: `${id}-과부족`,
            ...(difference !== 0 && ({ tone: difference > 0 ? 'increase' : 'decrease' } as const)),
          },
        ],
      };
    }),
    source: {
      document: cover.source.document,
      table: '정·현원',
      lines: span(rows),
    },
  };
  const fields = ['authorized', 'current', null] as const;
  const page = `/reports/${year}/organization/`;
  return traced(report, { page, table: headcount, rows, fields }, spec);
}

function strengthText(difference: number): string {
  if (difference === 0) return '-';
  return difference > 0 ? `과원 ${difference}` : `결원 ${-difference}`;
}

/** A task's targets (추진 목표) as printed. */
export function targetsTable(report: Report, task: number): TableSpec {
  const { year, cover, targets } = report;
  const rows = targets.rows.filter((row) => row.task === task);
  const spec: TableSpec = {
    id: `task-${task}-targets-${year}`,
    caption: `과제 ${task} 추진 목표`,
    rowHeader: '세부사업명',
    columns: [
      { key: '추진시기', label: '추진 시기', numeric: false },
      { key: '물량', label: '물량', numeric: false },
    ],
    rows: rows.map((row) => {
      const id = `목표-${slug(row.item)}`;
      return {
        id,
        kind: 'item',
        header: row.item,
        cells: [{ text: row.period }, { text: row.quantity, id: `${id}-물량` }],
      };
    }),
    source: { document: cover.source.document, table: `과제 ${task} 추진 목표`, lines: span(rows) },
  };
  const page = `/reports/${year}/tasks/${task}/`;
  const meaning = ({ unit }: Target) => (unit ? { unit } : {});
  return traced(
    report,
    { page, table: targets, rows, fields: ['period', 'quantity'], meaning },
    spec,
  );
}

/** The figures of the text with period, kind, formula and source. */
export function metricsTable(
  report: Report,
  metrics: readonly Metric[],
  caption = `${report.year}년 보고서의 지표`,
): TableSpec {
  const { year, cover } = report;
  const spec: TableSpec = {
    id: `metrics-${year}`,
    caption,
    rowHeader: '지표',
    columns: [
      { key: '값', label: '원문 표기', numeric: true },
      { key: '기간', label: '기간', numeric: false },
      { key: '종류', label: '값 종류', numeric: false },
      { key: '산식', label: '정의·산식', numeric: false },
      { key: '원문', label: '원문 자리', numeric: false },
    ],
    // Reports of several years share the page, so the year is part of the address.
    rows: metrics.map((metric) => ({
      id: `지표-${metric.id}-${year}`,
      kind: 'item',
      header: metric.name,
      cells: [
        { text: metric.printed, id: `${metric.id}-${year}-값`, value: metric.value },
        {
          text: metric.period,
          ...(metric.periodBasis === 'inferred' && { detail: '절 제목 등에서 추론' }),
        },
        { text: valueKinds[metric.valueKind] },
        {
          text: definitionText(metric),
          ...(metric.note && { detail: metric.note }),
        },
        { text: metric.section, detail: `원문 ${lineText(metric.lines)}` },
      ],
    })),
    source: { document: cover.source.document, table: '본문의 수치', lines: span(metrics) },
  };
  return traced(
    report,
    {
      page: '/performance/',
      table: report.metrics,
      rows: metrics,
      fields: ['printed', 'period', 'valueKind', 'formula', 'section'],
      meaning: (metric) => ({
        unit: metric.unit,
        period: `${metric.period}${metric.periodBasis === 'inferred' ? ' (절 제목 등에서 추론)' : ''}`,
        definition: definitionText(metric),
      }),
    },
    spec,
  );
}

/** How a metric is defined, or that the source does not say; rules, contracts and plans need no definition. */
export function definitionText({ formula, valueKind }: Metric): string {
  if (formula === '원문에 없음') return '산식 미기재';
  if (formula !== '') return formula;
  return valueKind === 'actual' ? '정의 미기재' : '해당 없음';
}

const valueKinds = { actual: '실적', contract: '계약', rule: '규정', plan: '계획' } as const;

/** Source lines as text: 58행, 40~41행. */
export function lineText([from, to]: [number, number]): string {
  return from === to ? `${from}행` : `${from}~${to}행`;
}

/** Scheduled items in order of their beginning. */
export function scheduleTable(report: Report): TableSpec {
  const { year, cover, schedule } = report;
  const rows = [...schedule.rows].sort(byStart);
  const spec: TableSpec = {
    id: `schedule-${year}`,
    caption: `${year}년 추진 일정`,
    rowHeader: '일정',
    columns: [...periodColumns, { key: '과제', label: '과제', numeric: false }],
    rows: rows.map((row) => {
      const id = `${slug(row.item)}-${row.occurrence}-${year}`;
      const cells = [...periodCells(id, row), { text: `과제 ${row.task}` }];
      return { id, kind: 'item', header: row.title, cells };
    }),
    source: { document: cover.source.document, table: '추진 일정', lines: span(rows) },
  };
  const fields = ['start', 'end', 'printed', 'task'] as const;
  return traced(report, { page: '/calendar/', table: schedule, rows, fields }, spec);
}

const periodColumns: TableColumn[] = [
  { key: '시작', label: '시작', numeric: false, definition: '원문 표기가 가리키는 기간의 첫날' },
  { key: '종료', label: '종료', numeric: false, definition: '원문 표기가 가리키는 기간의 끝날' },
  { key: '시기', label: '원문 표기', numeric: false },
];

function periodCells(id: string, { start, end, printed }: ScheduleItem | Event): TableCell[] {
  return [
    { text: start, id: `${id}-시작` },
    { text: end, id: `${id}-종료` },
    { text: printed, id: `${id}-시기` },
  ];
}

function byStart(a: ScheduleItem, b: ScheduleItem): number {
  return (
    a.start.localeCompare(b.start) ||
    a.end.localeCompare(b.end) ||
    a.title.localeCompare(b.title, 'ko')
  );
}

/** Dated facts of the text in order of their beginning. */
export function eventsTable(report: Report): TableSpec {
  const { year, cover, events } = report;
  const rows = [...events.rows].sort((a, b) => a.start.localeCompare(b.start));
  const spec: TableSpec = {
    id: `events-${year}`,
    caption: '본문에 나오는 날짜',
    rowHeader: '내용',
    columns: [...periodColumns, { key: '절', label: '절', numeric: false }],
    rows: rows.map((row) => {
      // The place in the file, which grows at its end: a date that is corrected moves no address.
      const id = `events-${year}-${events.rows.indexOf(row) + 1}`;
      const cells = [...periodCells(id, row), { text: row.section }];
      return { id, kind: 'item', header: row.title, cells, ...(row.note && { note: row.note }) };
    }),
    source: { document: cover.source.document, table: '본문', lines: span(rows) },
  };
  const fields = ['start', 'end', 'printed', 'section'] as const;
  return traced(report, { page: '/calendar/', table: events, rows, fields }, spec);
}
