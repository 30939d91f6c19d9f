import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import from other rooms (values; types follow the same ways) and from outside. */
const mayImport: Record<string, string[]> = {
  reader: [],
  schema: [],
  format: [],
  model: ['schema', 'model'],
  prose: ['reader'],
  documents: ['reader'],
  privacy: ['reader'],
  site: ['reader', 'schema'],
  tables: ['schema', 'site', 'model', 'format'],
  charts: ['styles', 'tables', 'schema', 'site', 'model', 'format'],
  datasets: ['charts', 'tables', 'schema', 'site', 'format'],
  check: ['reader', 'schema', 'site', 'model', 'format', 'prose', 'privacy', 'tables', 'documents'],
  search: ['reader', 'format'],
  entries: [
    'documents',
    'reader',
    'schema',
    'site',
    'model',
    'format',
    'tables',
    'prose',
    'search',
  ],
  guide: ['model', 'format'],
  publish: ['reader', 'privacy'],
  live: ['charts', 'tables'],
  components: ['charts', 'live', 'search', 'tables', 'format', 'documents'],
  layouts: ['components', 'styles', 'publish'],
};

const imports = globSync('src/**/*.{ts,astro}').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms,
    ),
  ].map(([, isType, from = '']) => ({
    file,
    room: file.split('/')[1] ?? '',
    isType: Boolean(isType),
    from,
  })),
);

test('rooms import only from the rooms the plan allows', () => {
  const wrong = imports.filter(({ file, room, from }) => {
    if (!from.startsWith('.') || !(room in mayImport)) return false;
    const target = normalize(join(dirname(file), from)).split('/')[1] ?? '';
    return target !== room && !mayImport[room]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test('files are opened at the edges alone', () => {
  const edges =
    /^src\/(reader|publish|cli)\/|^src\/search\/(cuts|index|morphemes)\.ts$|^src\/entries\/site\.ts$|^src\/site\/|^src\/documents\/(store|worker)\.ts$|^src\/charts\/font\.ts$|^src\/content\.config\.ts$/;
  expect(imports.filter(({ file, from }) => from === 'node:fs' && !edges.test(file))).toEqual([]);
});

test('chart.js and the canvas are loaded by the drawing alone', () => {
  const values = imports.filter(
    ({ from, isType }) => /^(chart\.js|@napi-rs\/canvas)/.test(from) && !isType,
  );
  expect([...new Set(values.map(({ file }) => file))].sort()).toEqual([
    'src/charts/engine.ts',
    'src/charts/png.ts',
    'src/charts/svg.ts',
  ]);
});

test('only pages and the collections know Astro', () => {
  const astro = imports.filter(({ from }) => from.startsWith('astro:') || from === 'astro');
  expect(
    astro.filter(({ file }) => !/^src\/(pages\/|content\.config\.ts|cli\/)/.test(file)),
  ).toEqual([]);
});
