import { gunzipSync } from 'node:zlib';

/** What people or programs read of a published file. */
export type Published = { kind: 'text'; text: string } | { kind: 'csv'; text: string };

/** Scripts, styles, fonts, pictures and programs; office documents are read where they are attached. */
const unread =
  /^(?:js|mjs|css|map|woff2?|ttf|otf|png|jpe?g|gif|webp|avif|ico|pagefind|wasm|pdf|hwpx?|docx|xlsx|zip|gz)$/i;

/** The text of a published file by its name, or null where it holds none that can be read here. */
export function publishedText(name: string, bytes: Uint8Array): Published | null {
  const [, kind = ''] = /\.([a-z0-9_]+)$/i.exec(name) ?? [];
  const decoded = () => new TextDecoder().decode(bytes);
  switch (kind.toLowerCase()) {
    case 'csv':
      return { kind: 'csv', text: decoded().replace(/\r\n?/g, '\n') };
    case 'html':
    case 'htm':
    case 'svg':
    case 'xml':
    case 'xsl':
      return { kind: 'text', text: markupText(decoded()) };
    case 'json':
    case 'geojson':
    case 'jsonld':
    case 'webmanifest':
      return { kind: 'text', text: jsonText(decoded()) };
    case 'pf_fragment':
      return { kind: 'text', text: jsonText(indexText(bytes).replace(/^[^{]*/, '')) };
    case 'pf_index':
    case 'pf_meta':
    case 'pf_filter':
      // The words stand between the marks of a binary form.
      return { kind: 'text', text: indexText(bytes).replace(/[\p{Cc}\ufffd]+/gu, '\n') };
    default:
      return unread.test(kind) ? null : { kind: 'text', text: decoded() };
  }
}

function indexText(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
}

const markup =
  /<!--([\s\S]*?)-->|<script\b([^>]*)>([\s\S]*?)<\/script>|<style\b[^>]*>[\s\S]*?<\/style>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
/** Parts of a line: a number that runs over their ends is one number to the eye. */
const inline = /^(?:a|abbr|b|bdi|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|time|u|wbr)$/i;
const attribute = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const drawn =
  /^(?:d|points|transform|viewbox|style|class|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|integrity|srcset|stroke-dasharray|patterntransform)$/i;

/** The text, comments and attribute values of markup. Attributes stand after the text, one a line. */
function markupText(source: string): string {
  const values: string[] = [];
  const text = source.replace(
    markup,
    (
      _all,
      comment?: string,
      scriptAttributes?: string,
      script?: string,
      _close?: string,
      tag = '',
      attributes = '',
    ) => {
      if (comment !== undefined) return `\n${comment}\n`;
      if (script !== undefined) return /json/.test(scriptAttributes ?? '') ? `\n${script}\n` : '\n';
      for (const [, name = '', double, single] of attributes.matchAll(attribute))
        if (!drawn.test(name)) values.push(unescaped(double ?? single ?? ''));
      return inline.test(tag) ? '' : '\n';
    },
  );
  return `${unescaped(text)}\n${values.join('\n')}`;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  middot: '·',
  shy: '',
  zwj: '',
  zwnj: '',
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Every name and value of JSON, one a line; text that is no JSON as it stands. Numbers are figures: they come from columns that the check has read. */
function jsonText(source: string): string {
  const lines: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') lines.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object')
      for (const [name, part] of Object.entries(value)) {
        lines.push(name);
        collect(part);
      }
  };
  try {
    collect(JSON.parse(source));
  } catch {
    return source;
  }
  return lines.join('\n');
}
