import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { type DataIssue, type Finding, issueAt } from '../reader/issue.ts';
import { features } from './markdown.ts';

/** Components that prose may name; pages hand them in. */
const components = ['Chart', 'Table', 'Term'];

type Node = MdastNode & { children?: Node[] };

/**
 * What in a text could run code or break the page. MDX may hold the listed components with literal
 * properties or `{props.name}`, Markdown no HTML at all; links lead to pages, mail or telephones.
 * `linesBefore` is how many lines of the file stand above the text.
 */
export function proseIssues(file: string, text: string, linesBefore: number): DataIssue[] {
  const isMdx = file.endsWith('.mdx');
  let root: Node;
  try {
    root = isMdx ? mdxToMdast(text, { features }) : markdownToMdast(text, { features });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    return [
      issueAt(
        { file, line: Number(line ?? 1) + linesBefore, column: Number(column ?? 1), field: '' },
        {
          code: 'D231',
          value: (text.split('\n')[Number(line ?? 1) - 1] ?? '').slice(Number(column ?? 1) - 1),
          message: '닫힌 꺾쇠와 중괄호',
          fix: "글로 쓰는 '<'는 &lt;로, 중괄호는 `{ }`처럼 백틱으로 감싸 적으세요.",
        },
      ),
    ];
  }
  return walk(root).flatMap((node) => {
    const reason = refusal(node);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const value =
      text.slice(node.position?.start.offset, node.position?.end.offset).split('\n', 1)[0] ?? '';
    return reason
      ? [
          issueAt(
            { file, line: line + linesBefore, column, field: '' },
            { code: 'S501', value, ...reason },
          ),
        ]
      : [];
  });
}

function walk(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(walk)];
}

function refusal(node: Node): (Omit<Finding, 'code' | 'value'> & { code?: 'D231' }) | null {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      if (/^[가-힣 ]+$/.test(node.value))
        return {
          code: 'D231',
          message: '중괄호가 없는 글',
          fix: '중괄호는 코드로 읽힙니다. 글이면 `{ }`처럼 백틱으로 감싸거나 다른 괄호를 쓰세요.',
        };
      return noCode;
    case 'mdxjsEsm':
      return noCode;
    case 'html':
      if (/^<\/?(details|summary)>/.test(node.value.trim()))
        return {
          code: 'D231',
          message: '마크다운으로 쓴 글',
          fix: "<details>는 쓸 수 없습니다. 제목(##)으로 나누세요. 글로 쓰는 '<'는 &lt;로 적으세요.",
        };
      // A comment runs nothing, so what stands in it decides how grave it is.
      if (/^(?:<!--(?!-?>)(?:(?!--)[\s\S])*-->\s*)+$/.test(node.value.trim()))
        return {
          code: 'D231',
          message: '주석이 없는 글',
          fix: '주석은 페이지와 함께 공개됩니다. 지우세요.',
        };
      return {
        message: 'HTML 태그가 없는 글',
        fix: "태그를 지우고 마크다운으로 적으세요. 글로 쓰는 '<'는 &lt;로 적으세요.",
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return components.includes(node.name ?? '') && node.attributes.every(isPlain)
        ? null
        : {
            message: `${components.join(', ')} 가운데 하나와 글자 또는 {props.이름} 값`,
            fix: '다른 태그와 식은 쓸 수 없습니다. 지우세요.',
          };
    case 'link':
    case 'image':
    case 'definition':
      return /^(https?:\/\/[^@]*$|mailto:|tel:|\/(?![/\\])|#|[\w가-힣][^:]*$)/i.test(
        node.url.trim(),
      )
        ? null
        : { message: 'https://, mailto:, tel:, / 로 시작하는 주소', fix: '주소를 고치세요.' };
    default:
      return null;
  }
}

const noCode = {
  message: '코드가 없는 글',
  fix: 'import, export, { } 식은 쓸 수 없습니다. 지우세요.',
};

/** A literal, or the plain hand-over of one thing the page gives. */
function isPlain(attribute: { type: string; value?: unknown }): boolean {
  const { value } = attribute;
  if (attribute.type !== 'mdxJsxAttribute') return false;
  if (value === null || value === undefined || typeof value === 'string') return true;
  return /^props\.[A-Za-z]\w*$/.test(String((value as { value?: unknown }).value));
}
