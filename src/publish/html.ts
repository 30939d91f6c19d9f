/** A start tag of a page. Attribute names are in small letters, values decoded. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** What stands in an element that holds text alone (`script`, `style`, `title`, `textarea`), as written. */
  text: string;
  /** Where the tag begins and ends in the page. */
  start: number;
  end: number;
}

const textElements = ['script', 'style', 'title', 'textarea'];

/** All start tags of a page in their order, comments left out, as a browser would read them. */
export function tagsOf(html: string): Tag[] {
  const pattern = /<!--[\s\S]*?-->|<([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
  const tags: Tag[] = [];
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [whole, written, inside = ''] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const end = match.index + whole.length;
    let text = '';
    if (textElements.includes(name)) {
      const close = html.slice(end).search(new RegExp(`</${name}[\\s/>]`, 'i'));
      text = close < 0 ? html.slice(end) : html.slice(end, end + close);
      pattern.lastIndex = end + text.length;
    }
    tags.push({ name, attributes: attributesOf(inside), text, start: match.index, end });
  }
  return tags;
}

/** Pages of one frame repeat most of their tags. */
const known = new Map<string, Record<string, string>>();
const mostKnown = 10_000;

function attributesOf(text: string): Record<string, string> {
  const before = known.get(text);
  if (before) return before;
  const attributes = Object.freeze(readAttributes(text));
  if (known.size < mostKnown) known.set(text, attributes);
  return attributes;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(
    /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>`]+))?/g,
  ))
    attributes[name.toLowerCase()] ??= decoded(value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
  return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that character references stand for. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
