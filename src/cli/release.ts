import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { releasedText } from '../check/cells.ts';
import { checkSite, exitCode } from '../check/check.ts';
import { newlyReleased } from '../check/registry.ts';
import { releasedFilesText } from '../check/releasedFiles.ts';
import { columnTitle } from '../reader/header.ts';
import { releasedRecord } from '../schema/registry.ts';
import { registryFile } from '../site/registry.ts';
import type { Site } from '../site/site.ts';
import { printIssues, readOptions } from './command.ts';

const help = `npm run release -- [--site 폴더] [--year 연도]

공개하는 기록의 관리번호를 released/records.csv에 더하고, 한 해의 자료를 발표한 것으로 닫습니다.
더한 관리번호는 없어지거나 다른 문서에 쓰일 수 없습니다. 거둘 기록은 게시상태를 '철회'로 적습니다.
닫은 해의 칸은 released/<연도>.json에 있고, 고치려면 data/corrections.csv에 정정을 적어야 합니다.
  --site 폴더  data/site.yaml이 있는 폴더. 없으면 이 저장소.
  --year 연도  닫을 해. 없으면 가장 새 해.
끝내기 값: 0 닫음 또는 이미 닫힘, 1 자료 잘못, 3 개인정보, 4 보안, 2 프로그램 잘못`;

const { site: folder, year } = readOptions(help);
process.exitCode = close();

function close(): number {
  const { site, issues } = checkSite(folder);
  printIssues(issues);
  const code = exitCode(issues);
  if (code !== 0) {
    console.error('닫지 않았습니다. 위의 잘못을 고치고 다시 실행하세요.');
    return code;
  }
  mkdirSync(join(folder, 'released'), { recursive: true });
  const added = register(site);
  const attachments = releasedFilesText(folder, site);
  if (attachments !== null) writeFileSync(join(folder, 'released/attachments.csv'), attachments);
  const number = year === undefined ? site.reports.at(-1)?.year : Number(year);
  const report = site.reports.find((read) => read.year === number)?.report;
  if (!report && year === undefined && site.reports.length === 0) {
    if (added === 0) console.log(`새로 발표할 기록이 없습니다: ${registryFile}`);
    return 0;
  }
  if (!report) {
    console.error(`닫을 자료가 없습니다: data/${year ?? '<연도>'}/`);
    return 1;
  }
  const file = `released/${report.year}.json`;
  if (existsSync(join(folder, file))) {
    console.log(
      `이미 닫힌 해입니다: ${file}\n값을 고치려면 data/corrections.csv에 정정을 적으세요.`,
    );
    return 0;
  }
  writeFileSync(join(folder, file), releasedText(report));
  console.log(`${report.year}년을 닫았습니다: ${file}`);
  return 0;
}

/** Adds the records never released to the registry, and says how many. */
function register(site: Site): number {
  const rows = newlyReleased(site);
  if (rows.length === 0) return 0;
  const file = join(folder, registryFile);
  const fields = Object.keys(releasedRecord.shape) as (keyof typeof releasedRecord.shape)[];
  const lines = [
    ...(existsSync(file) ? [] : [fields.map((field) => columnTitle(releasedRecord.shape[field]))]),
    ...rows.map((row) => fields.map((field) => row[field])),
  ];
  appendFileSync(file, `${Papa.unparse(lines, { newline: '\n' })}\n`);
  console.log(`기록 ${rows.length}건의 관리번호를 더했습니다: ${registryFile}`);
  return rows.length;
}
