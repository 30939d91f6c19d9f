import { type DataIssue, type Finding, issueAt, wholeFile } from './issue.ts';
import { invisible, invisibleFinding } from './text.ts';

/** Nothing but printable ASCII and Hangul syllables, with no space at an edge: as nearly every cell is. */
const plain = /^(?! )[ -~가-힣]*(?<! )$/;

/** Mends what is lossless in a cell and says so; what cannot be seen is refused. */
export function tidy(cell: string): { text: string; findings: Finding[] } {
  if (plain.test(cell)) return { text: cell, findings: [] };
  const findings: Finding[] = [];
  const hidden = invisibleFinding(cell);
  if (hidden) findings.push(hidden);
  const composed = cell.normalize('NFC');
  if (composed !== cell)
    findings.push({
      code: 'N205',
      value: cell,
      message: '모아 쓴 한글(NFC)',
      fix: '풀어 쓴 한글(맥에서 흔합니다)을 모아 읽었습니다.',
    });
  const trimmed = composed.trim();
  if (trimmed !== composed)
    findings.push({
      code: 'N202',
      value: cell,
      message: '앞뒤에 공백이 없는 글',
      fix: '공백을 지우고 읽었습니다.',
    });
  const text = trimmed.replace(/[\u00a0\u3000]/g, ' ');
  if (text !== trimmed)
    findings.push({
      code: 'N204',
      value: cell,
      message: '보통 빈칸',
      fix: '줄바꿈 없는 공백이나 전각 공백을 보통 빈칸으로 읽었습니다.',
    });
  return { text, findings };
}

/** Text with composed Hangul, and what in it cannot be seen: line by line, each at its first such character. */
export function mendText(file: string, written: string): { text: string; issues: DataIssue[] } {
  const text = written.normalize('NFC');
  const issues: DataIssue[] = [];
  if (text !== written)
    issues.push(
      issueAt(wholeFile(file), {
        code: 'N205',
        value: '',
        message: '모아 쓴 한글(NFC)',
        fix: '풀어 쓴 한글(맥에서 흔합니다)을 모아 읽었습니다.',
      }),
    );
  if (invisible.test(text))
    text.split('\n').forEach((line, index) => {
      const finding = invisibleFinding(line);
      const column = line.search(invisible) + 1;
      if (finding)
        issues.push(
          issueAt(
            { file, line: index + 1, column, field: '' },
            { ...finding, value: line.slice(column - 1) },
          ),
        );
    });
  return { text, issues };
}
