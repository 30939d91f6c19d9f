import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkSite, exitCode } from '../check/check.ts';
import { privacyIssues } from '../check/privacy.ts';
import { publishedIssues } from '../publish/privacy.ts';
import { openStage, recover, swapIn } from '../publish/stage.ts';
import { indexSite } from '../search/index.ts';
import { printIssues, readOptions } from './command.ts';

const help = `npm run build -- [--site 폴더] [--out 폴더]

자료를 검사하고 사이트를 만들어, 다 되었을 때만 나가 있는 사이트와 바꿉니다.
  --site 폴더  data/site.yaml이 있는 폴더. 없으면 이 저장소.
  --out 폴더   만든 사이트를 둘 곳. 없으면 <사이트 폴더>/dist.
끝내기 값: 0 만듦, 1 자료 잘못, 3 개인정보, 4 보안, 2 프로그램 잘못 또는 다른 만들기가 실행 중`;

const { site, out } = readOptions(help);
process.exitCode = await publish();

async function publish(): Promise<number> {
  const begun = performance.now();
  recover(out);
  const { issues } = checkSite(site);
  printIssues(issues);
  const code = exitCode(issues);
  if (code !== 0) {
    console.error('사이트를 바꾸지 않았습니다. 위의 잘못을 고치고 다시 실행하세요.');
    return code;
  }
  const stage = openStage(process.cwd());
  if (!stage) {
    console.error('다른 만들기가 이미 실행 중입니다. 끝난 뒤 다시 실행하세요.');
    return 2;
  }
  try {
    await renderPages(stage.site, stage.cache);
    const searchable = await indexSite(stage.site);
    const leaks = publishedIssues(stage.site, privacyIssues(site));
    if (leaks.length > 0) {
      printIssues(leaks);
      console.error(
        '만든 사이트에 개인정보가 있어 바꾸지 않았습니다. 위의 값을 원본에서 지우세요.',
      );
      return exitCode(leaks);
    }
    swapIn(stage.site, out);
    report(searchable, performance.now() - begun);
    return 0;
  } catch (error) {
    console.error(
      '프로그램 잘못으로 사이트를 만들지 못했습니다. 나가 있는 사이트는 그대로입니다.\n',
      error,
    );
    return 2;
  } finally {
    stage.release();
  }
}

/** Astro reads its settings from the environment when its configuration file is loaded. */
async function renderPages(outDir: string, cacheDir: string): Promise<void> {
  process.env['YEOLLAM_SITE'] = site;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build({
    root: process.cwd(),
    outDir,
    cacheDir,
    publicDir: join(site, 'public'),
    logLevel: 'warn',
    mode: 'production',
    force: true,
  });
}

function report(searchable: number, milliseconds: number): void {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  const place = relative(process.cwd(), out) || out;
  console.log(
    [
      `사이트를 만들었습니다: ${place}`,
      `  쪽 ${pages}개, 찾을 수 있는 쪽 ${searchable}개, 파일 ${files.length}개, ${(bytes / 1e6).toFixed(1)} MB, ${(milliseconds / 1000).toFixed(1)}초`,
      '  보기: npm run preview',
    ].join('\n'),
  );
}
