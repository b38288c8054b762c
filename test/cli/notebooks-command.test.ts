import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAKE_KERNEL, scratchFolder, writeNotebook } from '../runner/fake-notebook.ts';
import { filesIn, runCli } from './run-cli.ts';

describe('rekenschap notebooks', () => {
  it('writes fresh outputs into the notebooks, after which a check passes', async () => {
    const folder = scratchFolder();
    const path = writeNotebook(folder, ['print one', 'value {"a":1}']);
    const args = ['--notebooks', folder, '--kernel', FAKE_KERNEL];
    expect((await runCli('notebooks', 'check', ...args)).code).toBe(1);
    expect(await runCli('notebooks', 'update', ...args)).toMatchObject({ code: 0, stderr: '' });
    const updated = readFileSync(path, 'utf8');
    expect(updated).toContain('"one\\n"');
    const again = await runCli('notebooks', 'update', ...args);
    expect(again.stdout).toMatch(/unchanged .*test\.ipynb\n$/);
    expect(readFileSync(path, 'utf8')).toBe(updated);
    const check = await runCli('notebooks', 'check', ...args);
    expect(check).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(folder)).toEqual(['test.ipynb']);
  });

  it('names notebook, cell and first difference of an output that is not fresh', async () => {
    const folder = scratchFolder();
    const path = writeNotebook(folder, ['print one', 'print two']);
    const args = ['--notebooks', folder, '--kernel', FAKE_KERNEL];
    await runCli('notebooks', 'update', ...args);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"two\\n"', '"too\\n"'));
    const before = readFileSync(path, 'utf8');
    const result = await runCli('notebooks', 'check', ...args);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/test\.ipynb, cell 2: outputs\[0\]\.text is not what a fresh run gives/);
    expect(result.stderr).toContain('committed: "too\\n"\n    fresh:     "two\\n"');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes nothing when one of the notebooks fails', async () => {
    const folder = scratchFolder();
    const good = writeNotebook(folder, ['print one'], 'x', 'a.ipynb');
    writeNotebook(folder, ['fail'], 'x', 'b.ipynb');
    const before = readFileSync(good, 'utf8');
    const result = await runCli('notebooks', 'update', '--notebooks', folder, '--kernel', FAKE_KERNEL);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/b\.ipynb, cell 1, line 1: FakeError/);
    expect(readFileSync(good, 'utf8')).toBe(before);
  });

  it('answers wrong use with exit code 2', async () => {
    expect((await runCli('notebooks', 'refresh')).code).toBe(2);
  });
});
