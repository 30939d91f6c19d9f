import { resolve } from 'node:path';

/** The checkout under test. */
export const checkout = resolve(import.meta.dirname, '../..');

/** Where the real site is built for tests. */
export const builtSite = resolve(checkout, '.yeollam/test/site');
