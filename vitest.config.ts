/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';
import { LongOnesFirst } from './test/support/order.ts';

/** Tests of `built` read, open or rebuild whole sites; all others need no site. */
const built = 'test/built/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [built],
          // Machines are shared: what takes half a second alone may take ten.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'built',
          include: [built],
          globalSetup: 'test/support/buildSite.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
