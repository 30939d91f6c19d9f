import { writeFileSync } from 'node:fs';
import { checkSite, exitCode } from '../check/check.ts';
import { printIssues, readOptions } from './command.ts';

const help = `npm run check -- [--site 폴더] [--json 파일]

사이트 폴더의 자료를 읽고 잘못을 모두 찾아 알립니다. 아무것도 만들지 않습니다.
  --site 폴더  data/site.yaml이 있는 폴더. 없으면 이 저장소.
  --json 파일  같은 내용을 JSON으로도 적습니다.
끝내기 값: 0 이상 없음, 1 자료 잘못, 3 개인정보, 4 보안, 2 프로그램 잘못`;

const { site: folder, json } = readOptions(help);
const { site, issues } = checkSite(folder);
printIssues(issues);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(issues, null, 2)}\n`);
const code = exitCode(issues);
if (code === 0)
  console.log(`이상 없음: 업무보고 ${site.reports.length}개, 공개 기록 ${site.register.length}건`);
process.exitCode = code;
