import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/search/engine.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { writeIndex } from '../../src/search/index.ts';
import type { Query } from '../../src/search/query.ts';

const entry = (address: string, title: string, text: string, more: Partial<SearchEntry> = {}) => ({
  address,
  kind: '표',
  title,
  place: '2021년 주요업무보고 › 민원',
  text,
  ...more,
});
const entries: SearchEntry[] = [
  entry('/call/', '서울교육콜센터', '서울교육콜센터는 1396번에서 8 to 6로 상담한다. 실행 취소.'),
  entry('/cost/', '업무추진비', '업무추진비와 기관운영비의 집행. 실행취소 안내.'),
  entry('/election/', '선거관리 본예산', '선거관리 예산은 3,768,864천원이다.', {
    names: ['37억'],
    date: '2021-01-10',
    year: 2021,
    grounds: [5, 6],
  }),
  entry('/transfer/', '전·편입학', '고등학교 전·편입학 업무를 처리한다.'),
  entry('/warning/', '민원 조기경보제', '학교운영위원회의 민원을 편성하였다.', {
    date: '2020-01-10',
    year: 2020,
  }),
  entry('/extra/', '추가경정예산', '제1회 추가경정예산을 편성한다.'),
  entry('/law/', '정보공개법 제9조제1항제6호', '「공공기관의 정보공개에 관한 법률」 제9조.'),
];

let folder = '';
let engine: Engine;
const plain = globalThis.fetch;
beforeAll(async () => {
  // Node's own fetch reads no files.
  globalThis.fetch = async (input) => {
    try {
      return new Response(readFileSync(new URL(String(input).replace(/\?.*$/, ''))));
    } catch {
      return new Response('', { status: 404 });
    }
  };
  folder = mkdtempSync(join(tmpdir(), 'yeollam-engine-'));
  await writeIndex(entries, join(folder, 'a'), { synonyms: [['추경', '추가경정예산']] });
  engine = open('a');
}, 30_000);
afterAll(() => {
  globalThis.fetch = plain;
  rmSync(folder, { recursive: true });
});

