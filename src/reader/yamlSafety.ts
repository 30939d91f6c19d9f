import { type Document, isNode, isScalar, visit } from 'yaml';
import type { Finding } from './issue.ts';

/** What YAML allows and a data file does not need: aliases, which can swell without end, tags, and numbers that lose digits. */
export function unsafeParts(document: Document, text: string): (Finding & { offset: number })[] {
  const found: (Finding & { offset: number })[] = [];
  visit(document, {
    Alias(_key, node) {
      const offset = node.range?.[0] ?? 0;
      found.push({
        code: 'D204',
        value: `*${node.source}`,
        message: '별칭(*) 없이 적은 값',
        fix: "'*'로 다른 곳을 가리키지 말고 값을 그대로 적으세요. 글이면 따옴표로 감싸세요.",
        offset,
      });
    },
    Pair(_key, { key }) {
      if (isScalar(key) && typeof key.value === 'string') return;
      const [offset = 0, end = 0] = (isNode(key) && key.range) || [];
      found.push({
        code: 'D204',
        value: text.slice(offset, end).split('\n', 1)[0] ?? '',
        message: '글로 된 항목 이름',
        fix: "'이름: 값'처럼 적으세요. '?'로 시작하는 줄과 숫자 이름은 쓰지 않습니다.",
        offset,
      });
    },
    Scalar(_key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const source = text.slice(start, end);
      if (typeof node.value === 'number' && /^[-+]?0\d|^\d+(\.\d+)?e\+?\d/i.test(source))
        found.push({ ...unquoted(source), offset: start });
    },
  });
  for (const warning of document.warnings)
    found.push({
      code: 'D204',
      value: text.slice(warning.pos[0], warning.pos[1]).split('\n', 1)[0] ?? '',
      message: "꼬리표('!')가 없는 값",
      fix: "'!'로 시작하는 글은 따옴표로 감싸세요.",
      offset: warning.pos[0],
    });
  return found;
}

/** The finding for a text that YAML reads as a number. */
export function unquoted(value: string): Finding {
  return {
    code: 'D131',
    value,
    message: '글(따옴표로 감싼 글)',
    fix: `따옴표로 감싸 "${value}" 로 적으세요. 감싸지 않으면 숫자로 읽혀 앞의 0과 뒷자리를 잃습니다.`,
  };
}
