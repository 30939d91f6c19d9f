import type { SearchEntry } from '../search/entry.ts';

/** How people cite a ground for withholding (비공개근거), so that 정보공개법 제9조 and 9조 6호 find it. */
export function groundNames(ground: number): string[] {
  return [`정보공개법 제9조 제1항 제${ground}호`, `9조 1항 ${ground}호`];
}

/** What a section of the guide is besides, where its id or title says that it explains a ground: 제6호 개인정보. */
export function groundFacts(
  path: string,
  id: string,
  title: string,
): Partial<Pick<SearchEntry, 'kind' | 'grounds' | 'names'>> {
  const [, number] = /(?:^|\D)([1-8])호/.exec(`${id} ${title}`) ?? [];
  if (number === undefined || !path.startsWith('/guide/')) return {};
  const ground = Number(number);
  return { kind: '비공개 근거', grounds: [ground], names: groundNames(ground) };
}
