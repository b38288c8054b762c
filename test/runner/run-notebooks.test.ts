import { describe, expect, it } from 'vitest';
import { runNotebooks } from '../../src/runner/run-notebooks.ts';
import { FAKE_KERNEL, scratchFolder, writeNotebook } from './fake-notebook.ts';

describe('runNotebooks', () => {
  it('runs two at a time, in the given order, past one that fails', async () => {
    const folder = scratchFolder();
    const paths = ['a', 'b', 'c', 'd'].map((name) =>
      writeNotebook(folder, [name === 'b' ? 'fail' : 'sleep 1200'], 'x', `${name}.ipynb`),
    );
    let running = 0;
    let most = 0;
    const runs = await runNotebooks(paths, {
      kernel: FAKE_KERNEL,
      timeout: 10,
      onCellStart: () => {
        most = Math.max(most, ++running);
      },
      onNotebookComplete: () => running--,
    });
    expect(most).toBe(2);
    expect(runs.map(({ path, error }) => [path, error?.kind])).toEqual(
      paths.map((path, index) => [path, index === 1 ? 'cell' : undefined]),
    );
  });

  it('runs real TypeScript on plain tslab: values, a type error, an exception', async () => {
    const folder = scratchFolder();
    const paths = [
      writeNotebook(folder, ['const xs: number[] = [1, 2, 3]', 'xs.map(x => x * 2)'], 'tslab', 'good.ipynb'),
      writeNotebook(folder, ['console.log(1)\nconst n: number = "x"'], 'tslab', 'type.ipynb'),
      writeNotebook(folder, ['1', 'console.log(1)\nthrow new Error("boom")'], 'tslab', 'throw.ipynb'),
    ];
    const [good, type, thrown] = await runNotebooks(paths, { timeout: 30 });
    expect(good?.error).toBeUndefined();
    expect(good?.notebook?.cells[1]).toMatchObject({
      execution_count: 2,
      outputs: [{ text: '[ 2, 4, 6 ]\n' }],
    });
    expect(type?.error?.message).toMatch(/type\.ipynb, cell 1, line 2: 2:7 - Type 'string'/);
    expect(thrown?.error?.message).toMatch(/throw\.ipynb, cell 2, line 2: Error: boom\n {4}throw new Error/);
    expect(thrown?.error?.details).toContain('----- stdout -----\n1');
  }, 60_000);
});
