import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { recover } from '../publish/stage.ts';
import { readOptions } from './command.ts';

const help = `npm run preview -- [--site 폴더] [--out 폴더]

만든 사이트를 이 컴퓨터에서 봅니다.`;

const { site, out } = readOptions(help);
recover(out);
if (!existsSync(out)) {
  console.error(`만든 사이트가 없습니다: ${out}\n먼저 npm run build 를 실행하세요.`);
  process.exit(1);
}
process.env['YEOLLAM_SITE'] = site;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const server = await preview({ root: process.cwd(), outDir: out, logLevel: 'warn' });
console.log(`http://localhost:${server.port}/ 에서 볼 수 있습니다. 끝내려면 Ctrl+C`);
