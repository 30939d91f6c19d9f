import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { siteDate } from '../check/asOf.ts';
import { checkSite, exitCode } from '../check/check.ts';
import { siteEntries } from '../entries/site.ts';
import { publicRecords } from '../model/disclosure.ts';
import { movedRecords } from '../model/registry.ts';
import { machineFault } from '../publish/fault.ts';
import { finishSite } from '../publish/finish.ts';
import { addPolicies, templateScripts } from '../publish/policy.ts';
import { personalTask } from '../publish/privacy.ts';
import { readMeanwhile } from '../publish/reading.ts';
import { announceSitemap } from '../publish/sitemap.ts';
import { sourceMark } from '../publish/source.ts';
import { openStage } from '../publish/stage.ts';
import { BusyError, recover, swapIn } from '../publish/swap.ts';
import { listFiles } from '../reader/files.ts';
import { keepCuts, recallCuts } from '../search/cuts.ts';
import { writeIndex } from '../search/index.ts';
import { siteAddress } from '../site/address.ts';
import { handRegister } from '../site/register.ts';
import type { Site } from '../site/site.ts';
import { printIssues, readOptions } from './command.ts';

const help = `npm run build -- [--site 폴더] [--out 폴더]

자료를 검사하고 사이트를 만들어, 다 되었을 때만 나가 있는 사이트와 바꿉니다.
나가 있던 사이트는 <폴더>.releases/에 셋까지 두며, npm run rollback으로 되돌립니다.
  --site 폴더  data/site.yaml이 있는 폴더. 없으면 이 저장소.
  --out 폴더   만든 사이트를 둘 곳. 없으면 <사이트 폴더>/dist.
끝내기 값: 0 만듦, 1 자료 잘못, 3 개인정보, 4 보안, 2 프로그램 잘못 또는 다른 만들기가 실행 중`;

const busy = '다른 만들기가 이미 실행 중입니다. 끝난 뒤 다시 실행하세요.';
const unchanged = '나가 있는 사이트는 그대로입니다.';

// Left to itself, the heap of a large build grows to three times what it holds before it is collected.
setFlagsFromString('--heap-growing-percent=50');

const { site, out } = readOptions(help);
// What holds if a library leaves its promise open and the process simply ends.
process.exitCode = 2;
publish()
  .catch(explain)
  .then((code) => {
    process.exitCode = code;
  });

async function publish(): Promise<number> {
  const begun = performance.now();
  if ([site, process.cwd()].some((folder) => `${folder}${sep}`.startsWith(`${out}${sep}`))) {
    console.error(`--out이 자료나 프로그램이 든 폴더입니다: ${out}\n다른 폴더를 주세요.`);
    return 2;
  }
  if (recover(out)) {
    console.error(busy);
    return 2;
  }
  const mark = sourceMark(site);
  const prepared = timed('check', prepare);
  if (typeof prepared === 'number') return stop(prepared);
  const { expected, facts, personal, read: checked } = prepared;
  const stage = openStage(process.cwd());
  if (!stage) {
    console.error(busy);
    return 2;
  }
  try {
    handRegister(checked.register);
    await timed('render', () => renderPages(stage.site, stage.cache));
    const brought = listFiles(join(site, 'public'), '', '.html');
    addPolicies(stage.site, brought);
    if (expected.origin !== undefined) announceSitemap(stage.site, expected.origin + expected.base);
    const reading = readMeanwhile(stage.site, personal, expected);
    const entries = siteEntries({
      site: checked,
      sources: site,
      pages: stage.site,
      asOf: facts.asOf,
    });
    recallCuts(stage.cuts);
    const searchable = await timed('index', () => writeIndex(entries, stage.site, checked));
    const { leaks, ...read } = await timed('read', reading);
    if (leaks.length > 0) {
      printIssues(leaks);
      console.error(
        '만든 사이트에 개인정보가 있어 바꾸지 않았습니다. 위의 값을 원본에서 지우세요.',
      );
      return exitCode(leaks);
    }
    const issues = timed('finish', () =>
      finishSite(site, stage.site, out, expected, { ...facts, searchable }, read),
    );
    printIssues(issues);
    if (issues.length > 0) return stop(exitCode(issues));
    if (sourceMark(site) !== mark) return sourcesChanged();
    timed('swap', () => swapIn(stage.site, out));
    keepCuts(stage.cuts);
    report(searchable, performance.now() - begun);
    return 0;
  } catch (error) {
    // What was whole when it was checked may have gone or changed since.
    if (sourceMark(site) !== mark) return sourcesChanged();
    throw error;
  } finally {
    stage.release();
  }
}

/** Does a step of the build and leaves a measure of it, which `npm run bench -- register` prints. */
function timed<Result>(name: string, step: () => Result): Result {
  const start = performance.now();
  const done = () => performance.measure(name, { start });
  const result = step();
  if (result instanceof Promise) result.then(done, done);
  else done();
  return result;
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

/**
 * Checks the sources. Of all that was read, what the site is made from and held against is kept, or the
 * exit code: where each field of a large register stands takes more memory than what it says.
 */
function prepare() {
  const { site: read, issues, personal } = checkSite(site);
  printIssues(issues);
  const code = exitCode(issues);
  if (code !== 0) return code;
  const register = read.register.map(({ record, body, folder }) => ({ record, body, folder }));
  const { config, reports, synonyms } = read;
  return {
    ...demands(read),
    read: { config, reports, synonyms, register },
    personal: personalTask(personal),
  };
}

/** What the sources ask of the finished site, and what its release says of them. */
function demands(read: Site) {
  const { reports, register, redirects, registry } = read;
  const years = reports.flatMap(({ report }) => report ?? []);
  const asOf = siteDate(read);
  const records = publicRecords(register, asOf);
  const expected = {
    ...siteAddress(site),
    scripts: templateScripts(process.cwd()),
    pages: [
      '/',
      '/404.html',
      '/search/',
      ...years.map(({ year }) => `/reports/${year}/`),
      ...records.map(({ path }) => path),
      ...listFiles(site, 'content/pages', '.md').map((file) =>
        file.replace(/^.*(\/.+)\.md$/, '$1/'),
      ),
    ],
    redirects: [...redirects, ...movedRecords(registry.rows, records)].map(({ from }) => from),
    withdrawn: records
      .filter(({ fields }) => fields.status === 'withdrawn')
      .map(({ path }) => path),
    folders: [site, process.cwd()],
  };
  return { expected, facts: { asOf, reports: years.length, records: records.length } };
}

function stop(code: number): number {
  console.error('사이트를 바꾸지 않았습니다. 위의 잘못을 고치고 다시 실행하세요.');
  return code;
}

/** The sources that were checked are no longer there: nothing made of them is published. */
function sourcesChanged(): number {
  const { issues } = checkSite(site);
  printIssues(issues);
  console.error(`만드는 동안 자료가 바뀌었습니다. 다시 실행하세요. ${unchanged}`);
  return exitCode(issues) || 1;
}

function explain(error: unknown): number {
  const fault = machineFault(error);
  if (error instanceof BusyError) console.error(busy);
  else if (fault) console.error(`${fault}\n${unchanged}`);
  else console.error(`프로그램 잘못으로 사이트를 만들지 못했습니다. ${unchanged}\n`, error);
  return 2;
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
      `  쪽 ${pages}개, 찾을 수 있는 것 ${searchable}개, 파일 ${files.length}개, ${(bytes / 1e6).toFixed(1)} MB, ${(milliseconds / 1000).toFixed(1)}초`,
      '  보기: npm run preview',
    ].join('\n'),
  );
}
