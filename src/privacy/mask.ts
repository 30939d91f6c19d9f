import { type DataIssue, withEvidence } from '../reader/issue.ts';
import { findIn } from './find.ts';
import { starred } from './passage.ts';

/** The text with everything personal in it masked. A comma may divide a number, as in a row of cells. */
export function maskText(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end, level, shown } of findIn(text.replaceAll(',', ' '))) {
    if (level === 'notice') continue;
    masked += text.slice(from, start) + shown;
    from = end;
  }
  return (masked + text.slice(from)).replace(cutShort, (all) => starred(all, 6));
}

/** A number that the end of a quotation cuts off. */
const cutShort = /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{2,6}$/;

/**
 * The same issues with nothing personal in any text of theirs, whoever found them: a reader that
 * refuses a cell quotes it. `evidence` stays.
 */
export function maskIssues(issues: readonly DataIssue[]): DataIssue[] {
  const halves = new Map<string, string[]>();
  for (const { code, file, line, evidence } of issues)
    if (code === 'P403' && evidence !== undefined)
      halves.set(`${file}:${line}`, evidence.split(' '));
  return issues.map((issue) => {
    const [, back = ''] = halves.get(`${issue.file}:${issue.line}`) ?? [];
    const hide = (text: string) => {
      const masked = maskText(text);
      return back === '' ? masked : masked.replaceAll(back, '*'.repeat(back.length));
    };
    const { file, field, value, message, fix } = issue;
    return withEvidence(
      {
        ...issue,
        file: hide(file),
        field: hide(field),
        value: hide(value),
        message: hide(message),
        fix: hide(fix),
      },
      issue.evidence,
    );
  });
}
