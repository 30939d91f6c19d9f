import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/publish/files.ts';
import { type Headers, headersFor } from '../../src/publish/headers.ts';
import { hostFiles, writeHostFiles } from '../../src/publish/hosts.ts';
import { folderOf } from '../support/folder.ts';

const hashes = ["'sha256-abc='"];
const files = [
  'index.html',
  'about/index.html',
  'embed/budget-2021/index.html',
  'pagefind/pagefind.js',
  'disclosures/2023/A-1/index.html',
  'disclosures/2023/A-1/요약 1.hwp',
  'disclosures/2023/A-2/사진&.png',
];
const site = (more: Record<string, string> = {}) => {
  const folder = folderOf({ ...Object.fromEntries(files.map((file) => [file, ''])), ...more });
  return { folder, taken: writeHostFiles(folder, '/', hashes) };
};

const page = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'sha256-abc='; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

test('headersFor(file) is the table that all hosts share', () => {
  expect(headersFor('about/index.html', hashes)).toEqual(page);
  const { 'X-Frame-Options': _, ...framed } = page;
  expect(headersFor('embed/budget-2021/index.html', hashes)).toEqual({
    ...framed,
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  });
  expect(headersFor('disclosures/2023/A-1/요약 1.hwp', hashes)).toEqual({
    ...page,
    'Content-Disposition': 'attachment',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
});

test('S18: Apache, nginx and IIS send exactly the headers of the table', () => {
  const { folder } = site();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  for (const file of files) {
    const wanted = headersFor(file, hashes);
    expect(asApache(read('.htaccess'), file), `Apache ${file}`).toEqual(wanted);
    expect(asNginx(read('nginx-headers.conf'), file), `nginx ${file}`).toEqual(wanted);
    const configs = ['', 'disclosures/2023/A-1/', 'disclosures/2023/A-2/']
      .filter((path) => file.startsWith(path))
      .map((path) => [file.slice(path.length), read(`${path}web.config`)] as const);
    expect(asIis(configs), `IIS ${file}`).toEqual(wanted);
  }
});

test('S18: _headers joins its rules, and what they join to is no weaker than the table', () => {
  const { folder } = site();
  const text = readFileSync(join(folder, '_headers'), 'utf8');
  for (const [path, file] of [
    ['/', 'index.html'],
    ['/about/', 'about/index.html'],
    ['/embed/budget-2021/', 'embed/budget-2021/index.html'],
    ['/pagefind/pagefind.js', 'pagefind/pagefind.js'],
    ['/disclosures/2023/A-1/', 'disclosures/2023/A-1/index.html'],
  ] as const)
    expect(asJoined(text, path), path).toEqual(headersFor(file, hashes));
  const attachment = asJoined(text, '/disclosures/2023/A-1/요약 1.hwp');
  expect(attachment['Content-Disposition']).toBe('attachment');
  expect(attachment['Content-Security-Policy']).toBe(
    `${page['Content-Security-Policy']}, default-src 'none'; sandbox`,
  );
});

test('below a base path _headers, nginx and Apache name it', () => {
  const folder = folderOf({ 'index.html': '' });
  writeHostFiles(folder, '/open/', hashes);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(asJoined(read('_headers'), '/open/')).toEqual(page);
  expect(read('nginx-headers.conf')).toContain('error_page 404 /open/404.html;');
  expect(read('.htaccess')).toContain('ErrorDocument 404 /open/404.html');
  expect(read('.htaccess')).toContain('m#^/open/embed/#');
  expect(read('nginx-headers.conf')).toContain('if ($uri ~ "^/open/embed/") {');
});

test('a file of public/ with the name of a host file is not overwritten in silence', () => {
  const { folder, taken } = site({ _headers: '/* X: y' });
  expect(taken).toEqual(['_headers']);
  expect(filesBelow(folder)).toEqual(expect.arrayContaining(hostFiles));
});

/** What Apache makes of the file: later sections win. */
function asApache(text: string, file: string): Headers {
  const headers: Headers = {};
  let applies = true;
  for (const line of text.split('\n')) {
    const [, pattern = ''] = /<FilesMatch "(.+)">/.exec(line) ?? [];
    const [, yes = '', no = ''] =
      /<If "%\{REQUEST_URI\} =~ m#(.+)# && %\{REQUEST_URI\} !~ m#(.+)#">/.exec(line) ?? [];
    if (pattern) applies = new RegExp(pattern).test(file.split('/').at(-1) ?? '');
    const [, within = ''] = /<If "%\{REQUEST_URI\} =~ m#(\^[^#]+)#">/.exec(line) ?? [];
    if (within) applies = new RegExp(within).test(`/${file}`);
    const [, unset = ''] = /Header always unset (\S+)$/.exec(line) ?? [];
    if (unset && applies) delete headers[unset];
    if (yes) applies = new RegExp(yes).test(`/${file}`) && !new RegExp(no).test(`/${file}`);
    if (/<\/(FilesMatch|If)>/.test(line)) applies = true;
    const [, name = '', value = ''] = /Header always set (\S+) "(.*)"$/.exec(line) ?? [];
    if (name && applies) headers[name] = value;
  }
  return headers;
}

/** What nginx makes of the file: variables are set in order, headers without a value are not sent. */
function asNginx(text: string, file: string): Headers {
  const variables: Record<string, string> = {};
  const headers: Headers = {};
  let applies = true;
  for (const line of text.split('\n')) {
    const [, pattern = ''] = /^if \(\$uri ~ "(.+)"\) \{$/.exec(line) ?? [];
    if (pattern) applies = new RegExp(pattern).test(`/${file}`);
    if (line === '}') applies = true;
    const [, variable = '', set = ''] = /set \$(\w+) "(.*)";$/.exec(line) ?? [];
    if (variable && applies) variables[variable] = set;
    const [, name = '', value = ''] = /^add_header (\S+) (.+) always;$/.exec(line) ?? [];
    const sent = value.startsWith('$') ? variables[value.slice(1)] : value.slice(1, -1);
    if (name && sent) headers[name] = sent;
  }
  return headers;
}

/** What IIS makes of the files from the root down: a `location` adds to what stands above it. */
function asIis(configs: (readonly [string, string])[]): Headers {
  const headers: Headers = {};
  for (const [file, text] of configs) {
    let applies = true;
    for (const line of text.split('\n')) {
      const [, path] = /<location path="(.+)">/.exec(line) ?? [];
      const place = path?.replace(/&amp;/g, '&');
      if (place !== undefined) applies = file === place || file.startsWith(`${place}/`);
      if (line.includes('</location>')) applies = true;
      const [, verb, name = '', value = ''] =
        /<(add|remove) name="([^"]+)"(?: value="([^"]*)")? \/>/.exec(line) ?? [];
      if (!applies || verb === undefined) continue;
      if (verb === 'remove') delete headers[name];
      else {
        expect(headers[name], `IIS refuses ${name} twice`).toBeUndefined();
        headers[name] = value;
      }
    }
  }
  return headers;
}

/** What Netlify and Cloudflare make of the file: all rules that match, the same header joined by commas. */
function asJoined(text: string, path: string): Headers {
  const headers: Headers = {};
  let applies = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.replace(/[.?+()[\]]/g, '\\$&').replace(/\*/g, '.*');
      applies = new RegExp(`^${pattern}$`).test(path);
    }
    const [, name = '', value = ''] = /^ {2}(\S+): (.+)$/.exec(line) ?? [];
    if (name && applies) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
