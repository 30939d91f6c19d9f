import { dev } from 'astro';
import { checkSite } from '../check/check.ts';
import { printIssues, readOptions } from './command.ts';

const help = `npm run dev -- [--site 폴더]

자료를 검사한 결과를 보이고, 고치는 대로 바뀌는 사이트를 이 컴퓨터에서 봅니다.`;

const { site } = readOptions(help);
printIssues(checkSite(site).issues);
process.env['YEOLLAM_SITE'] = site;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await dev({ root: process.cwd(), publicDir: `${site}/public` });
