import { koreanDate } from '../format/date.ts';
import { disclosureWords } from '../format/disclosure.ts';
import { initial, slug } from '../format/korean.ts';
import { count } from '../format/number.ts';
import { type DisclosureRecord, isInForce } from '../model/disclosure.ts';
import { grounds } from '../model/grounds.ts';
import {
  awaitingReview,
  byTitle,
  divided,
  type Facet,
  facets,
  pageCount,
  pageSize,
  type Stretch,
  stretches,
} from '../model/register.ts';
import { once, records } from './_frame.ts';
import { recordEntry } from './_records.ts';

/** An order of a list, and the part of the address that names it. */
interface Order {
  label: string;
  part: string;
  records: readonly DisclosureRecord[];
  /** What people may jump to in this order. */
  jumpsLabel: string;
  jumps: readonly Stretch[];
}

/** Records under one heading, in one or two orders, on as many pages as it takes. */
export interface RegisterList {
  /** The address of its first page. */
  path: string;
  /** What its further pages begin with: `/2/`, `/title/`, `/title/2/` come behind it. */
  root: string;
  /** What its records share: '2021', '총무과', 'partial', '5'; a name of its own beside the facets. */
  value: string;
  /** Its name among its neighbours: 총무과. */
  name: string;
  heading: string;
  lead?: string;
  group: { label: string; path?: string };
  orders: Order[];
  count: number;
}

/** What a facet is called, and a list of one of its values. */
export const facetWords: Record<Facet, { label: string; heading: (name: string) => string }> = {
  years: { label: '생산 연도', heading: (name) => `${name}에 생산한 기록` },
  departments: { label: '담당부서', heading: (name) => `${name}의 기록` },
  types: { label: '문서유형', heading: (name) => `${name} 기록` },
  statuses: { label: '공개구분', heading: (name) => `${name} 기록` },
  grounds: { label: '비공개근거', heading: (name) => `${name}로 공개하지 않은 기록` },
};

/** All lists of one facet with their counts: what a visitor without a script narrows by. */
export interface FacetLists {
  facet: Facet;
  label: string;
  lists: RegisterList[];
}

const inForce = once(async () => (await records()).filter(isInForce));
const titles = once(async () => byTitle(await inForce()));

/** Records that stand, newest first. */
export const registerRecords = inForce;

/** The lists of every facet that has records. */
export const facetLists = once(async (): Promise<FacetLists[]> => {
  const [dated, titled] = [await inForce(), await titles()];
  return facets.map((facet) => {
    const [byDate, inTitleOrder] = [divided(dated, facet), divided(titled, facet)];
    const taken = new Set<string>();
    const lists = valuesInOrder(facet, byDate).map((value) => {
      const name = valueName(facet, value);
      const own = byDate.get(value) ?? [];
      const root = `/disclosures/${facet}/${addressPart(facet, value, taken)}/`;
      const { label, heading } = facetWords[facet];
      return listOf({
        path: facet === 'years' ? `/disclosures/${value}/` : root,
        root,
        value,
        name,
        heading: heading(name),
        ...(facet === 'grounds' && { lead: grounds[Number(value) - 1]?.plain ?? '' }),
        group: { label },
        orders: [
          dateOrder(own, facet === 'years' ? monthOf : yearOf),
          titleOrder(inTitleOrder.get(value) ?? []),
        ],
      });
    });
    return { facet, label: facetWords[facet].label, lists };
  });
});

/** The lists by year alone: what home links to and scripts load. */
export async function yearLists(): Promise<RegisterList[]> {
  return (await facetLists()).find(({ facet }) => facet === 'years')?.lists ?? [];
}

/** Lists beside the facets, each only where it has records: those to be looked at again, and those no longer in force. */
export const specialLists = once(async (): Promise<RegisterList[]> => {
  const group = { label: '정보목록' };
  const review = awaitingReview(await inForce());
  const retired = (await records()).filter((record) => !isInForce(record));
  const special = (address: string, name: string, lead: string, list: DisclosureRecord[]) =>
    listOf({
      path: `/disclosures/${address}/`,
      root: `/disclosures/${address}/`,
      value: address,
      name,
      heading: name,
      lead,
      group,
      orders: [{ label: '', part: '', records: list, jumpsLabel: '', jumps: [] }],
    });
  return [
    special(
      'reviews',
      '공개 재검토 예정',
      '공개하지 않은 까닭을 정한 날에 다시 살피는 기록입니다. 날짜가 이른 것부터 늘어놓습니다.',
      review,
    ),
    special(
      'retired',
      '철회·대체한 기록',
      '한 번 공개했으나 거두었거나 새 기록으로 바꾼 것입니다. 까닭과 날짜는 기록마다 적습니다.',
      retired,
    ),
  ].filter((list) => list.count > 0);
});

function listOf(list: Omit<RegisterList, 'count'>): RegisterList {
  return { ...list, count: list.orders[0]?.records.length ?? 0 };
}

