import { existsSync } from 'node:fs';
import { templateScripts } from '../publish/policy.ts';
import { serveSite } from '../publish/serve.ts';
import { recover } from '../publish/swap.ts';
import { siteAddress } from '../site/address.ts';
import { readOptions } from './command.ts';

const help = `npm run preview -- [--site 폴더] [--out 폴더]

만든 사이트를 이 컴퓨터에서, 서버가 보낼 보안 머리말(헤더)과 함께 봅니다.`;

const { site, out } = readOptions(help);
recover(out);
if (!existsSync(out)) {
  console.error(`만든 사이트가 없습니다: ${out}\n먼저 npm run build 를 실행하세요.`);
  process.exit(1);
}
const { base } = siteAddress(site);
const scripts = templateScripts(process.cwd());
const { address } = await serveSite(out, base, scripts, 4321).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return serveSite(out, base, scripts, 0);
});
console.log(`${address} 에서 볼 수 있습니다. 끝내려면 Ctrl+C`);
