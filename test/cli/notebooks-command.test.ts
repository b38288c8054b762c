import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('writes Dutch notebooks with what they read beside them, and none where a cell has no Dutch', async () => {
    const folder = scratchFolder();
    const out = join(scratchFolder(), 'nl');
    const path = writeNotebook(folder, ["setLanguage('en'); // both"]);
    const notebook = JSON.parse(readFileSync(path, 'utf8'));
    const prose = { cell_type: 'markdown', id: 'title', metadata: {}, source: ['# Title'] };
    const args = ['notebooks', 'translate', '--notebooks', folder, '--out', out];
    writeFileSync(join(folder, 'table.csv'), 'a\n');
    writeFileSync(path, JSON.stringify({ ...notebook, cells: [prose, ...notebook.cells] }));
    const refused = await runCli(...args);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/test\.ipynb, cell title: has no Dutch; give it metadata\.rekenschap\.nl/);
    expect(existsSync(out)).toBe(false);

    const told = { ...prose, metadata: { rekenschap: { nl: '# Titel' } } };
    writeFileSync(path, JSON.stringify({ ...notebook, cells: [told, ...notebook.cells] }));
    expect(await runCli(...args)).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(out).sort()).toEqual(['table.csv', 'test.ipynb']);
    const dutch = readFileSync(join(out, 'test.ipynb'), 'utf8');
    expect(dutch).toContain('# Titel');
    expect(dutch).toContain("setLanguage('nl'); // both");
  });

  it('wants a folder for Dutch notebooks, and one that is not inside theirs', async () => {
    const folder = scratchFolder();
    writeNotebook(folder, ["setLanguage('en');"]);
    const args = ['notebooks', 'translate', '--notebooks', folder];
    expect((await runCli(...args)).code).toBe(2);
    const inside = await runCli(...args, '--out', join(folder, 'nl'));
    expect(inside.code).toBe(1);
    expect(inside.stderr).toMatch(/lies inside .*; give --out a folder beside it/);
  });

  it('answers wrong use with exit code 2', async () => {
    expect((await runCli('notebooks', 'refresh')).code).toBe(2);
  });
});
