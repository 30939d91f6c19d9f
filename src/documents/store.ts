import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Kind, kindOf } from './kind.ts';
import { type Job, limits, type Order } from './limits.ts';
import { readPlain } from './plain.ts';
import { type Reading, refusedReading } from './reading.ts';

/** A file of a record as it is published: its bytes in numbers, and what they hold. */
export interface StoredFile extends Reading {
  kind: Kind;
  bytes: number;
  sha256: string;
}

/** Changes with everything that makes a reading another one: our own rules and the libraries'. */
const version = 'kordoc-4.14.1-pdfjs-4.10.38-2';
const checkout = process.cwd();

/** Files that stopped their reader in this run. They are tried again in the next. */
const stopped = new Set<string>();

/**
 * Reads files that nobody has read yet, all in one process; a file is named by its path below the
 * site folder. One that stops its reader is refused, and the others are read.
 */
export function readFiles(root: string, files: readonly string[], allowed = limits): void {
  let waiting = files.flatMap((file): Job[] => {
    const { kind, bytes } = opened(root, file);
    const result = isOffice(kind) ? resultOf(hashOf(bytes), kind) : null;
    const isKnown = result === null || existsSync(result) || stopped.has(result);
    return isKnown ? [] : [{ file: join(root, file), kind, result }];
  });
  while (waiting.length > 0) {
    const { status, signal, stderr, error } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${allowed.heap}`, resolve(checkout, 'src/documents/worker.ts')],
      {
        input: JSON.stringify({ jobs: waiting, limits: allowed } satisfies Order),
        cwd: checkout,
        env: {
          PATH: process.env['PATH'],
          KORDOC_OFFLINE: '1',
          NODE_COMPILE_CACHE: resolve(checkout, '.yeollam/compiled'),
        },
      },
    );
    if (error) throw error;
    waiting = waiting.filter(({ result }) => !existsSync(result));
    const wasKilled = signal === 'SIGKILL' || signal === 'SIGABRT' || status === 134;
    const culprit = wasKilled ? waiting.shift() : undefined;
    if (culprit) stopped.add(culprit.result);
    else if (status !== 0 || waiting.length > 0) throw new Error(`failed reader: ${stderr}`);
  }
}

/** What a file of the site folder holds, read now where nobody has read it yet. */
export function readFile(root: string, file: string): StoredFile {
  const { kind, bytes } = opened(root, file);
  const facts = { kind, bytes: bytes.length, sha256: hashOf(bytes) };
  if (!isOffice(kind)) return { ...facts, ...readPlain(bytes, kind) };
  const result = resultOf(facts.sha256, kind);
  if (!existsSync(result)) readFiles(root, [file]);
  const reading = stopped.has(result)
    ? refusedReading({ code: 'D212', found: '읽는 데 드는 시간이나 기억 장치가 한도를 넘는 파일' })
    : (JSON.parse(readFileSync(result, 'utf8')) as Reading);
  return { ...facts, ...reading };
}

function opened(root: string, file: string): { kind: Kind; bytes: Uint8Array } {
  const kind = kindOf(file);
  if (kind === null) throw new Error(`unknown kind of file: ${file}`);
  return { kind, bytes: readFileSync(join(root, file)) };
}

function isOffice(kind: Kind): boolean {
  return ['hwp', 'hwpx', 'pdf', 'docx', 'xlsx'].includes(kind);
}

/** Where the reading of these bytes is kept: the same bytes are read once, whatever their name. */
function resultOf(hash: string, kind: Kind): string {
  return resolve(checkout, '.yeollam/documents', version, `${hash}.${kind}.json`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
