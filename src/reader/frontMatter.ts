import type { z } from 'astro/zod';
import { issueAt, wholeFile } from './issue.ts';
import { readText } from './text.ts';
import { mendText } from './tidy.ts';
import { readYamlText, type YamlResult } from './yaml.ts';

/** A document's typed front matter and the text under it, which begins on line `bodyLine`. */
export type DocumentResult<Value> = YamlResult<Value> & { body: string; bodyLine: number };

/** Reads a Markdown file that begins with YAML between two `---` lines. */
export function readDocument<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): DocumentResult<z.output<Schema>> {
  const empty = { value: null, body: '', bodyLine: 1, place: () => wholeFile(file) };
  const { text: written, issues } = readText(file, bytes);
  if (written === null) return { ...empty, issues };
  const { text, issues: notices } = mendText(file, written);
  const [, head] = /^---\n([\s\S]*?)\n---[ ]*(?:\n|$)/.exec(text) ?? [];
  if (head === undefined)
    return {
      ...empty,
      issues: [
        ...notices,
        issueAt(wholeFile(file), {
          code: 'D204',
          value: text.split('\n', 1)[0] ?? '',
          message: "첫 줄이 '---'로 시작하고 다시 '---'로 닫히는 머리말",
          fix: "파일 맨 위에 '---' 두 줄 사이로 id, title 따위의 항목을 적으세요.",
        }),
      ],
    };
  const headLines = head.split('\n').length + 2;
  const body = text.split('\n').slice(headLines).join('\n');
  const read = readYamlText(file, head, schema, 1);
  return { ...read, issues: [...notices, ...read.issues], body, bodyLine: headLines + 1 };
}
