/**
 * Cuts Pretendard GOV to the characters of this site and writes `src/styles/fonts/`. Run by hand, from
 * the repository root, after texts have changed and the site is built: `node scripts/cut-font.ts [more folders to read]`.
 *
 * "first" holds what the home page shows, "core" what several files use besides, "seldom" what one
 * file uses, and "more" the rest of everyday Hangul in small slices, so that one new syllable costs a
 * reader little; "embed" holds once more what the charts say, for their pages in frames. The cut font
 * has a name of its own, as its licence asks.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parse } from 'node-html-parser';
// @ts-expect-error -- subset-font ships no types
import subsetFont from 'subset-font';
import { placedCharts } from '../src/charts/placed.ts';
import { reportCharts } from '../src/charts/report.ts';
import { readReport } from '../src/site/report.ts';

const release = 'pretendard-gov@1.3.9';
const output = 'src/styles/fonts';
const folders = ['data', 'content', 'src', ...process.argv.slice(2)];
const textFiles = new Set('.astro .csv .json .md .mdx .mjs .ts .txt .yaml .yml'.split(' '));
const signs = '△▲▽▼·ㆍ「」『』“”‘’※○●□■◦⇒→←↑↓±×÷−–—…☎➤§℃㎡％~';

// Rooms whose Korean is read in a terminal or taken from a text, never shown on a page as it stands.
const unshown = /^src\/(check|cli|privacy|prose|publish|reader|search(?!\/page))\b/;

// No features: the digits have one width anyhow (no GSUB tnum), and without kerning a text is as wide as its advances.
const options = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: [],
  variationAxes: { wght: { min: 400, max: 700 } },
};

const temporary = mkdtempSync(join(tmpdir(), 'cut-font-'));
try {
  execFileSync('npm', ['pack', release, '--silent'], { cwd: temporary });
  execFileSync('tar', ['xzf', readdirSync(temporary)[0] as string], { cwd: temporary });
  await cut(join(temporary, 'package/dist'));
} finally {
  rmSync(temporary, { recursive: true });
}

async function cut(release: string): Promise<void> {
  const variable = readFileSync(join(release, 'public/variable/PretendardGOVVariable.ttf'));
  const held = advances(variable);
  const files = filesRead().map((text) => [...new Set(text)]);
  const first = [...new Set(printableAscii() + signs + homeText())].sort();
  const found = [...new Set(files.flat())].sort();
  const inSeveral = (character: string) =>
    files.filter((file) => file.includes(character)).length > 1;

  const others = found.filter((character) => !first.includes(character));
  const [core, seldom] = [others.filter(inSeveral), others.filter((one) => !inSeveral(one))];
  const more = commonHangul().filter((syllable) => !found.includes(syllable));
  const slices = [
    ...inSlices(more).map((characters, index) => [`more-${index + 1}`, characters] as const),
    ['seldom', seldom] as const,
    ['core', core] as const,
    ['first', first] as const,
  ].map(([name, characters]) => [name, characters.filter((one) => held.has(one))] as const);

  const embed = ['embed', embedded().filter((one) => held.has(one))] as const;

  for (const file of readdirSync(output).filter((name) => name.endsWith('.woff2')))
    rmSync(join(output, file));

  for (const [name, characters] of [...slices, embed]) {
    const font = await subsetFont(variable, characters.join(''), options);
    writeFileSync(join(output, `yeollam-sans-${name}.woff2`), font);
    console.log(`${name}: ${characters.length} characters, ${font.length} B`);
  }
  writeFileSync(join(output, 'fonts.css'), styles(slices));
  writeFileSync(join(output, 'embed.css'), styles([embed]));
  writeFileSync(
    join(output, 'metrics.json'),
    metrics(
      slices.flatMap((slice) => slice[1]),
      held,
    ),
  );
  writeFileSync(join(output, 'OFL.txt'), readFileSync(join(release, 'LICENSE.txt')));
  const missing = [...first, ...core, ...seldom].filter((c) => c >= ' ' && !held.has(c));
  console.log(`not in the font: ${missing.join(' ') || 'none'}`);
}

/** Slices of about 200 syllables, in the order of their codes. */
function inSlices(syllables: string[]): string[][] {
  const count = Math.ceil(syllables.length / 200);
  const size = Math.ceil(syllables.length / count);
  return Array.from({ length: count }, (_, index) =>
    syllables.slice(index * size, (index + 1) * size),
  );
}

function filesRead(): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && textFiles.has(extname(file.name)))
    .filter(({ name, parentPath }) => name !== 'metrics.json' && !unshown.test(parentPath))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8').normalize('NFC'));
}

