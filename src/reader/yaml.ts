import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { type DataIssue, issueAt, type Place } from './issue.ts';
import { nearest } from './nearest.ts';
import { readText } from './text.ts';

/** A typed value and where its parts stand, or null with the reasons. */
export interface YamlResult<Value> {
  value: Value | null;
  issues: DataIssue[];
  /** The place of a key path such as `['tasks', 0, 'title']`. */
  place: (path: readonly PropertyKey[]) => Place;
}

/** Reads a YAML 1.2 file (core schema: dates stay text) into a typed value; every problem is returned. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): YamlResult<z.output<Schema>> {
  const { text, issues } = readText(file, bytes);
  if (text === null)
    return { value: null, issues, place: () => ({ file, line: 1, column: 1, field: '' }) };
  return readYamlText(file, text, schema, 0);
}

/** Reads YAML text that begins `linesBefore` lines into its file, as front matter does. */
export function readYamlText<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  linesBefore: number,
): YamlResult<z.output<Schema>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter,
    prettyErrors: false,
  });
  const at = (offset: number, field: string): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + linesBefore, column: col, field };
  };
  const place = (path: readonly PropertyKey[]) =>
    at(offsetOf(document, path), path.map(String).join('.'));
  const refused = (issues: DataIssue[]) => ({ value: null, issues, place });
  if (document.errors.length > 0)
    return refused(
      document.errors.map((error) =>
        issueAt(at(error.pos[0], ''), {
          code: 'D204',
          value: text.slice(error.pos[0], error.pos[1]).split('\n', 1)[0] ?? '',
          message: 'YAML 문법에 맞는 글',
          fix: yamlAdvice[error.code] ?? `이 줄의 들여쓰기와 따옴표를 살피세요(${error.code}).`,
        }),
      ),
    );
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 10 }));
  if (parsed.success) return { value: parsed.data, issues: [], place };
  return refused(
    parsed.error.issues.flatMap((problem) => {
      const found = document.getIn(problem.path as unknown[]);
      if (problem.code === 'unrecognized_keys')
        return problem.keys.map((key) =>
          unknownKey(place([...problem.path, key]), key, knownKeys(schema, problem.path)),
        );
      if (found === undefined)
        return [
          issueAt(place(problem.path), {
            code: 'D205',
            value: '',
            message: `'${String(problem.path.at(-1) ?? '')}' 항목`,
            fix: `'${String(problem.path.at(-1) ?? '')}: …' 줄을 넣으세요.`,
          }),
        ];
      const params = problem.code === 'custom' ? problem.params : undefined;
      return [
        issueAt(place(problem.path), {
          code: params?.['code'] ?? 'D142',
          value: typeof found === 'object' ? '' : String(found),
          message: problem.code === 'custom' ? problem.message : expected(problem),
          fix: params?.['fix'] ?? '값을 고치세요. 숫자처럼 보이는 글은 따옴표로 감싸세요.',
        }),
      ];
    }),
  );
}

const yamlAdvice: Record<string, string> = {
  DUPLICATE_KEY: '같은 이름의 항목이 두 번 있습니다. 하나만 남기세요.',
  TAB_AS_INDENT: '들여쓰기는 탭이 아니라 빈칸으로 하세요.',
  MISSING_CHAR: '따옴표나 괄호를 닫으세요.',
  BAD_INDENT: '들여쓰기를 위 항목과 맞추세요.',
};

/** The offset of the node at a path: of its key where it has one, else of the nearest node above it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    } else {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
  }
  return 0;
}

function unknownKey(place: Place, key: string, known: string[]): DataIssue {
  const meant = nearest(key, known);
  return issueAt(place, {
    code: 'D206',
    value: key,
    message: known.length > 0 ? `항목 ${known.join(', ')}` : '아는 항목',
    fix: meant ? `'${meant}'의 오타가 아닌지 살피세요.` : '이 항목을 지우세요.',
  });
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const shape = (schema as { shape?: Record<string, unknown> }).shape;
  return path.length === 0 && shape ? Object.keys(shape) : [];
}

const typeNames: Record<string, string> = {
  string: '글(따옴표로 감싼 글)',
  number: '숫자',
  int: '정수',
  boolean: 'true 또는 false',
  array: '목록',
  object: '항목 묶음',
};

function expected(problem: z.core.$ZodIssue): string {
  if (problem.code === 'invalid_type') return typeNames[problem.expected] ?? problem.expected;
  if (problem.code === 'invalid_value') return problem.values.map(String).join(', ');
  return problem.message;
}
