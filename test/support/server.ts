import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
};

/** A folder served on this machine as a host would: text compressed, unknown addresses 404. */
export interface Served {
  address: string;
  /** Bytes of all bodies sent so far. */
  sent: () => number;
  close: () => Promise<void>;
}

/** Serves a folder below the root of a free port. */
export async function serve(folder: string): Promise<Served> {
  let sent = 0;
  const packed = new Map<string, { plain: Buffer; body: Buffer }>();
  const compressed = (file: string, plain: Buffer) => {
    const known = packed.get(file);
    if (known?.plain.equals(plain)) return known.body;
    const body = brotliCompressSync(plain);
    packed.set(file, { plain, body });
    return body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    const type = types[extname(file)];
    const isFound = existsSync(file);
    const plain = readFileSync(isFound ? file : join(folder, '404.html'));
    const body = type === 'font/woff2' || type === undefined ? plain : compressed(file, plain);
    sent += body.length;
    response.writeHead(isFound ? 200 : 404, {
      'content-type': isFound ? (type ?? 'application/octet-stream') : types['.html'],
      ...(body !== plain && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    sent: () => sent,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
