import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { beforeMistakes, MISTAKES } from '../learner-mistakes.ts';
import { startNotebook } from './notebook.ts';

const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

it.each(['en', 'nl'] as const)(
  'what a learner does wrong is told in words, with what would be right, in %s',
  { timeout: 60_000 },
  async (language) => {
    const { folder, run } = await startNotebook();
    symlinkSync(PACKAGES, join(folder, 'node_modules'), 'junction');
    for (const cell of beforeMistakes(language)) expect((await run(cell)).traceback).toBe('');
    expect(MISTAKES.length).toBeGreaterThanOrEqual(30);
    for (const { name, code, kernel } of MISTAKES) {
      const { traceback, outputs } = await run(code);
      const shown = outputs.map(({ content }) => (content.data as Record<string, string>)?.['text/plain']);
      expect([traceback, ...shown].join('\n'), name).toContain(kernel[language]);
    }
  },
);
