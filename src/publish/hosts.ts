import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';
import {
  attachmentHeaders,
  embedHeaders,
  everywhere,
  type Headers,
  isAttachment,
  pageHeaders,
} from './headers.ts';

/** Where a host looks for its rules, and nginx's administrator for what to include. */
export const hostFiles = ['_headers', '.htaccess', 'web.config', 'nginx-headers.conf'];

const policyName = 'Content-Security-Policy';
const framingName = 'X-Frame-Options';

/**
 * Writes the headers of a finished site in the words of each common host: `_headers` (Netlify,
 * Cloudflare and others), `.htaccess` (Apache), `web.config` (IIS) and an nginx include. They stand
 * in the site because the hashes in them belong to this release and change with it.
 *
 * @returns names that were taken already, by files of `public/`.
 */
export function writeHostFiles(site: string, base: string, hashes: readonly string[]): string[] {
  const files = filesBelow(site);
  const page = pageHeaders(hashes);
  const written = {
    _headers: underscoreHeaders(files, base, page),
    '.htaccess': htaccess(base, page),
    'web.config': webConfig(files, page),
    'nginx-headers.conf': nginx(base, page),
    ...recordConfigs(files),
  };
  const taken = Object.keys(written).filter((name) => existsSync(join(site, name)));
  for (const [name, text] of Object.entries(written)) writeFileSync(join(site, name), text);
  return taken;
}

/**
 * Where several rules meet, hosts send their headers joined, and a browser obeys all policies at
 * once: so the policy of pages stands at each folder but that of the charts to be framed; at
 * attachments the sandbox is added to it.
 */
export function underscoreHeaders(files: readonly string[], base: string, page: Headers): string {
  const folders = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter(
    (name) => name !== 'embed' && files.some((file) => file.startsWith(`${name}/`)),
  );
  const extensions = [
    ...new Set(files.filter(isAttachment).map((file) => file.split('.').at(-1) ?? '')),
  ].sort();
  const rule = (path: string, headers: Headers) =>
    [
      base + path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      '',
    ].join('\n');
  return [
    rule('*', everywhere),
    rule('', page),
    rule('404.html', page),
    ...folders.map((name) => rule(`${encodeURI(name)}/*`, page)),
    rule('embed/*', embedHeaders),
    ...extensions.map((extension) => rule(`disclosures/*.${extension}`, attachmentHeaders)),
  ].join('\n');
}

/** Only settings that Apache allows wherever it allows headers: another would answer every request with an error. */
export function htaccess(base: string, page: Headers): string {
  const set = (headers: Headers, indent: string) =>
    Object.entries(headers).map(([name, value]) => `${indent}Header always set ${name} "${value}"`);
  return [
    `ErrorDocument 404 ${base}404.html`,
    '<IfModule mod_headers.c>',
    ...set({ ...everywhere, ...page }, '  '),
    `  <If "%{REQUEST_URI} =~ m#^${base}embed/#">`,
    `    Header always unset ${framingName}`,
    ...set(embedHeaders, '    '),
    '  </If>',
    '  <If "%{REQUEST_URI} =~ m#/disclosures/[^/]+/[^/]+/[^/]+$# && %{REQUEST_URI} !~ m#/index\\.html$#">',
    ...set(attachmentHeaders, '    '),
    '  </If>',
    '</IfModule>',
    '',
  ].join('\n');
}

/** For `include` in a `server` block. A `location` with `add_header` of its own loses these: include it there too. */
export function nginx(base: string, page: Headers): string {
  return [
    '# include this file in the server block of the site, and in each location that has add_header of its own',
    `error_page 404 ${base}404.html;`,
    `set $yeollam_policy "${page[policyName]}";`,
    `set $yeollam_framing "${page[framingName]}";`,
    'set $yeollam_disposition "";',
    `if ($uri ~ "^${base}embed/") {`,
    `  set $yeollam_policy "${embedHeaders[policyName]}";`,
    '  set $yeollam_framing "";',
    '}',
    'if ($uri ~ "/disclosures/[^/]+/[^/]+/(?!index\\.html$)[^/]+$") {',
    `  set $yeollam_policy "${attachmentHeaders[policyName]}";`,
    `  set $yeollam_disposition "${attachmentHeaders['Content-Disposition']}";`,
    '}',
    ...Object.entries(everywhere).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `add_header ${policyName} $yeollam_policy always;`,
    '# An empty value sends no header.',
    `add_header ${framingName} $yeollam_framing always;`,
    'add_header Content-Disposition $yeollam_disposition always;',
    '',
  ].join('\n');
}

/** Kinds that IIS does not know, which it would answer with 404; a lone dot is a name without any. */
const mimeTypes: Record<string, string> = {
  '.': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
};

export function webConfig(files: readonly string[], page: Headers): string {
  const kinds = new Set(files.map((file) => /\.[^./]*$/.exec(file)?.[0] ?? '.'));
  const known = ['.html', '.css', '.js', '.svg', '.txt', '.png', '.jpg', '.pdf', '.docx', '.xlsx'];
  const unknown = [...kinds, '.json', '.'].filter((kind) => !known.includes(kind));
  return xml([
    '<system.webServer>',
    '  <httpProtocol>',
    '    <customHeaders>',
    '      <remove name="X-Powered-By" />',
    ...added({ ...everywhere, ...page }, '      '),
    '    </customHeaders>',
    '  </httpProtocol>',
    '  <staticContent>',
    ...[...new Set(unknown)]
      .sort()
      .flatMap((kind) => [
        `    <remove fileExtension="${kind}" />`,
        `    <mimeMap fileExtension="${kind}" mimeType="${mimeTypes[kind] ?? 'application/octet-stream'}" />`,
      ]),
    '  </staticContent>',
    '  <httpErrors errorMode="Custom">',
    '    <remove statusCode="404" />',
    '    <error statusCode="404" path="404.html" responseMode="File" />',
    '  </httpErrors>',
    '</system.webServer>',
    ...location('embed', embedHeaders, [framingName]),
  ]);
}

/** IIS has no patterns without an extra module: beside a record's attachments stand rules for each of them. */
function recordConfigs(files: readonly string[]): Record<string, string> {
  const folders = Map.groupBy(files.filter(isAttachment), (file) =>
    file.slice(0, file.lastIndexOf('/')),
  );
  return Object.fromEntries(
    [...folders].map(([folder, attachments]) => [
      `${folder}/web.config`,
      xml(
        attachments.flatMap((file) => location(file.slice(folder.length + 1), attachmentHeaders)),
      ),
    ]),
  );
}

/** Rules of one path, in place of what stands above it by the same name, and without some. */
function location(path: string, headers: Headers, without: string[] = []): string[] {
  const replaced = Object.keys(headers).filter((name) => [policyName, framingName].includes(name));
  return [
    `<location path="${escaped(path)}">`,
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...[...replaced, ...without].map((name) => `        <remove name="${name}" />`),
    ...added(headers, '        '),
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '</location>',
  ];
}

const added = (headers: Headers, indent: string) =>
  Object.entries(headers).map(
    ([name, value]) => `${indent}<add name="${name}" value="${escaped(value)}" />`,
  );

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const xml = (lines: string[]) =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    ...lines.map((line) => `  ${line}`),
    '</configuration>',
    '',
  ].join('\n');
