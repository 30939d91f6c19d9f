import { expect, test } from 'vitest';
import { newsFeed } from '../../src/datasets/feed.ts';

const site = {
  title: '작은 기관 <공개>',
  author: '작은 기관 운영과',
  url: 'https://example.go.kr/open/',
  asOf: '2023-03-01',
};

test('newsFeed lists news below the base path, newest first, with markup spelt out', () => {
  const feed = newsFeed(site, [
    { path: '/disclosures/2023/A-1/', title: '가 & 나', summary: '요약\u0000', date: '2023-01-02' },
    { path: '/corrections/#정정-1', title: '정정: 1 → 2', summary: '잘못', date: '2023-02-01' },
  ]);
  expect(feed).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">
  <id>https://example.go.kr/open/</id>
  <title>작은 기관 &lt;공개&gt;</title>
  <link rel="self" href="https://example.go.kr/open/feed.xml"/>
  <link href="https://example.go.kr/open/"/>
  <updated>2023-02-01T00:00:00+09:00</updated>
  <author><name>작은 기관 운영과</name></author>
  <entry>
    <id>https://example.go.kr/open/corrections/#%EC%A0%95%EC%A0%95-1</id>
    <link href="https://example.go.kr/open/corrections/#%EC%A0%95%EC%A0%95-1"/>
    <title>정정: 1 → 2</title>
    <updated>2023-02-01T00:00:00+09:00</updated>
    <summary>잘못</summary>
  </entry>
  <entry>
    <id>https://example.go.kr/open/disclosures/2023/A-1/</id>
    <link href="https://example.go.kr/open/disclosures/2023/A-1/"/>
    <title>가 &amp; 나</title>
    <updated>2023-01-02T00:00:00+09:00</updated>
    <summary>요약</summary>
  </entry>
</feed>
`);
});

test('newsFeed without news carries the reference date', () => {
  expect(newsFeed(site, [])).toContain('<updated>2023-03-01T00:00:00+09:00</updated>');
});
