import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CodeCell, type DisplayOutput, runNotebook } from '../../src/runner/index.ts';
import { show } from '../../src/show/show.ts';
import { tableOf } from '../charts/quickscan-rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = { figure: '2.8', cells: [] };
const CHECK_MIME = 'application/vnd.rekenschap.check+json';

const BUNDLE = {
  [CHECK_MIME]: check,
  'application/vnd.rekenschap.chart+json': { form: 'likertChart' },
  'image/svg+xml': '<svg/>',
  'text/html': '<b>2.8</b>',
  'text/plain': 'two point eight',
};

/** A value with a bundle of its own, given late as figures do. */
const value = { [Symbol.for('Jupyter.display')]: async () => BUNDLE };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('show', () => {
  it('hands the value to the display of the kernel and waits for it', async () => {
    const shown: unknown[] = [];
    vi.stubGlobal('display', async (given: unknown) => {
      await Promise.resolve();
      shown.push(given);
    });
    await show(value);
    expect(shown).toEqual([value]);
  });

  it.each([
    ['a value with its own bundle', value, 'two point eight'],
    ['a table', tableOf([{ item: 'v3c', n: 209 }]), /v3c +209/],
    ['any other value', { a: 1 }, '{ a: 1 }'],
    ['null', null, 'null'],
  ])('prints text where there is no notebook: %s', async (_, given, text) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await show(given);
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0]?.[0])).toMatch(text);
  });

  it('shows its richest form and the check on plain tslab', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rekenschap-show-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      for (const name of ['rekenschap', 'arquero']) {
        symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
      }
      const source = [
        "import { show } from 'rekenschap';",
        "import { from } from 'arquero';",
        `const value = { [Symbol.for('Jupyter.display')]: async () => (${JSON.stringify(BUNDLE)}) };`,
      ];
      const cell = (id: string, code: string) => ({
        cell_type: 'code',
        id,
        metadata: {},
        source: code,
        outputs: [],
        execution_count: null,
      });
      const path = join(folder, 'show.ipynb');
      const cells = [
        cell('a', [...source, 'await show(value)'].join('\n')),
        cell('b', "await show(from([{ item: 'v3c' }]))"),
      ];
      writeFileSync(path, JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
      const run = await runNotebook(path, { kernel: 'tslab', timeout: 50 });
      expect(run.error).toBeUndefined();
      const displays = ((run.notebook?.cells ?? []) as CodeCell[]).map(({ outputs }) =>
        outputs
          .filter((output): output is DisplayOutput => output.output_type === 'display_data')
          .map(({ data }) => data),
      );
      expect(displays[0]?.map((data) => Object.keys(data))).toEqual([[CHECK_MIME], ['text/html']]);
      expect(displays[0]?.[1]).toEqual({ 'text/html': '<b>2.8</b>' });
      expect(String(displays[1]?.[0]?.['text/html'])).toContain('v3c</td>');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