const open = (name: string) => new Engine(`${pathToFileURL(join(folder, name)).href}/`);
const query = (words: string, more: Partial<Query> = {}): Query => ({
  words,
  filters: {},
  sort: 'relevance',
  page: 1,
  ...more,
});
const found = async (words: string, more: Partial<Query> = {}) =>
  (await engine.search(query(words, more))).hits.map(({ address }) =>
    address.replace(/^.*\/a\//, '/'),
  );

describe('what a person types', () => {
  test.each([
    ['콜센터', ['/call/']],
    ['추진비', ['/cost/']],
    ['운영위원회', ['/warning/']],
    ['예산을', ['/election/', '/extra/']],
    ['콜센터에서', ['/call/']],
    ['예산이', ['/election/', '/extra/']],
    ['편성하였다', ['/warning/', '/extra/']],
    ['민원조기경보제', ['/warning/']],
    ['조기 경보제', ['/warning/']],
    ['전 편입학', ['/transfer/']],
    ['전편입학', ['/transfer/']],
    ['실행취소', ['/call/', '/cost/']],
    ['실행 취소', ['/call/', '/cost/']],
    ['추경', ['/extra/']],
    ['3,768,864', ['/election/']],
    ['3768864', ['/election/']],
    ['37억', ['/election/']],
    ['정보공개법 제9조', ['/law/']],
    ['9조 6호', ['/law/']],
    ['8 to 6', ['/call/']],
    ['1396', ['/call/']],
    ['"기관운영비의 집행"', ['/cost/']],
    ['없는말이다', []],
  ])('%s', async (words, expected) => {
    expect((await found(words)).sort()).toEqual([...expected].sort());
  });

  test.each([
    ['ㅋㅅㅌ', ['콜센터']],
    ['콜세', ['콜센터']],
    ['민우', ['민원']],
    ['서울 콜', ['서울 콜센터']],
  ])('%s is helped on', async (typed, expected) => {
    expect(await engine.suggest(typed)).toEqual(expected);
  });

  test.each([
    ['추경', [{ words: '추가경정예산', reason: 'same' }]],
    ['alsdnjs', [{ words: '민원', reason: 'keyboard' }]],
    ['콜쎈터', [{ words: '콜센터', reason: 'slip' }]],
    ['민언', [{ words: '민원', reason: 'slip' }]],
  ])('%s is offered another search', async (words, offers) => {
    expect((await engine.search(query(words))).offers).toEqual(offers);
  });
});

test('the newest first on request, what has no date last', async () => {
  expect((await found('예산', { sort: 'date' }))[0]).toBe('/election/');
  expect((await found('민원', { sort: 'date' }))[0]).toBe('/election/');
});

test('facets narrow and count', async () => {
  expect(await found('예산', { filters: { ground: '6' } })).toEqual(['/election/']);
  const { year, ground } = await engine.facets(query('민원'));
  expect(year).toEqual({ '2021': 1, '2020': 1 });
  expect(ground).toEqual({ '5': 1, '6': 1 });
});

test('people read the text as it was written', async () => {
  const { hits } = await engine.search(query('콜센터'));
  expect(hits[0]?.title).toEqual([
    { text: '서울교육', isMatch: false },
    { text: '콜센터', isMatch: true },
  ]);
  const kept = filesOf('a').filter((file) => file.endsWith('.pf_fragment'));
  const texts = kept.map((file) => gunzipSync(readFileSync(file)).toString());
  expect(texts.join()).toContain('"content":"고등학교 전·편입학 업무를 처리한다."');
});

test('the same records give the same bytes', async () => {
  await writeIndex(entries, join(folder, 'b'), { synonyms: [['추경', '추가경정예산']] });
  const bytes = (name: string) =>
    filesOf(name).map((file) => [
      file.slice(join(folder, name).length),
      readFileSync(file).toString('base64'),
    ]);
  expect(bytes('b')).toEqual(bytes('a'));
});

test('older years are searched when they are asked for', async () => {
  const many = [2021, 2020, 2019].flatMap((year) =>
    Array.from({ length: 10 }, (_, i) =>
      entry(`/${year}/${i}/`, `회의 ${i}`, year === 2019 && i === 7 ? '희귀' : '', { year }),
    ),
  );
  await writeIndex(many, join(folder, 'many'), { synonyms: [], bundleSize: 25 });
  const large = open('many');
  const before = await large.search(query('희귀'));
  expect(before).toMatchObject({
    found: 0,
    searched: 20,
    scope: ['2021', '2020'],
    older: ['2019'],
  });
  await large.includeOlder();
  const after = await large.search(query('희귀'));
  expect(after).toMatchObject({
    found: 1,
    searched: 30,
    scope: ['2021', '2020', '2019'],
    older: [],
  });
  expect(after.hits[0]?.address).toMatch(/\/2019\/7\/$/);
});

test('a broken fragment costs its own hits alone; a broken part of the index is an error', async () => {
  await writeIndex(entries, join(folder, 'broken'), { synonyms: [] });
  const [fragment = ''] = filesOf('broken').filter((file) => file.endsWith('.pf_fragment'));
  const [chunk = ''] = filesOf('broken').filter((file) => file.endsWith('.pf_index'));
  writeFileSync(fragment, 'broken');
  await expect(open('broken').search(query('콜센터'))).rejects.toThrow();
  writeFileSync(chunk, 'broken');
  await expect(open('broken').search(query('콜센터'))).rejects.toThrow(
    'missing part of the search index',
  );
  rmSync(join(folder, 'broken/pagefind/manifest.json'));
  await expect(open('broken').search(query('콜센터'))).rejects.toThrow('404');
});

test('after a failure what is loaded answers on, until another index is published', async () => {
  const site = join(folder, 'doubted');
  await writeIndex(entries, site, { synonyms: [] });
  const doubted = open('doubted');
  const titles = async (words: string) =>
    (await doubted.search(query(words))).hits.map(({ title }) =>
      title.map(({ text }) => text).join(''),
    );
  expect(await titles('콜센터')).toEqual(['서울교육콜센터']);
  rmSync(join(site, 'pagefind/manifest.json'));
  doubted.doubt();
  expect(await titles('추가경정')).toEqual(['추가경정예산']);
  await writeIndex([entry('/new/', '새 콜센터', '열었다.')], site, { synonyms: [] });
  doubted.doubt();
  expect(await titles('콜센터')).toEqual(['새 콜센터']);
});

test('a record is found by all words of a query, in older years too', async () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    entry(`/${i}/`, `회의 ${i}`, i % 100 === 7 ? '예산 희귀 사항' : '예산 사항', {
      year: 2020 + (i % 2),
    }),
  );
  await writeIndex(many, join(folder, 'narrow'), { synonyms: [], bundleSize: 200 });
  const narrow = open('narrow');
  await narrow.includeOlder();
  expect((await narrow.search(query('예산 희귀'))).found).toBe(3);
  expect((await narrow.search(query('예산'))).found).toBe(300);
});

function filesOf(name: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(at)
      .sort()
      .flatMap((file) =>
        statSync(join(at, file)).isDirectory() ? walk(join(at, file)) : [join(at, file)],
      );
  return walk(join(folder, name));
}
