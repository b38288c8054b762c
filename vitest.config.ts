import { defineConfig } from 'vitest/config';

// What needs a real browser is slow: `npm run test:browser`, a command of its own.
const browsers = ['test/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    // kernels, browsers and processes are real here: a machine shared with
    // other work gets time, and a second chance
    testTimeout: process.env.CI ? 60_000 : 20_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 2 : 0,
    // kernels and commands are waited for: with a third file under way two cores have always something to do
    maxWorkers: 3,
    setupFiles: ['test/surroundings.ts'],
    // Files share a process, and what it loaded: a process of its own costs a file most of a
    // second, a drawing's first use two. So a helper registers what ends with a test when it is
    // called, and not when it is loaded.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: browsers } },
      { extends: true, test: { name: 'browser', include: browsers } },
    ],
  },
});
