import { expect, test } from 'vitest';
import { readSynonyms } from '../../src/site/synonyms.ts';
import { builtSite, checkout } from '../support/paths.ts';
import { searchingIn } from '../support/searching.ts';

const search = searchingIn(builtSite);

/** What people type, and what must be among the first hits. */
test.for([
  // by name
  ['선거관리', 2, '/programmes/election/', '/reports/2021/budget/#선거관리'],
  ['민원', 3, '/programmes/happy-civil-office/'],
  [
    '정원',
    3,
    '/performance/#지표-headcount-authorized-total-2021',
    '/reports/2021/organization/#headcount-2021',
  ],
  ['예산', 3, '/reports/2021/budget/', '/reports/2021/budget/#사업별'],
  ['7급', 1, '/reports/2021/organization/#일반직-7급'],
  ['책임보험료', 2, '/performance/#지표-liability-insurance-premium-2021-2021'],
  ['이용조건', 1, '/license/'],
  ['국민생각함', 2, '/programmes/idea-platform/', '/glossary/#국민생각함'],
  ['GA-2021-04', 1, '/disclosures/2021/GA-2021-04/'],
  ['인사규칙 개정', 3, '/calendar/#s1-1-1-2021'],
  // part of a compound
  ['콜센터', 1, '/programmes/callcenter-1396/'],
  ['신문고', 1, '/programmes/epeople/'],
  // with a particle
  ['예산을', 3, '/reports/2021/budget/'],
  ['콜센터에서', 1, '/programmes/callcenter-1396/'],
  // joined and split
  ['민원콜센터', 1, '/programmes/callcenter-1396/'],
  ['조기 경보제', 2, '/programmes/early-warning/', '/glossary/#민원처리-조기경보제'],
  ['전 편입학', 3, '/programmes/transfer-assignment/'],
  // another name
  ['추경', 2, '/reports/2021/budget/#단계', '/reports/2021/budget/#budget-projects-2021'],
  ['추가경정예산', 2, '/reports/2021/budget/#단계'],
  ['조기경보', 2, '/programmes/early-warning/'],
  ['고충상담', 5, '/programmes/hr-grievance-room/'],
  ['제증명', 1, '/programmes/certificates/'],
  ['본청운영', 3, '/programmes/premises/', '/reports/2021/budget/#분청운영-기관운영'],
  ['행정자치부', 3, '/reports/2021/evaluation/#성과', '/programmes/happy-civil-office/'],
  ['행정안전부', 10, '/programmes/happy-civil-office/', '/reports/2021/tasks/2/#20년-추진-실적'],
  // a figure
  ['3,768,864', 1, '/reports/2021/budget/#선거관리'],
  ['3768864', 1, '/reports/2021/budget/#선거관리'],
  ['37억', 1, '/reports/2021/budget/#선거관리'],
  ['37억 6,886만', 1, '/reports/2021/budget/#선거관리'],
  ['167.1억', 1, '/reports/2021/budget/#합계'],
  // a phrase, English, numbers
  ['"국민행복민원실 재인증"', 3, '/reports/2021/tasks/2/#20년-추진-실적'],
  ['8 to 6', 2, '/programmes/callcenter-8to6/'],
  ['1396', 1, '/programmes/callcenter-1396/'],
] as [string, number, ...string[]][])(
  '%s finds, among the first %i',
  async ([words, first, ...wanted]) => {
    const found = (await search(words)).slice(0, first);
    expect(found).toEqual(expect.arrayContaining(wanted));
  },
);

test('letters that are composed on one machine and not on another find the same', async () => {
  expect(await search('민원관리'.normalize('NFD'))).toEqual(await search('민원관리'));
});

test('words that mean the same find as much as each other', async () => {
  const { synonyms } = readSynonyms(checkout);
  for (const group of synonyms) {
    const found = await Promise.all(group.map(search));
    expect(new Set(found.map(({ length }) => length)).size, group.join()).toBe(1);
  }
});
