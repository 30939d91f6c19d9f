import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../reader/files.ts';
import { type DataIssue, issueAt } from '../reader/issue.ts';
import { cellPlace, readTable } from '../reader/table.ts';
import { synonym } from '../schema/synonym.ts';

const path = 'data/synonyms.csv';

/** Groups of words that mean the same (같은 말), the one to prefer first. */
export type Synonyms = string[][];

/** Reads `data/synonyms.csv`, which a site folder need not have. No word stands in it twice. */
export function readSynonyms(root: string): { synonyms: Synonyms; issues: DataIssue[] } {
  if (!existsSync(join(root, path))) return { synonyms: [], issues: [] };
  const { bytes, issues: missing } = readBytes(root, path);
  if (!bytes) return { synonyms: [], issues: missing };
  const { table, issues } = readTable(path, bytes, {
    row: synonym,
    key: ['word', 'same'],
    mayBeEmpty: true,
  });
  const lines = new Map<string, number>();
  const repeated = table.rows.flatMap(({ word, same }, index) =>
    [word, ...same].flatMap((text, at) => {
      const line = table.lines[index] ?? 1;
      const first = lines.get(text);
      lines.set(text, first ?? line);
      if (first === undefined) return [];
      const field = at === 0 ? 'word' : 'same';
      const fix =
        first === line
          ? `이 줄에 두 번 있습니다: ${text}. 하나를 지우세요.`
          : `${first}행에도 있습니다: ${text}. 뜻이 같으면 한 줄로 합치고, 다르면 하나를 지우세요.`;
      return issueAt(cellPlace(table, index, field), {
        code: 'D163',
        value: table.texts[index]?.[field] ?? '',
        message: '표 안에서 하나뿐인 말',
        fix,
      });
    }),
  );
  const synonyms = table.rows.map(({ word, same }) => [word, ...same]);
  return { synonyms, issues: [...issues, ...repeated] };
}
