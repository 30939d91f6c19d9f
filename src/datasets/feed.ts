/** Something new on the site; `path` is its page, `date` the day it came, `YYYY-MM-DD`. */
export interface News {
  path: string;
  title: string;
  summary: string;
  date: string;
}

/** An Atom feed of what is new, newest first. Its dates are those of the data, so the same data give the same bytes. */
export function newsFeed(
  site: { title: string; author: string; url: string; asOf: string },
  news: readonly News[],
): string {
  const root = site.url.replace(/\/$/, '');
  const sorted = [...news].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const entries = sorted.map(({ path, title, summary, date }) => {
    const address = escaped(new URL(`${root}${path}`).href);
    return `  <entry>
    <id>${address}</id>
    <link href="${address}"/>
    <title>${escaped(title)}</title>
    <updated>${midnight(date)}</updated>
    <summary>${escaped(summary)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">
  <id>${escaped(`${root}/`)}</id>
  <title>${escaped(site.title)}</title>
  <link rel="self" href="${escaped(`${root}/feed.xml`)}"/>
  <link href="${escaped(`${root}/`)}"/>
  <updated>${midnight(sorted[0]?.date ?? site.asOf)}</updated>
  <author><name>${escaped(site.author)}</name></author>
${entries.join('')}</feed>
`;
}

function midnight(date: string): string {
  return `${date}T00:00:00+09:00`;
}

/** Text for XML: markup spelt out, and what XML cannot hold left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
