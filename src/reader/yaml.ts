import type { z } from 'astro/zod';
import { type Document, parseDocument } from 'yaml';
import { type DataIssue, type Finding, issueAt, type Place, wholeFile } from './issue.ts';
import { nearest } from './nearest.ts';
import { characterAt, readText } from './text.ts';
import { mendText } from './tidy.ts';
import { keyOffset, offsetOf, sourceOf } from './yamlPlace.ts';
import { unquoted, unsafeParts } from './yamlSafety.ts';

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
  const refused = (issues: DataIssue[]) => ({ value: null, issues, place: () => wholeFile(file) });
  if (bytes.length === 0) return refused([issueAt(wholeFile(file), emptyYaml)]);
  const { text, issues } = readText(file, bytes);
  if (text === null) return refused(issues);
  const mended = mendText(file, text);
  const read = readYamlText(file, mended.text, schema, 0);
  return { ...read, issues: [...mended.issues, ...read.issues] };
}

/** Reads YAML text that begins `linesBefore` lines into its file, as front matter does. */
export function readYamlText<Schema extends z.ZodType>(
  file: string,
  written: string,
  schema: Schema,
  linesBefore: number,
): YamlResult<z.output<Schema>> {
  const text = written.replace(/[\u00a0\u3000]/g, ' ');
  const lastSign = Math.max(0, text.trimEnd().length - 1);
  // Not by the parser's own LineCounter: it skips lines where a bracket is broken.
  const at = (offset: number, field: string): Place => {
    const { place } = characterAt(file, text, Math.min(offset, lastSign));
    return { ...place, line: place.line + linesBefore, field };
  };
  const document = parsed(text);
  if (document === null)
    return { value: null, issues: [issueAt(at(0, ''), tooDeep)], place: () => at(0, '') };
  const place = (path: readonly PropertyKey[]) =>
    at(offsetOf(document, path), path.map(String).join('.'));
  const notices: DataIssue[] = [];
  const space = /[\u00a0\u3000]/.exec(written);
  if (space)
    notices.push(
      issueAt(at(space.index, ''), {
        code: 'N204',
        value: space[0],
        message: '보통 빈칸',
        fix: '줄바꿈 없는 공백이나 전각 공백을 보통 빈칸으로 읽었습니다.',
      }),
    );
  const refused = (issues: DataIssue[]) => ({
    value: null,
    issues: [...notices, ...issues],
    place,
  });
  if (document.errors.length > 0)
    return refused(
      firstErrors(document).map((error) =>
        issueAt(at(error.pos[0], ''), {
          code: 'D204',
          value: text.slice(error.pos[0], error.pos[1]).split('\n', 1)[0] ?? '',
          message: 'YAML 문법에 맞는 글',
          fix: yamlAdvice[error.code] ?? `이 줄의 들여쓰기와 따옴표를 살피세요(${error.code}).`,
        }),
      ),
    );
  if (document.contents === null) return refused([issueAt(at(0, ''), emptyYaml)]);
  const unsafe = unsafeParts(document, text).map(({ offset, ...finding }) =>
    issueAt(at(offset, ''), finding),
  );
  if (unsafe.length > 0) return refused(unsafe);
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, issues: notices, place };
  return refused(
    result.error.issues.flatMap((problem) => {
      const { path } = problem;
      if (problem.code === 'unrecognized_keys')
        return problem.keys.map((key) =>
          unknownKey(at(keyOffset(document, [...path, key]), key), key, knownKeys(schema, path)),
        );
      const found = document.getIn(path as unknown[]);
      const key = String(path.at(-1) ?? '');
      if (found === undefined)
        return [
          issueAt(place(path), {
            code: 'D205',
            value: '',
            message: `'${key}' 항목`,
            fix: `'${key}: …' 줄을 넣으세요.`,
          }),
        ];
      const value = sourceOf(document, text, path);
      if (
        problem.code === 'invalid_type' &&
        problem.expected === 'string' &&
        typeof found === 'number'
      )
        return [issueAt(place(path), unquoted(value))];
      const params = problem.code === 'custom' ? problem.params : undefined;
      return [
        issueAt(place(path), {
          code: params?.['code'] ?? 'D142',
          value,
          message: problem.code === 'custom' ? problem.message : expected(problem),
          fix: params?.['fix'] ?? '값을 고치세요. 숫자처럼 보이는 글은 따옴표로 감싸세요.',
        }),
      ];
    }),
  );
}

/** The errors that tell something: doubled keys, and the first of the others, whose like only follow from it. */
function firstErrors({ errors }: Document) {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
}

/** The document, or null where it is nested deeper than the parser can follow. */
function parsed(text: string): Document | null {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const emptyYaml: Finding = {
  code: 'D204',
  value: '',
  message: '내용이 있는 YAML',
  fix: "비어 있습니다. '이름: 값' 줄을 적으세요.",
};

const tooDeep: Finding = {
  code: 'D204',
  value: '',
  message: '몇 겹 안쪽까지만 들여 쓴 YAML',
  fix: '괄호나 들여쓰기가 지나치게 깊습니다. 잘못 붙여 넣은 내용을 지우세요.',
};

const yamlAdvice: Record<string, string> = {
  DUPLICATE_KEY: '같은 이름의 항목이 두 번 있습니다. 하나만 남기세요.',
  TAB_AS_INDENT: '들여쓰기는 탭이 아니라 빈칸으로 하세요.',
  BAD_ALIAS: '별칭(*)을 쓰지 말고 값을 그대로 적으세요. 글이면 따옴표로 감싸세요.',
  MISSING_CHAR: '따옴표나 괄호를 닫으세요.',
  BAD_INDENT: '들여쓰기를 위 항목과 맞추세요.',
};

function unknownKey(place: Place, key: string, known: string[]): DataIssue {
  const meant = nearest(key, known);
  return issueAt(place, {
    code: 'D206',
    value: key,
    message: known.length > 0 ? `항목 ${known.join(', ')}` : '아는 항목',
    fix: meant ? `'${meant}'의 오타가 아닌지 살피세요.` : '이 항목을 지우세요.',
  });
}

/** The keys of the group at a path of a schema; none where the schema has no group there. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    unwrap?: () => unknown;
    out?: unknown;
  };
  if (at.out !== undefined) return knownKeys(at.out, path);
  const [key, ...rest] = path;
  if (at.shape)
    return key === undefined ? Object.keys(at.shape) : knownKeys(at.shape[String(key)], rest);
  if (at.element !== undefined) return knownKeys(at.element, rest);
  return at.unwrap ? knownKeys(at.unwrap(), path) : [];
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
