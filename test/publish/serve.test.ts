import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../src/publish/serve.ts';
import { folderOf } from '../support/folder.ts';

const root = () =>
  folderOf({
    'secret.txt': 'secret',
    'dist/index.html': 'home',
    'dist/about/index.html': 'about',
    'dist/404.html': 'none',
    'dist/disclosures/2023/A-1/자료.txt': 'file',
  });

test.for([
  ['/open/', 200, 'home'],
  ['/open/about/', 200, 'about'],
  ['/open/gone/', 404, 'none'],
  ['/', 404, 'none'],
  ['/open/..%2fsecret.txt', 404, 'none'],
  ['/open/%2e%2e%2fsecret.txt', 404, 'none'],
  ['/open/about/..%2f..%2f..%2fsecret.txt', 404, 'none'],
  ['/open/%00', 404, 'none'],
  ['/open/%', 404, 'none'],
  ['/open/disclosures/2023/A-1/자료.txt', 200, 'file'],
] as const)('serveSite answers %s with %i', async ([path, status, text]) => {
  const server = await serveSite(join(root(), 'dist'), '/open/', [], 0);
  onTestFinished(() => server.close());
  const response = await fetch(new URL(path, server.address));
  expect([response.status, await response.text()]).toEqual([status, text]);
});

test('serveSite sends an attachment to be saved, and nothing else', async () => {
  const server = await serveSite(join(root(), 'dist'), '/', [], 0);
  onTestFinished(() => server.close());
  const disposition = async (path: string) =>
    (await fetch(new URL(path, server.address))).headers.get('content-disposition');
  expect(await disposition('/disclosures/2023/A-1/자료.txt')).toBe('attachment');
  expect(await disposition('/about/')).toBe(null);
});
