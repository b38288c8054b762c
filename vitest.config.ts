import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // kernels, browsers and processes are real here: a machine shared with other work gets time, and a second chance
    testTimeout: process.env.CI ? 60_000 : 20_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 2 : 0,
    maxWorkers: 2,
  },
});
