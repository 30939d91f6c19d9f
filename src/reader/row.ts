import type { Headers } from './header.ts';
import type { Finding } from './issue.ts';

/** What is wrong with a row as a whole: empty, too long or too short; `column` is where. */
export function shapeFinding(
  cells: string[],
  head: string[],
): { column: number; finding: Finding } | null {
  const width = head.length;
  if (cells.every((cell) => cell.trim() === ''))
    return {
      column: 1,
      finding: { code: 'D118', value: '', message: '빈 줄이 없는 표', fix: '이 줄을 지우세요.' },
    };
  if (cells.length > width)
    return {
      column: width + 1,
      finding: {
        code: 'D111',
        value: cells[width] ?? '',
        message: `칸 ${width}개`,
        fix: `칸이 ${cells.length}개입니다. 쉼표가 든 글은 큰따옴표로 감싸세요.`,
      },
    };
  if (cells.length < width)
    return {
      column: cells.length + 1,
      finding: {
        code: 'D112',
        value: '',
        message: `칸 ${width}개`,
        fix: `칸이 ${cells.length}개뿐입니다. '${head[cells.length]}' 칸부터 빠졌습니다. 빈 칸도 쉼표는 있어야 합니다.`,
      },
    };
  return null;
}

/** The column by which a table says what its rows are: only there are totals allowed. */
const rowKind = '구분행';

/** A total that stands among the items: it would be counted twice. */
export function totalFinding(
  raw: Record<string, string>,
  key: readonly string[],
  headers: Headers,
): { column: number; finding: Finding } | null {
  const [kind] = Object.entries(headers).find(([, { title }]) => title === rowKind) ?? [];
  if (kind !== undefined && raw[kind] !== '항목') return null;
  const field = key.find((name) =>
    /^(합|소|총|총합|누)?계$/.test((raw[name] ?? '').replaceAll(' ', '')),
  );
  if (field === undefined) return null;
  return {
    column: headers[field]?.column ?? 1,
    finding: {
      code: 'D162',
      value: raw[field] ?? '',
      message: '합계가 아닌 줄',
      fix:
        kind === undefined
          ? '합계와 소계 줄을 지우세요. 합은 사이트가 셉니다.'
          : `'${rowKind}' 칸에 소계 또는 합계라고 적으세요.`,
    },
  };
}

/** What is read but may not be what was meant: numbers in unusual signs, values that a program cut. */
export function doubts(cell: string, value: unknown): Finding[] {
  const number =
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  if (typeof number !== 'number')
    return cell.length === 255
      ? [
          {
            code: 'W126',
            value: cell,
            message: '잘리지 않은 글',
            fix: '글자가 꼭 255자입니다. 옛 엑셀은 여기서 자릅니다. 원본과 견주세요.',
          },
        ]
      : [];
  const findings: Finding[] = [];
  if (/[\uff01-\uff5e]/.test(cell))
    findings.push({
      code: 'N201',
      value: cell,
      message: '반각 숫자',
      fix: '전각 글자를 반각으로 읽었습니다.',
    });
  if (cell.includes('\u2212'))
    findings.push({
      code: 'N207',
      value: cell,
      message: "빼기 기호 '-'",
      fix: "'−'(U+2212)를 '-'로 읽었습니다.",
    });
  if (cell.replace(/[,-]/g, '') === '2147483647')
    findings.push({
      code: 'W126',
      value: cell,
      message: '잘리지 않은 수',
      fix: '다른 프로그램이 담을 수 있는 가장 큰 수(2147483647)입니다. 원본과 견주세요.',
    });
  return findings;
}
