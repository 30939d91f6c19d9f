import type { Contact } from '../schema/task.ts';

/**
 * The lines of a source document as they may be shown. While names are kept back, a line on which an
 * author stands says the post alone, and so does any other line that holds an author's name.
 */
export function readableLines(
  lines: readonly string[],
  contacts: readonly Contact[],
  showNames: boolean,
): string[] {
  if (showNames) return [...lines];
  return lines.map((line, index) => {
    const authors = contacts.filter(
      ({ lines: [from, to], name }) =>
        (from <= index + 1 && index + 1 <= to) || line.includes(name),
    );
    if (authors.length === 0) return line;
    return `${authors.map(({ role }) => role).join('·')}: 성명·내선 비공개`;
  });
}
