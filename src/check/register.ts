import { proseIssues } from '../prose/gate.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import type { RecordFields } from '../schema/record.ts';
import type { RegisterEntry } from '../site/register.ts';
import type { Site } from '../site/site.ts';
import { siteDate } from './asOf.ts';
import { attachmentIssues } from './attachments.ts';
import { departmentNames } from './departments.ts';
import { documentIssues } from './documents.ts';
import { fileNameIssues } from './fileNames.ts';
import { changedFileIssues } from './releasedFiles.ts';
import { reference } from './report.ts';
import { statusIssues } from './status.ts';

/** What is wrong with the disclosure records, each by itself and among each other. */
export function registerIssues(root: string, site: Site): DataIssue[] {
  const { config, reports, register } = site;
  const asOf = siteDate(site);
  const departments = departmentNames(site);
  // What a broken report or site.yaml would have held cannot be missed.
  const areReportsWhole = reports.every(({ report }) => report !== null);
  const whole = reports.flatMap(({ report }) => report ?? []);
  const tasks = whole.flatMap(({ cover }) => cover.tasks.map(({ number }) => String(number)));
  const programmes = whole.flatMap((report) => report.programmes.programmes.map(({ id }) => id));
  const projects = whole.flatMap(({ budgetProjects }) =>
    budgetProjects.rows.map(({ project }) => project),
  );
  const reportReferences = (record: RecordFields, place: RegisterEntry['place']) => [
    ...(record.tasks ?? []).flatMap((task) =>
      reference(place('tasks'), task, tasks, 'report.yaml의 tasks'),
    ),
    ...(record.programmes ?? []).flatMap((id) =>
      reference(place('programmes'), id, programmes, 'programmes.yaml'),
    ),
    ...(record.budgetProjects ?? []).flatMap((project) =>
      reference(place('budgetProjects'), project, projects, 'budget-projects.csv'),
    ),
  ];
  const ids = new Set(register.map(({ record }) => record.id));
  return [
    ...duplicateIds(register),
    ...fileNameIssues(root, register),
    ...register.flatMap((entry) => attachmentIssues(root, entry)),
    ...documentIssues(root, register),
    ...changedFileIssues(root, site),
    ...register.flatMap(({ record, place, body, bodyLine }) => [
      ...(config
        ? reference(place('department'), record.department, departments, 'departments.csv')
        : []),
      ...(areReportsWhole ? reportReferences(record, place) : []),
      ...yearIssues(record, place),
      ...futureIssues(record, place, asOf),
      ...withholdingIssues(record, place),
      ...statusIssues(record, place, ids),
      ...bodyIssues(record, place, body),
      ...(body === '' ? [] : proseIssues(place('id').file, body, bodyLine - 1)),
    ]),
  ];
}

/** One id, one place: also where only the case of letters differs, since some hosts do not tell it. */
function duplicateIds(register: readonly RegisterEntry[]): DataIssue[] {
  const seen = new Map<string, RegisterEntry>();
  return register.flatMap((entry) => {
    const id = entry.record.id.toLowerCase();
    const first = seen.get(id);
    if (!first) {
      seen.set(id, entry);
      return [];
    }
    const { file, line } = first.place('id');
    const fix = `${file} ${line}행에 이미 있습니다. 다른 번호를 붙이세요.`;
    return [
      issueAt(entry.place('id'), {
        code: 'D203',
        value: entry.record.id,
        message: '하나뿐인 관리번호',
        fix,
      }),
    ];
  });
}

/** The year of a record's address is that of its production and of its file. */
function yearIssues({ produced }: RecordFields, place: RegisterEntry['place']): DataIssue[] {
  const at = place('produced');
  const [, year] = /^data\/disclosures\/(\d{4})\.csv$/.exec(at.file) ?? [];
  if (year === undefined || produced.startsWith(year)) return [];
  const fix = `data/disclosures/${produced.slice(0, 4)}.csv로 옮기거나 생산일자를 고치세요.`;
  return [issueAt(at, { code: 'D209', value: produced, message: `${year}년의 날짜`, fix })];
}

/** Nothing was produced after the reference date, but what an embargo holds back may be dated up to its end. */
function futureIssues(
  { produced, embargo }: RecordFields,
  place: RegisterEntry['place'],
  asOf: string,
): DataIssue[] {
  const latest = embargo && embargo > asOf ? embargo : asOf;
  if (produced <= latest) return [];
  const fix = `기준일 ${asOf}보다 뒤입니다. 날짜를 고치거나, 앞으로 공개할 문서이면 공개예정일을 적으세요.`;
  return [
    issueAt(place('produced'), {
      code: 'D133',
      value: produced,
      message: `${latest}까지의 날짜`,
      fix,
    }),
  ];
}

/** Grounds and reason stand where something is withheld, and nowhere else. */
function withholdingIssues(
  { disclosure, grounds = [], reason = '', restrictedUntil }: RecordFields,
  place: RegisterEntry['place'],
): DataIssue[] {
  const issue = (field: keyof RecordFields, value: string, message: string, fix: string) =>
    issueAt(place(field), { code: 'D207', value, message, fix });
  if (disclosure === 'open')
    return [
      ...(grounds.length > 0
        ? [
            issue(
              'grounds',
              grounds.join(';'),
              '빈 비공개근거(공개인 기록)',
              '근거를 지우거나 공개구분을 고치세요.',
            ),
          ]
        : []),
      ...(reason
        ? [
            issue(
              'reason',
              reason,
              '빈 비공개사유(공개인 기록)',
              '사유를 지우거나 공개구분을 고치세요.',
            ),
          ]
        : []),
    ];
  if (disclosure === 'restricted')
    return restrictedUntil
      ? []
      : [
          issue(
            'restrictedUntil',
            '',
            '열람제한종료일(열람제한인 기록)',
            '제한이 끝나는 날을 적으세요.',
          ),
        ];
  return [
    ...(grounds.length === 0
      ? [
          issue(
            'grounds',
            '',
            '비공개 근거 1–8(부분공개·비공개인 기록)',
            '정보공개법 제9조제1항의 호 번호를 적으세요. 여럿이면 5;6',
          ),
        ]
      : []),
    ...(reason
      ? []
      : [
          issue(
            'reason',
            '',
            '비공개사유(부분공개·비공개인 기록)',
            '왜 그 근거에 드는지 적으세요.',
          ),
        ]),
  ];
}

/** What is withheld whole has no text in the site folder. */
function bodyIssues(
  { disclosure }: RecordFields,
  place: RegisterEntry['place'],
  body: string,
): DataIssue[] {
  if (disclosure === 'open' || disclosure === 'partial' || body.trim() === '') return [];
  return [
    issueAt(place('disclosure'), {
      code: 'D208',
      value: '',
      message: '머리말만 있는 파일(비공개·열람제한인 기록)',
      fix: '본문을 지우세요. 공개하지 않는 글은 이 폴더에 두지 않습니다.',
    }),
  ];
}
