import { expect, test } from 'vitest';
import { readPage, sectionEntries } from '../../src/entries/sections.ts';

function page(main: string, head = '<meta property="search:kind" content="안내">') {
  return `<html><head><title>2021년 예산 · 우리 과</title>${head}</head><body>
    <nav class="breadcrumbs"><ol><li><a href="/">홈</a></li><li><a href="/reports/">업무보고</a></li><li><a href="/reports/2021/">2021년</a></li></ol></nav>
    <main>${main}</main></body></html>`;
}

function entries(main: string, path: string, taken: string[] = []) {
  const read = readPage(page(main), '우리 과');
  return read ? sectionEntries(read, path, new Set(taken)) : [];
}

function sections(main: string, taken: string[] = []) {
  return entries(main, '/a/', taken).map(({ address, title, place, text }) => [
    address,
    title,
    place,
    text,
  ]);
}

test('a page is found with what stands outside its sections, and each section with an address', () => {
  expect(
    sections(`<h1>늘었습니다</h1><nav>차례</nav>
      <section><h2 id="증감">증감</h2><p>늘고 <b>준</b> 것</p></section><p>덧붙임</p>
      <section id="표"><h2>표</h2><ul><li>하나</li><li>둘</li></ul></section>`),
  ).toEqual([
    ['/a/', '2021년 예산', '업무보고', '늘었습니다\n덧붙임'],
    ['/a/#증감', '증감', '업무보고 › 2021년 예산', '늘고 준 것'],
    ['/a/#표', '표', '업무보고 › 2021년 예산', '하나\n둘'],
  ]);
});

test('a page that says no more than its name tells what it holds', () => {
  expect(
    sections('<h1>2021년 예산</h1><h2 id="a">목표</h2><p>가</p><h2 id="b">한계</h2><p>나</p>')[0],
  ).toEqual(['/a/', '2021년 예산', '업무보고', '목표, 한계']);
});

test('a short section holds the parts below it, a long one leaves them to themselves', () => {
  const parts = (text: string) =>
    sections(`<h1>예산</h1><h2 id="a">계획</h2><p>${text}</p><h3 id="b">목적</h3><p>나</p>`).slice(
      1,
    );
  expect(parts('가')).toEqual([['/a/#a', '계획', '업무보고 › 2021년 예산', '가\n목적\n나']]);
  expect(parts('가'.repeat(1000)).map(([address, , place]) => [address, place])).toEqual([
    ['/a/#a', '업무보고 › 2021년 예산'],
    ['/a/#b', '업무보고 › 2021년 예산 › 계획'],
  ]);
});

test('rows that are found by themselves are not found again in their section', () => {
  const table = `<h2 id="표">표</h2><p>내역</p><table><caption>내역</caption><thead><tr><th>이름</th></tr></thead>
    <tbody><tr id="가"><th>가</th><td>1</td></tr><tr id="나"><th>나</th><td>2</td></tr></tbody></table>`;
  const text = (taken: string[]) => sections(table, taken)[1]?.[3];
  expect(text([])).toBe('내역\n내역\n이름\n가 1\n나 2');
  expect(text(['/a/#가'])).toBe('내역\n내역\n이름\n나 2');
  expect(text(['/a/#가', '/a/#나'])).toBe('내역');
});

test('the title of a drawing is text of its section, the drawing itself is not', () => {
  expect(
    sections(
      '<h2 id="a">그림</h2><figure id="f"><h3 id="t">늘었습니다</h3><div role="img"><svg><text>1</text></svg></div><p>요약</p></figure>',
    )[1]?.[3],
  ).toBe('늘었습니다\n요약');
});

test('what repeats other pages, and a section that has nothing to show, is not found', () => {
  expect(
    sections(`<h1>가</h1><h2 id="a">목록</h2><ul class="entries"><li>나</li></ul>
      <h2 id="b">통계</h2><p class="empty">공개된 자료가 없습니다.</p>
      <section data-unsearched><h2 id="c">다</h2><p>라</p></section>`),
  ).toEqual([['/a/', '2021년 예산', '업무보고', '가']]);
});

test('a page that says nothing of search is not found', () => {
  expect(readPage(page('<h1>없는 쪽</h1>', ''), '우리 과')).toBeNull();
});

test('a section of the guide that explains a ground is found by the law as people cite it', () => {
  const main = '<h1>근거</h1><section id="6호"><h2>개인정보</h2><p>사생활</p></section>';
  const [, ground] = entries(main, '/guide/grounds/');
  expect(ground).toMatchObject({
    address: '/guide/grounds/#6호',
    kind: '비공개 근거',
    title: '개인정보',
    names: ['정보공개법 제9조 제1항 제6호', '9조 1항 6호'],
    grounds: [6],
  });
});