/** What the built home page shows, its drawings and the hint in its search box too. */
function homeText(): string {
  const html = readFileSync('dist/index.html', 'utf8');
  const shown = parse(html, { comment: false, blockTextElements: {} });
  const hints = shown
    .querySelectorAll('[placeholder]')
    .map((one) => one.getAttribute('placeholder'));
  return [shown.text, ...hints].join('').replace(/\s/g, '');
}

/** What the pages in frames say: every chart of every report, the site's names, and the words around them. */
function embedded(): string[] {
  const years = readdirSync('data').filter((name) => /^\d{4}$/.test(name));
  const charts = years.flatMap((year) => {
    const { report } = readReport('.', Number(year));
    return report ? placedCharts(report, reportCharts(report)) : [];
  });
  const files = [
    'data/site.yaml',
    'src/layouts/Embed.astro',
    'src/pages/embed/[chart].astro',
    'src/components/ChartDownloads.astro',
    'src/charts/placed.ts',
  ].map((file) => readFileSync(file, 'utf8'));
  return [...new Set([JSON.stringify(charts), ...files].join(''))]
    .filter((one) => one >= ' ')
    .sort();
}

function printableAscii(): string {
  return String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
}

/** The 2,350 syllables of KS X 1001. */
function commonHangul(): string[] {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  const rows = Array.from({ length: 0xc8 - 0xb0 + 1 }, (_, index) => 0xb0 + index);
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, index) => 0xa1 + index);
  return rows.flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))));
}

/** Every character of the basic plane the font has, with its advance in thousandths of an em (cmap format 4, hmtx). */
function advances(font: Buffer): Map<string, number> {
  const table = (tag: string) => {
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
      if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
    }
    throw new Error(`missing font table: ${tag}`);
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const longMetrics = font.readUInt16BE(table('hhea') + 34);
  const cmap = table('cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => index);
  const basic = subtables
    .map((index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4))
    .find((offset) => font.readUInt16BE(offset) === 4);
  if (basic === undefined) throw new Error('missing font table: cmap format 4');
  const doubled = font.readUInt16BE(basic + 6);
  const result = new Map<string, number>();
  for (let at = basic + 14; at < basic + 14 + doubled; at += 2) {
    const start = font.readUInt16BE(at + doubled + 2);
    const delta = font.readUInt16BE(at + 2 * doubled + 2);
    const rangeAt = at + 3 * doubled + 2;
    const range = font.readUInt16BE(rangeAt);
    for (let code = start; code <= font.readUInt16BE(at) && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph === 0) continue;
      const advance = font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
      result.set(String.fromCharCode(code), Math.round((advance * 1000) / unitsPerEm));
    }
  }
  return result;
}

/** What `charts/font` reads: the covered characters by their advance. */
function metrics(characters: string[], held: Map<string, number>): string {
  const byAdvance: Record<string, string> = {};
  for (const character of characters) {
    const advance = String(held.get(character));
    byAdvance[advance] = (byAdvance[advance] ?? '') + character;
  }
  return `${JSON.stringify(byAdvance, null, 2)}\n`;
}

/** Later rules win where ranges overlap, so a "more" slice may name a whole stretch of codes. */
function styles(slices: (readonly [string, string[]])[]): string {
  const face = (name: string, range: string) => `@font-face {
  font-family: 'Yeollam Sans';
  font-weight: 400 700;
  font-display: swap;
  src: url('./yeollam-sans-${name}.woff2') format('woff2');
  unicode-range:${range};
}
`;
  const code = (character = '') => hex(character.charCodeAt(0));
  const faces = slices.map(([name, characters]) =>
    face(
      name,
      name.startsWith('more')
        ? ` U+${code(characters[0])}-${code(characters.at(-1))}`
        : ranges(characters),
    ),
  );
  return `/* Written by scripts/cut-font.ts. Where ranges overlap the later rule wins. */\n${faces.join('\n')}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}

function ranges(characters: string[]): string {
  const runs: [number, number][] = [];
  for (const character of characters) {
    const code = character.charCodeAt(0);
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  const parts = runs.map(([from, to]) =>
    from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`,
  );
  // Lines as Biome breaks them, so that the written file passes its check.
  const lines = [''];
  for (const part of parts) {
    if (`    ${lines.at(-1)} ${part},`.length > 100) lines.push(part);
    else lines[lines.length - 1] += lines.at(-1) === '' ? part : ` ${part}`;
    lines[lines.length - 1] += ',';
  }
  return `\n    ${lines.join('\n    ').slice(0, -1)}`;
}
