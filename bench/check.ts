import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { corruptionFault, realFiles } from '../test/support/corrupt.ts';

const checkout = resolve(import.meta.dirname, '..');

/** How fast a site is checked, how much memory that takes, and whether corrupted bytes ever slip through. */
export function bench(): void {
  const large = registerOf(100_000);
  try {
    console.table({
      'real site (< 1 s)': measured(checkout),
      '100,000 records (< 10 s, < 1 GB)': measured(large),
    });
  } finally {
    rmSync(large, { recursive: true });
  }
  console.table({ '100,000 corrupted bytes (0 faults)': corruption(100_000) });
}

/** One check in a process of its own, from its start to its end, begun as `npm run check` begins it. */
function measured(site: string): Record<string, number> {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', './src/cli/compiled.ts', join(import.meta.dirname, 'checkOnce.ts'), site],
    { cwd: checkout, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`failed check: ${stderr}`);
  return JSON.parse(stdout);
}

/** A site folder with that many records in ten yearly files; one in ten is partly open. */
function registerOf(records: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'yeollam-bench-'));
  mkdirSync(join(folder, 'data/disclosures'), { recursive: true });
  writeFileSync(
    join(folder, 'data/site.yaml'),
    'title: 큰 기관\norganization: 큰 기관\ndepartment: 총무과\nasOf: "2023-12-31"\n',
  );
  const header =
    '관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,문서번호,문서유형,보존기간,요약';
  for (let year = 2014; year < 2024; year += 1) {
    const rows = Array.from({ length: records / 10 }, (_, index) => {
      const day = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
      const withheld = index % 10 === 0 ? '부분공개,6,개인정보' : '공개,,';
      return `GA-${year}-${index},"${year}년 ${index}차 회의 결과, 보고",총무과,${day},${withheld},총무과-${index},보고서,5년,회의 안건과 결과를 정리한 문서`;
    });
    writeFileSync(join(folder, `data/disclosures/${year}.csv`), [header, ...rows].join('\n'));
  }
  return folder;
}

/** Replaces one byte of one real file after another: same order in every run. */
function corruption(runs: number): Record<string, number> {
  const begun = performance.now();
  const total = realFiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let faults = 0;
  // A linear congruential sequence: enough to spread over files, places and bytes.
  let state = 20210110;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let run = 0; run < runs; run += 1) {
    const file = realFiles[next(realFiles.length)];
    if (!file) continue;
    const at = next(file.bytes.length);
    const byte = next(256);
    const fault = faultOf(file, at, byte);
    if (fault === null) continue;
    faults += 1;
    if (faults <= 10) console.error(`${file.path} byte ${at} = ${byte}: ${fault}`);
  }
  return { runs, bytes: total, faults, seconds: seconds(performance.now() - begun) };
}

function faultOf(...[file, at, byte]: Parameters<typeof corruptionFault>): string | null {
  try {
    return corruptionFault(file, at, byte);
  } catch (error) {
    return String(error);
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}
