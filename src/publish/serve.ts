import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersFor } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

/** A published folder, served on this machine alone. */
export interface Server {
  address: string;
  close: () => Promise<void>;
}

/** Serves a published folder below its base path, with the headers that a host would send. */
export async function serveSite(
  folder: string,
  base: string,
  hashes: readonly string[],
  port: number,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/', base);
    const asked = join(folder, normalize(`/${path}`));
    const isFolder = existsSync(asked) && statSync(asked).isDirectory();
    if (isFolder && path !== '' && !path.endsWith('/')) {
      response.writeHead(301, { location: encodeURI(`${base}${path}/`) }).end();
      return;
    }
    const file = isFolder ? join(asked, 'index.html') : asked;
    const isFound = existsSync(file);
    const sent = isFound ? file : join(folder, '404.html');
    response.writeHead(isFound ? 200 : 404, {
      'content-type': types[extname(sent)] ?? 'application/octet-stream',
      ...headersFor(sent.slice(folder.length + 1), hashes),
    });
    response.end(existsSync(sent) ? readFileSync(sent) : '');
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The path below the base that a request asks for, or one that does not exist. */
function pathOf(url: string, base: string): string {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.startsWith(base) && !path.includes('\0') ? path.slice(base.length) : '404.html?';
  } catch {
    return '404.html?';
  }
}