function dateOrder(
  list: readonly DisclosureRecord[],
  labelOf: (record: DisclosureRecord) => string,
): Order {
  const jumps = stretches(list, labelOf);
  return { label: '생산일자순', part: '', records: list, jumpsLabel: '생산한 때', jumps };
}

function titleOrder(list: readonly DisclosureRecord[]): Order {
  const jumps = stretches(list, ({ fields }) => initial(fields.title));
  return { label: '제목순', part: 'title/', records: list, jumpsLabel: '제목의 첫소리', jumps };
}

const yearOf = ({ year }: DisclosureRecord) => `${year}년`;
const monthOf = ({ fields }: DisclosureRecord) => `${Number(fields.produced.slice(5, 7))}월`;

/** Years newest first, statuses and grounds in the order of the law, names in that of the alphabet. */
export function valuesInOrder(facet: Facet, lists: ReadonlyMap<string, unknown>): string[] {
  const values = [...lists.keys()];
  if (facet === 'years') return values;
  if (facet === 'statuses') return Object.keys(disclosureWords).filter((word) => lists.has(word));
  const collator = new Intl.Collator('ko', { numeric: true });
  return values.sort((a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b));
}

/** The name of a value of a facet as readers are told. */
export function valueName(facet: Facet, value: string): string {
  if (facet === 'years') return `${value}년`;
  if (facet === 'grounds') return `제${value}호 ${grounds[Number(value) - 1]?.name}`;
  if (facet === 'statuses') return disclosureWords[value as keyof typeof disclosureWords];
  return value || '유형을 적지 않음';
}

/** The part of an address that names a value; names that only signs or the case of letters part get a number. */
function addressPart(facet: Facet, value: string, taken: Set<string>): string {
  const name = facet === 'statuses' ? valueName(facet, value) : slug(value) || '그밖';
  let part = name;
  for (let number = 2; taken.has(part.toLowerCase()); number += 1) part = `${name}-${number}`;
  taken.add(part.toLowerCase());
  return part;
}

/** The address of a page of a list. */
function pagePath({ path, root }: RegisterList, part: string, page: number): string {
  if (page === 1) return part === '' ? path : `${root}${part}`;
  return `${root}${part}${page}/`;
}

/** Every page of a list, as its route asks for them. */
export function listRoutes(list: RegisterList) {
  return list.orders.flatMap((order) =>
    Array.from({ length: pageCount(list.count) }, (_, index) => ({
      path: pagePath(list, order.part, index + 1),
      list,
      order,
      page: index + 1,
    })),
  );
}

/** What the page of a list shows. */
export function listView(list: RegisterList, order: Order, page: number) {
  const pages = pageCount(list.count);
  const first = (page - 1) * pageSize;
  const shown = order.records.slice(first, first + pageSize);
  const to = (number: number) => pagePath(list, order.part, number);
  const ordered = list.orders.length > 1 && order.part !== '' ? ` ${order.label}` : '';
  return {
    title: `${list.heading}${ordered}${page > 1 ? ` ${page}쪽` : ''}`,
    range:
      pages > 1
        ? `${count(list.count)}건 가운데 ${count(first + 1)}–${count(first + shown.length)}번째`
        : `${count(list.count)}건`,
    span: order.part === '' && shown.length > 0 ? dateSpan(shown) : '',
    entries: shown.map(recordEntry),
    orders: list.orders.map(({ label, part }) => ({
      label,
      href: pagePath(list, part, 1),
      current: part === order.part,
    })),
    jumpsLabel: order.jumpsLabel,
    jumps:
      pages > 1
        ? order.jumps.map((stretch) => ({
            label: stretch.label,
            count: count(stretch.count),
            // On the first page every page of the list has a link: no record is more than a step away.
            pages: numbersBetween(stretch.first, page === 1 ? stretch.last : stretch.first).map(
              (number) => ({ number, href: to(number), current: number === page }),
            ),
          }))
        : [],
    pager: pages > 1 ? pagerLinks(page, pages, to) : [],
  };
}

function dateSpan(shown: readonly DisclosureRecord[]): string {
  const [newest, oldest] = [shown[0], shown.at(-1)].map((record) => record?.fields.produced ?? '');
  return newest === oldest
    ? koreanDate(newest ?? '')
    : `${koreanDate(oldest ?? '')}–${koreanDate(newest ?? '')}`;
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Neighbours, both ends and what is near; a gap where pages are left out. */
function pagerLinks(page: number, pages: number, to: (page: number) => string) {
  const near = numbersBetween(1, pages).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
  return near.map((number, index) => ({
    number,
    href: to(number),
    current: number === page,
    afterGap: index > 0 && number - (near[index - 1] ?? 0) > 1,
  }));
}

/** One list of a facet as a line with its count, for navigation. */
export function listLink({ name, path, count: size }: RegisterList, current = '') {
  return { label: `${name} ${count(size)}건`, href: path, current: path === current };
}
