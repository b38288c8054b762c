import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CodeCell, Notebook } from '../../src/runner/notebook.ts';
import { type RunOptions, runNotebook } from '../../src/runner/run-notebook.ts';
import { FAKE_KERNEL, isAlive, scratchFolder, writeNotebook } from './fake-notebook.ts';

const fake = { kernel: FAKE_KERNEL, timeout: 10 };

function runFake(sources: Parameters<typeof writeNotebook>[1], options: Partial<RunOptions> = {}) {
  return runNotebook(writeNotebook(scratchFolder(), sources), { ...fake, ...options });
}

const code = (notebook: Notebook | undefined, cell: number) => notebook?.cells[cell - 1] as CodeCell;
const text = (notebook: Notebook | undefined, cell: number) =>
  code(notebook, cell)
    .outputs.map((output) => ('text' in output ? output.text : ''))
    .join('');

describe('runNotebook on a kernel that behaves', () => {
  it('runs the cells in order and files their outputs', async () => {
    const told: string[] = [];
    const run = await runFake(['print one', 'print two\nvalue {"a":1}'], {
      onCellStart: (_, cell, cells) => told.push(`start ${cell}/${cells}`),
      onCellComplete: (_, cell) => told.push(`complete ${cell}`),
    });
    expect(run.error).toBeUndefined();
    expect(run.cells).toBe(2);
    expect(told).toEqual(['start 1/2', 'complete 1', 'start 2/2', 'complete 2']);
    expect(code(run.notebook, 1).outputs).toEqual([{ output_type: 'stream', name: 'stdout', text: 'one\n' }]);
    expect(code(run.notebook, 2).execution_count).toBe(2);
    expect(code(run.notebook, 2).outputs[1]).toEqual({
      output_type: 'execute_result',
      data: { 'text/plain': 'value', 'application/vnd.fake+json': { a: 1 } },
      metadata: {},
      execution_count: 2,
    });
    expect(run.notebook?.cells.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('passes over cells tagged skip-execution and lets cells tagged raises-exception fail', async () => {
    const run = await runFake([['fail', 'raises-exception'], ['die', 'skip-execution'], 'print after']);
    expect(run.error).toBeUndefined();
    expect(run.cells).toBe(2);
    expect(code(run.notebook, 1).outputs[0]).toMatchObject({ output_type: 'error', ename: 'FakeError' });
    expect(code(run.notebook, 2)).toMatchObject({ outputs: [], execution_count: null });
    expect(text(run.notebook, 3)).toBe('after\n');
  });

  it('has a later cell update an earlier display, and clears output when the next one comes', async () => {
    const run = await runFake([
      'show d old',
      'update d new',
      'print a\nclear wait\nprint b\nclear now\nprint c',
    ]);
    expect(code(run.notebook, 1).outputs).toMatchObject([{ data: { 'text/plain': 'new' } }]);
    expect(text(run.notebook, 3)).toBe('c\n');
  });
});

describe('runNotebook on a kernel that does not', () => {
  it('stops at a failing cell and names notebook, cell, line, error, source and output', async () => {
    const failed: number[] = [];
    const run = await runFake(['print ok', 'print before\nfail', 'print never'], {
      onCellError: (_, cell) => failed.push(cell),
    });
    expect(run.cells).toBe(2);
    expect(failed).toEqual([2]);
    expect(run.error?.kind).toBe('cell');
    expect(run.error?.message).toBe(`${run.path}, cell 2, line 2: FakeError: as ordered\n    fail`);
    expect(run.error?.details).toContain('print before\nfail');
    expect(run.error?.details).toContain('----- stdout -----\nbefore');
    expect(run.error?.details).toContain('FakeError: as ordered\n  at In[1]:1:1\n  at In[2]:2:1');
  });

  it('notices at once that the kernel died in mid-cell', async () => {
    const begin = performance.now();
    const run = await runFake(['print ok', 'die'], { timeout: 60 });
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(run.error?.kind).toBe('kernel died');
    expect(run.error?.message).toMatch(/cell 2: the kernel died .*SIGKILL.*segmentation fault, as it were/s);
    expect(run.error?.details).toContain('last words');
  });

  it('does not let a raises-exception tag excuse a dead kernel', async () => {
    expect((await runFake([['die', 'raises-exception']])).error?.kind).toBe('kernel died');
  });

  it('interrupts an endless cell at its timeout, and shows what that gave', async () => {
    const run = await runFake(['wait'], { timeout: 0.3 });
    expect(run.error?.kind).toBe('timeout');
    expect(run.error?.message).toMatch(/cell 1: not finished within the timeout of 0.3 s .*still answers/);
    expect(run.seconds).toBeLessThan(3);
  });

  it('gives an endless cell up that ignores the interrupt', async () => {
    const run = await runFake([['never', 'raises-exception']], { timeout: 0.3 });
    expect(run.error?.kind).toBe('timeout');
    expect(run.seconds).toBeLessThan(8);
  });

  it('fails a cell whose idle never comes, since its output may be missing', async () => {
    const run = await runFake(['noidle']);
    expect(run.error?.message).toMatch(/cell 1: .*never became idle/);
  });

  it('fails a cell that the kernel aborted', async () => {
    expect((await runFake(['abort'])).error?.message).toMatch(/did not run it \(aborted\)/);
  });

  it('files output that comes after idle under the cell that caused it', async () => {
    const run = await runFake(['late', 'sleep 80', 'print end']);
    expect(text(run.notebook, 1)).toBe('late\n');
    expect(text(run.notebook, 2)).toBe('');
  });

  it('loses nothing of 20 MB in 20,000 messages, merged into one output', async () => {
    const run = await runFake(['huge'], { timeout: 30 });
    expect(run.error).toBeUndefined();
    expect(code(run.notebook, 1).outputs).toHaveLength(1);
    expect(text(run.notebook, 1)).toBe(`${'x'.repeat(999)}\n`.repeat(20_000));
  });

  it('drops a message with a forged signature', async () => {
    expect(text((await runFake(['forged\nprint true'])).notebook, 1)).toBe('true\n');
  });

  it('names the kernels that do exist when asked for another', async () => {
    const run = await runFake(['print 1'], { kernel: 'cobol' });
    expect(run.error?.kind).toBe('kernel');
    expect(run.error?.message).toMatch(/no kernel named "cobol"; found: .*tslab.*looked in .*kernels/);
  });
});

describe('runNotebook and its kernel', () => {
  const pids = (notebook: Notebook | undefined) => text(notebook, 1).trim().split(' ').map(Number);
  const isGone = async (pid: number) => {
    for (let tries = 0; tries < 40 && isAlive(pid); tries++) await sleep(25);
    return !isAlive(pid);
  };

  it.each(['print end', 'fail', 'die'])('leaves neither kernel nor its children after "%s"', async (last) => {
    const ran = pids((await runFake(['child', last])).notebook);
    expect(ran).toHaveLength(2);
    for (const pid of ran) expect(await isGone(pid)).toBe(true);
  });

  it('leaves neither kernel nor its children when it is aborted in mid-cell', async () => {
    const folder = scratchFolder();
    const abort = new AbortController();
    const run = runFake([`childto ${folder}/pids`, 'wait'], {
      signal: abort.signal,
      onCellStart: (_, cell) => {
        if (cell === 2) abort.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ kind: 'interrupted' });
    const ran = readFileSync(`${folder}/pids`, 'utf8').split(' ').map(Number);
    expect(ran).toHaveLength(2);
    for (const pid of ran) expect(await isGone(pid)).toBe(true);
  });

  it('stops the start of a kernel that is no longer wanted', async () => {
    await expect(runFake(['print 1'], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'interrupted',
    });
  });
});
