import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { limits } from '../src/documents/limits.ts';
import type { Reading } from '../src/documents/reading.ts';
import { document, withPart } from '../test/support/documents/site.ts';
import { type MadeEntry, zipOf } from '../test/support/documents/zip.ts';

const checkout = resolve(import.meta.dirname, '..');

/** What the reader of attachments takes for hostile and for heavy files: seconds, memory, and what comes of them. */
export function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'yeollam-bench-'));
  try {
    console.table(
      Object.fromEntries(
        Object.entries(files).map(([name, make]) => [name, measured(folder, ...make())]),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Made = [bytes: Uint8Array, kind: 'hwpx' | 'docx' | 'xlsx'];

const hwpx = (...entries: MadeEntry[]): Made => [
  zipOf([{ name: 'mimetype', content: 'application/hwp+zip', isStored: true }, ...entries]),
  'hwpx',
];
const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');
const section = (content: string): Made => [
  withPart(document('good.hwpx'), 'Contents/section0.xml', (xml) =>
    xml.replace('</hs:sec>', `${content}</hs:sec>`),
  ),
  'hwpx',
];
/** Numbers without order, so that no ratio of sizes gives them away. */
const varied = (index: number) => ((index * 2_654_435_761) % 4_294_967_296).toString(36);

const files: Record<string, () => Made> = {
  '500 MB of zeros (< 5 s, < 500 MB)': () =>
    hwpx({ name: 'a.xml', content: Buffer.alloc(500_000_000) }),
  '4 GB by its header': () => hwpx({ name: 'a.xml', content: 'a', stated: 4_000_000_000 }),
  '100,000 entries': () =>
    hwpx(
      ...Array.from({ length: 100_000 }, (_, index) => ({
        name: `${index}`,
        content: '',
        isStored: true,
      })),
    ),
  'a ZIP in a ZIP': () => hwpx({ name: 'a', content: zipOf([{ name: 'a', content: 'a' }]) }),
  'an entry ../../x': () => hwpx({ name: '../../x', content: 'a' }),
  'XML entities': () =>
    hwpx({ name: 'Contents/section0.xml', content: '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
  '300,000 nested elements': () => section('<a>'.repeat(300_000) + '</a>'.repeat(300_000)),
  '20,000 paragraphs': () =>
    section(
      repeated(
        20_000,
        (index) =>
          `<hp:p id="${index}" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0"><hp:t>${varied(index)}</hp:t></hp:run></hp:p>`,
      ),
    ),
  'a sheet of 40,000 rows': () => [
    withPart(document('good.xlsx'), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        `${repeated(40_000, (index) => `<row r="${index + 4}"><c r="A${index + 4}"><v>${index * 7919}</v></c></row>`)}</sheetData>`,
      ),
    ),
    'xlsx',
  ],
};

/** One reading in a process of its own, as the check starts it. */
function measured(folder: string, bytes: Uint8Array, kind: Made[1]): Record<string, unknown> {
  const file = join(folder, `a.${kind}`);
  const result = join(folder, 'a.json');
  writeFileSync(file, bytes);
  rmSync(result, { force: true });
  const begun = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${limits.heap}`,
      '--import=data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))',
      join(checkout, 'src/documents/worker.ts'),
    ],
    { input: JSON.stringify([{ file, kind, result }]), cwd: checkout, encoding: 'utf8' },
  );
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const [, peak] = /peak (\d+)/.exec(stderr) ?? [];
  const read = existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Reading) : null;
  const { code, found } = read?.refusal ?? {};
  return {
    'KB of file': Math.round(bytes.length / 1000),
    seconds,
    'MB of memory': peak === undefined ? 'stopped' : Math.round(Number(peak) / 1000),
    result: read ? (code ? `${code} ${found}` : `${read.blocks.length} blocks`) : 'D212 (stopped)',
  };
}
