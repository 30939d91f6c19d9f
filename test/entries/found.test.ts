import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteEntries } from '../../src/entries/site.ts';
import { writeIndex } from '../../src/search/index.ts';
import { readSite } from '../../src/site/site.ts';
import { searchingIn } from '../support/searching.ts';

const records = `관리번호,제목,담당부서,생산일자,공개구분,비공개근거,비공개사유,문서번호,요약,게시상태
A-1,무상급식비 지원 계획,총무과,2021-03-02,공개,,,,"지원액 1,234,500원",
A-2,학교운영위원회 구성 현황,총무과,2021-03-02,공개,,,총무과-7788,,
A-3,업무추진비 집행 내역,총무과,2021-03-02,공개,,,,,
A-4,인사고충 상담 기록,총무과,2021-03-02,비공개,6,사생활의 비밀,,,
A-5,입찰 제안서 평가,총무과,2021-03-02,비공개,7,영업상 비밀,,,
A-6,급식비 옛 계획,총무과,2021-03-02,공개,,,,,철회
A-7,급식비 초안,총무과,2021-03-02,공개,,,,,초안
`;
const synonyms = '대표어,같은말\n공공기관의 정보공개에 관한 법률,정보공개법\n';
const guide = `<title>비공개 근거 · 과</title><meta property="search:kind" content="안내">
  <nav class="breadcrumbs"><a href="/">홈</a></nav>
  <main><h1>비공개 근거</h1>
  <h2 id="6호">제6호 개인정보</h2><p>사생활의 비밀 또는 자유를 침해할 우려가 있는 정보</p></main>`;

let search: (words: string) => Promise<string[]>;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yeollam-found-'));
  mkdirSync(join(folder, 'data/disclosures'), { recursive: true });
  writeFileSync(join(folder, 'data/disclosures/2021.csv'), records);
  writeFileSync(join(folder, 'data/synonyms.csv'), synonyms);
  mkdirSync(join(folder, 'guide/grounds'), { recursive: true });
  writeFileSync(join(folder, 'guide/grounds/index.html'), guide);
  const { site } = readSite(folder);
  const entries = [...siteEntries({ site, sources: folder, pages: folder, asOf: '2021-06-30' })];
  await writeIndex(entries, folder, site);
  search = searchingIn(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const at = (id: string) => `/disclosures/2021/${id}/`;
const ground = '/guide/grounds/#6호';

test.for([
  ['급식비', [at('A-1')]],
  ['급식비를', [at('A-1')]],
  ['무상 급식비', [at('A-1')]],
  ['운영위원회', [at('A-2')]],
  ['운영위원회에서', [at('A-2')]],
  ['추진비', [at('A-3')]],
  ['1234500', [at('A-1')]],
  ['1,234,500', [at('A-1')]],
  ['총무과-7788', [at('A-2')]],
  ['정보공개법 제9조', [ground, at('A-4'), at('A-5')]],
  ['공공기관의 정보공개에 관한 법률 제9조', [ground, at('A-4'), at('A-5')]],
  ['9조 6호', [ground, at('A-4')]],
  ['제9조 제1항 제6호', [ground, at('A-4')]],
  ['제9조제1항제7호', [at('A-5')]],
  ['초안', []],
] as const)('%s finds %j and nothing else', async ([words, wanted]) => {
  expect((await search(words)).sort()).toEqual([...wanted].sort());
});

test('letters that are decomposed find the same', async () => {
  expect(await search('학교운영위원회'.normalize('NFD'))).toEqual([at('A-2')]);
});
