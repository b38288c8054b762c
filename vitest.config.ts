import { defineConfig } from 'vitest/config';

// Functions, and pages, share what they loaded from file to file: a drawing's first use costs two seconds. What starts
// kernels and commands gets a fresh process a file.
const functions = [
  'contracts',
  'stats',
  'recovery',
  'tables',
  'own-data',
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
      { extends: true, test: { name: 'programs', include: ['test/**/*.test.ts'], exclude: functions } },
      { extends: true, test: { name: 'functions', include: functions, isolate: false } },
    ],
  },
});
