import type { Report } from '../site/report.ts';

/** Who wrote a task, as it may be shown: posts alone, or with names where the site says so. Nothing where the report names nobody. */
export function authorsText({ contacts }: Report, task: number, showNames: boolean): string {
  const authors = contacts.rows.filter((contact) => contact.task === task);
  if (authors.length === 0) return '원문에 없음';
  const text = authors.map(({ role, name }) => (showNames ? `${role} ${name}` : role)).join('·');
  return `${text}${showNames ? '(보고 당시)' : ' (성명 비공개)'}`;
}
