import { defineConfig } from 'vitest/config';

// What needs a real browser is slow: `npm run test:browser`, a command of its own.
const browsers = ['test/**/*.browser.test.ts'];

// Functions, and pages, share what they loaded from file to file: a drawing's first use costs two seconds. What starts
// kernels and commands gets a fresh process a file.
const functions = [
  'contracts',
  'stats',
  'recovery',
  'count-tables',
  'published-tables',
  'tables',
  'own-data',
  'data',
  'notebooks',
  'guard',
  'lessons',
  'claims',
  'checks',
  'charts',
  'show',
  'report',
  'draw',
  'site',
].map((layer) => `test/${layer}/**/*.test.ts`);

export default defineConfig({
  test: {
    // kernels, browsers and processes are real here: a machine shared with other work gets time, and a second chance
    testTimeout: process.env.CI ? 60_000 : 20_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 2 : 0,
    maxWorkers: 2,
    setupFiles: ['test/surroundings.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'programs', include: ['test/**/*.test.ts'], exclude: [...functions, ...browsers] },
      },
      { extends: true, test: { name: 'functions', include: functions, exclude: browsers, isolate: false } },
      { extends: true, test: { name: 'browser', include: browsers, isolate: false } },
    ],
  },
});
