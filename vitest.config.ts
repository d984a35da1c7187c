import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '#domain/': here('./domain/'), '#log/': here('./log/') };

/**
 * Four groups, from fast to slow; `npm run check` runs the first two, `npm test` all of them.
 * Each stands in another time zone, for a day is a day whatever the machine's clock is set to: the rules half an hour
 * off every hour in Newfoundland, the server in Papua, the journeys' phones in Jakarta.
 */
export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['domain/**/*.test.ts', 'tools/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'log',
          include: ['log/**/*.test.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          globalSetup: ['server/test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          env: { TZ: 'Asia/Jayapura' },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['journeys/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 400_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
