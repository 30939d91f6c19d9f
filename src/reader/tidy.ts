import type { Finding } from './issue.ts';
import { invisibleFinding } from './text.ts';

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
