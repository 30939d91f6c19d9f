import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../src/search/entry.ts';
import { askClient, askPage, type Cost, cost, writeClient } from './search/browser.ts';
import { documents } from './search/documents.ts';
import { type Contender, fetchFromDisk, mini, ours, stock, writeStock } from './search/engines.ts';
import { type Drawn, drawQueries, type Kind, kinds } from './search/queries.ts';
import { sampleRecords } from './search/records.ts';

const checkout = resolve(import.meta.dirname, '..');
const names = ['Yeollam', 'Pagefind as it comes', 'MiniSearch'] as const;

/**
 * How much search finds, in what order, for how many bytes and how fast, beside the library as it
 * comes and MiniSearch: over the Markdown documents of a folder (`--docs DIR`), and over sample
 * records (`--rows 10000`, `--rows 100000`).
 */
export async function bench(options: readonly string[]): Promise<void> {
  const value = (name: string) => options[options.indexOf(name) + 1];
  const work = mkdtempSync(join(tmpdir(), 'yeollam-search-'));
  try {
    const site = join(work, 'site');
    run('src/cli/build.ts', '--out', site);
    const docs = options.includes('--docs') ? value('--docs') : undefined;
    if (docs !== undefined) await overDocuments(docs, site, work);
    const rows = options.includes('--rows') ? Number(value('--rows')) : 10_000;
    await overSamples({ count: rows, length: 60, years: rows > 10_000 ? 10 : 2 }, site, work);
    if (rows <= 10_000) await overSamples({ count: rows, length: 900, years: 2 }, site, work);
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function overDocuments(folder: string, site: string, work: string): Promise<void> {
  const entries = documents(folder);
  const letters = entries.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${entries.length} documents of ${Math.round(letters / entries.length)} letters`);
  const queries = drawQueries(entries);
  const plain = globalThis.fetch;
  fetchFromDisk();
  const folders = [join(work, 'ours'), join(work, 'stock')] as const;
  const contenders = [
    await ours(entries, folders[0]),
    await stock(entries, folders[1]),
    mini(entries),
  ];
  for (const contender of contenders) {
    const table: Record<string, Record<string, string>> = {};
    for (const kind of kinds) {
      table[kind] = await quality(
        contender,
        queries.filter((query) => query.kind === kind),
      );
    }
    console.log(contender.name);
    console.table(table);
  }
  globalThis.fetch = plain;
  const typed = mixed(queries);
  console.table({
    [names[0]]: shown(await ourCost(site, folders[0], typed)),
    [names[1]]: shown(await stockCost(folders[1], typed)),
    [names[2]]: shown(await miniCost(entries, join(work, 'mini'), typed)),
  });
}

async function overSamples(
  samples: { count: number; length: number; years: number },
  site: string,
  work: string,
): Promise<void> {
  const { count, length, years } = samples;
  console.log(`\n${count} sample records of ${length} letters, ${years} years`);
  const folder = join(work, `ours-${count}-${length}`);
  const made = JSON.parse(
    run('bench/search/indexOnce.ts', folder, String(count), String(length), String(years)),
  );
  const list = Array.from({ length: years }, (_, index) => 2021 - index);
  const typed = mixed(
    drawQueries([...sampleRecords({ count: 600, length, years: list.slice(0, 1) })]),
  );
  const table: Record<string, Record<string, string>> = {
    [names[0]]: { ...shown(await ourCost(site, folder, typed)), ...shown(made) },
  };
  // The others have no years to leave for later: they are measured where all is searched.
  if (count <= 10_000) {
    const entries = [...sampleRecords({ count, length, years: list })];
    const other = join(work, `stock-${count}-${length}`);
    const begun = performance.now();
    await writeStock(entries, other);
    const seconds = (performance.now() - begun) / 1000;
    table[names[1]] = { ...shown(await stockCost(other, typed)), ...shown({ seconds }) };
    if (length < 100) table[names[2]] = shown(await miniCost(entries, join(work, 'mini'), typed));
  }
  console.table(table);
}

/** How much of what is relevant was found, how much of what was found is relevant, and where the first of it stands. */
async function quality(contender: Contender, queries: readonly Drawn[]) {
  let [recall, precision, first] = [0, 0, 0];
  let suggested = 0;
  for (const { typed, meant, relevant } of queries) {
    const found = await contender.find(typed);
    const hits = found.filter((address) => relevant.has(address)).length;
    recall += hits / relevant.size;
    precision += found.length > 0 ? hits / found.length : 0;
    first += found.slice(0, 3).some((address) => relevant.has(address)) ? 1 : 0;
    suggested += (await contender.suggest?.(typed))?.includes(meant.join('')) ? 1 : 0;
  }
  const share = (sum: number) => (sum / queries.length).toFixed(3);
  return {
    queries: String(queries.length),
    recall: share(recall),
    precision: share(precision),
    'in the first 3': share(first),
    'suggested while typing': contender.suggest ? share(suggested) : '',
  };
}

/** Queries of all kinds that people finish, in turn, so that the first of them are a fair sample. */
function mixed(queries: readonly Drawn[]): string[] {
  const finished: Kind[] = ['inner', 'joined', 'spaced', 'particle'];
  const byKind = finished.map((kind) => queries.filter((query) => query.kind === kind));
  return Array.from({ length: 20 }, (_, index) =>
    byKind.flatMap((list) => list[index]?.typed ?? []),
  ).flat();
}

/** The site's own search page over another index. */
async function ourCost(site: string, index: string, queries: readonly string[]): Promise<Cost> {
  const folder = `${index}-site`;
  cpSync(site, folder, { recursive: true, dereference: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  cpSync(join(index, 'pagefind'), join(folder, 'pagefind'), { recursive: true });
  return cost(folder, '/search/', askPage, queries);
}

async function stockCost(folder: string, queries: readonly string[]): Promise<Cost> {
  await writeClient('stock', folder);
  return cost(folder, '/index.html', askClient, queries);
}

async function miniCost(
  entries: readonly SearchEntry[],
  folder: string,
  queries: readonly string[],
): Promise<Cost> {
  const fields = ['title', 'text'];
  const search = new MiniSearch({ fields, idField: 'address', storeFields: fields });
  search.addAll(entries as SearchEntry[]);
  await writeClient('mini', folder);
  writeFileSync(join(folder, 'mini.json'), JSON.stringify(search));
  return cost(folder, '/index.html', askClient, queries);
}

function shown(figures: object): Record<string, string> {
  const units: Record<string, string> = {
    first: 'first search, kB',
    further: 'each further, kB',
    median: 'key to hits, ms',
    p95: '95 of 100 within, ms',
    loaded: 'pieces loaded, ms',
    loadedP95: '95 of 100 of these, ms',
    seconds: 'indexed in, s',
    MB: 'indexed with, MB',
  };
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      units[name] ?? name,
      Number(figure).toFixed(0),
    ]),
  );
}

function run(script: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd: checkout,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`failed ${script}: ${stderr}${stdout}`);
  return stdout;
}
