import type { Block } from '../documents/block.ts';
import { readFile, type StoredFile } from '../documents/store.ts';
import type { FileText } from '../documents/text.ts';
import type { Allowed } from '../privacy/allowed.ts';
import { looksLikeName } from '../privacy/names.ts';
import { scanTable, scanText } from '../privacy/scan.ts';
import { type DataIssue, issueAt, type Place, withEvidence } from '../reader/issue.ts';
import type { RegisterEntry } from '../site/register.ts';
import { soundFiles } from './documents.ts';

/**
 * What is personal in the open files of a record: in every text of them, shown or not, in their
 * tables, and in the names of their makers. Each stands at the record's 첨부 and names file and part.
 */
export function attachmentPrivacy(
  root: string,
  entry: RegisterEntry,
  allowed: Allowed,
): DataIssue[] {
  const at = entry.place('attachments');
  return soundFiles(root, entry).flatMap((source) => {
    const stored = readFile(root, source);
    // Letters in the open are read by the privacy check of the folder itself.
    if (stored.kind === 'csv' || stored.kind === 'txt') return [];
    const file = source.slice(entry.folder.length + 1);
    return distinct([
      ...stored.texts.flatMap(({ part, text }) =>
        scanText(part, text, allowed).map((issue) =>
          moved(issue, at, file, `${part} ${issue.line}번째 줄`),
        ),
      ),
      ...tablesOf(stored).flatMap((rows, index) =>
        scanTable('', rows, allowed).map((issue) =>
          moved(issue, at, file, `${index + 1}번째 표 ${issue.line}행`),
        ),
      ),
      ...stored.makers
        .filter(({ text }) => isPerson(text))
        .map((maker) => makerIssue(maker, at, file, stored.sha256)),
    ]);
  });
}

function tablesOf({ blocks }: StoredFile) {
  return blocks
    .filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table')
    .map(({ rows }) =>
      rows.map((cells, index) => ({
        line: index + 1,
        // A cell over several columns stands in the first of them.
        cells: cells.flatMap(({ text, columns }) => [text, ...Array<string>(columns - 1).fill('')]),
      })),
    );
}

/** The same issue at the record that names the file. */
function moved(issue: DataIssue, at: Place, file: string, where: string): DataIssue {
  const { evidence, message } = issue;
  return withEvidence(
    { ...issue, ...at, message: `${message} (첨부 ${file} 안의 ${where})` },
    evidence,
  );
}

function distinct(issues: readonly DataIssue[]): DataIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, message, value, evidence = value }) => {
    const key = `${code}\n${message}\n${evidence}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Programs and offices sign documents too. */
function isPerson(maker: string): boolean {
  const name = maker.trim();
  if (looksLikeName(name.replaceAll(' ', ''))) return true;
  return /^[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2}$/.test(name) && !programs.test(name);
}

const programs =
  /microsoft|office|user|admin|word|excel|writer|hancom|hangul|adobe|acrobat|system|windows/i;

function makerIssue({ part, text }: FileText, at: Place, file: string, hash: string): DataIssue {
  return issueAt(at, {
    code: 'P421',
    level: 'warning',
    // Whoever acknowledges the name does so for this very file.
    value: `${text.slice(0, 1)}${text.slice(1).replace(/[^\s-]/gu, '*')} sha256:${hash.slice(0, 12)}`,
    message: `사람 이름이 없는 문서 정보 (첨부 ${file} 안의 ${part})`,
    fix: "문서 정보에 만든 사람이 남아 있습니다. 한글은 '파일 → 문서 정보', 오피스는 '파일 → 정보 → 문서 검사'에서 지우고 다시 저장하세요.",
  });
}
