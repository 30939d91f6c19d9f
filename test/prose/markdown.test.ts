import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/prose/markdown.ts';

test('a single ~ is a range, two strike through', () => {
  expect(renderMarkdown("'21.1~3월, '21.3~9월, ~~지움~~\n", '/')).toBe(
    "<p>'21.1~3월, '21.3~9월, <del>지움</del></p>\n",
  );
});

test('links to the site carry its base path, others do not', () => {
  expect(renderMarkdown('[가](/reports/) [나](https://a.kr/) [다](#절)\n', '/open/')).toBe(
    '<p><a href="/open/reports/">가</a> <a href="https://a.kr/">나</a> <a href="#%EC%A0%88">다</a></p>\n',
  );
});
