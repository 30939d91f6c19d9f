import { getCollection, getEntry } from 'astro:content';
import { type DisclosureRecord, publicRecords, referenceDate } from '../model/disclosure.ts';
import { listFiles } from '../reader/files.ts';
import type { Correction } from '../schema/correction.ts';
import type { SiteConfig } from '../schema/site.ts';
import { siteFolder } from '../site/address.ts';
import { readGrowing } from '../site/growing.ts';
import { readCorrections } from '../site/ledger.ts';
import { handedRegister, readRegister } from '../site/register.ts';
import type { Report } from '../site/report.ts';

/** What every page asks for is read once a build; while people edit (`npm run dev`), each time anew. */
export function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    known ??= { value: read() };
    return known.value;
  };
}

/** The site's settings. */
export const siteConfig = once(async (): Promise<SiteConfig> => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('missing site settings');
  return entry.data;
});

/** All reports, newest first. */
export const reports = once(async (): Promise<Report[]> => {
  const entries = await getCollection('reports');
  return entries.map(({ data }) => data).sort((a, b) => b.year - a.year);
});

/** The site's own pages: about, accessibility and the like. */
const pages = once(() => getCollection('pages'));

/** The reference date and the public records. */
const register = once(async () => {
  const entries = handedRegister() ?? readRegister(siteFolder()).entries;
  const { asOf: named } = await siteConfig();
  const dates = [
    ...(await reports()).map(({ cover }) => cover.asOf),
    ...entries.map(({ record }) => record.produced),
  ];
  const day = referenceDate(named, dates);
  return { day, records: publicRecords(entries, day) };
});

/** The reference date (기준일) of this build. */
export async function asOf(): Promise<string> {
  return (await register()).day;
}

/** Records the public may see, newest first. */
export async function records(): Promise<DisclosureRecord[]> {
  return (await register()).records;
}

/** The same by their ids. */
export const recordsById = once(
  async () => new Map((await records()).map((record) => [record.fields.id, record])),
);

/** The ledger of corrections, oldest first. */
export const corrections = once((): Correction[] => readCorrections(siteFolder()).table.rows);

const hasIcon = once(() =>
  listFiles(siteFolder(), 'public', 'favicon.svg').includes('public/favicon.svg'),
);

const hasMonths = once(() => {
  const { calls, petitions } = readGrowing(siteFolder()).tables;
  return calls.rows.length + petitions.rows.length > 0;
});

/** Whether the site has a feed: it needs a full address, and sample figures are not announced. */
export function hasFeed({ url, sample }: SiteConfig): boolean {
  return url !== undefined && !sample;
}

/**
 * What every page's frame is told, for the page at `path`: settings, navigation with only what
 * exists, links of the footer, canonical address.
 */
export async function frame(path: string) {
  const config = await siteConfig();
  const [latest] = await reports();
  const own = await pages();
  const link = (label: string, href: string) => ({ label, href, current: path.startsWith(href) });
  const navigation = [
    ...(latest ? [link('업무보고', '/reports/')] : []),
    ...(latest || hasMonths() ? [link('성과', '/performance/')] : []),
    ...(latest ? [link('제도·서비스', '/programmes/'), link('일정', '/calendar/')] : []),
    link('정보공개', '/disclosures/'),
    link('안내', '/guide/'),
    ...(latest || hasMonths() ? [link('데이터', '/data/')] : []),
  ];
  const footerLinks = ['about', 'privacy', 'accessibility', 'license'].flatMap((id) => {
    const page = own.find((entry) => entry.id === id);
    return page ? [{ label: page.data.title, href: `/${id}/`, emphasised: id === 'privacy' }] : [];
  });
  const more = [
    ...(latest ? [{ label: '용어', href: '/glossary/' }] : []),
    { label: '정정 이력', href: '/corrections/' },
  ];
  return {
    site: {
      ...config,
      sourceNote: latest
        ? `${latest.cover.source.document}를 옮겨 실었습니다.`
        : `${config.organization} ${config.department}의 자료를 옮겨 실었습니다.`,
    },
    navigation,
    footerLinks: [...footerLinks, ...more],
    ...(hasFeed(config) && { feed: '/feed.xml' }),
    noindex: config.sample,
    hasIcon: hasIcon(),
    ...(import.meta.env.SITE && {
      canonical: new URL(import.meta.env.BASE_URL.replace(/\/$/, '') + path, import.meta.env.SITE)
        .href,
    }),
  };
}

/** A page's `<title>`: its heading and the site's name. */
export function pageTitle(heading: string, { title }: { title: string }): string {
  return `${heading} · ${title}`;
}

/** The side navigation of one report, for the page at `path`. */
export function reportSide({ year, cover, sourceText }: Report, path: string) {
  const link = (label: string, href: string) => ({ label, href, current: path === href });
  const root = `/reports/${year}/`;
  return {
    label: `${year}년 주요업무보고`,
    items: [
      link('요약과 차례', root),
      link('일반 현황', `${root}organization/`),
      link('예산 현황', `${root}budget/`),
      link('업무 평가 및 개선 방향', `${root}evaluation/`),
      ...cover.tasks.map(({ number, title }) =>
        link(`과제 ${number} · ${title}`, `${root}tasks/${number}/`),
      ),
      link('원문 검산', `${root}audit/`),
      ...(sourceText ? [link('원문과 행 번호', `${root}source/`)] : []),
    ],
  };
}

/** The way to a page of one report: home, reports, and the report itself below its cover. */
export function reportTrail({ year }: Report, isCover = false) {
  return [
    { label: '홈', href: '/' },
    { label: '업무보고', href: '/reports/' },
    ...(isCover ? [] : [{ label: `${year}년`, href: `/reports/${year}/` }]),
  ];
}

/** `getStaticPaths` of a page that every report has. */
export async function reportPaths() {
  return (await reports()).map((report) => ({
    params: { year: String(report.year) },
    props: { report },
  }));
}
