import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAKE_KERNEL, scratchFolder, writeNotebook } from '../runner/fake-notebook.ts';
import { filesIn, runCli } from './run-cli.ts';

/** Runs a notebook that must fail; returns what the user reads, having seen that nothing was written. */
async function failing(sources: Parameters<typeof writeNotebook>[1], ...options: string[]): Promise<string> {
  const folder = scratchFolder();
  const path = writeNotebook(folder, sources);
  const result = await runCli('run', path, '--out', join(folder, 'out'), '--kernel', FAKE_KERNEL, ...options);
  expect(result.code).toBe(1);
  expect(filesIn(folder)).toEqual(['test.ipynb']);
  expect(result.stderr).not.toContain('node:internal');
  return result.stderr;
}

describe('rekenschap run', () => {
  it('writes the executed notebook and says what it did', async () => {
    const folder = scratchFolder();
    const path = writeNotebook(folder, ['print hello']);
    const result = await runCli('run', path, '--kernel', FAKE_KERNEL, '--out', join(folder, 'out'));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^ran .*test\.ipynb: 1 code cells in [\d.]+ s on fake-kernel\n$/);
    expect(filesIn(join(folder, 'out'))).toEqual(['test.ipynb']);
    const executed = JSON.parse(readFileSync(join(folder, 'out', 'test.ipynb'), 'utf8'));
    expect(executed.cells[0]).toMatchObject({ id: 'c1', outputs: [{ text: ['hello\n'] }] });
    expect(JSON.parse(readFileSync(path, 'utf8')).cells[0].outputs).toEqual([]);
  });

  it('shows where a cell failed', async () => {
    const message = await failing(['print ok', 'print before\nfail']);
    expect(message).toMatch(/^error: .*test\.ipynb, cell 2, line 2: FakeError: as ordered\n {4}fail\n/);
    expect(message).toContain('----- stdout -----\nbefore\n');
  });

  it('tells of a kernel that dies in mid-cell', async () => {
    expect(await failing(['die'])).toMatch(
      /^error: .*test\.ipynb, cell 1: the kernel died while running it: signal SIGKILL/,
    );
  });

  it('ends a cell that never ends at its timeout', async () => {
    expect(await failing(['wait'], '--timeout', '0.5')).toMatch(
      /^error: .*test\.ipynb, cell 1: not finished within the timeout of 0\.5 s/,
    );
  });

  it('names the kernels there are when asked for one there is not', async () => {
    const message = await failing(['print 1'], '--kernel', 'cobol');
    expect(message).toMatch(
      /^error: .*test\.ipynb: no kernel named "cobol"; found: .*tslab.*\(looked in .*\n$/,
    );
    expect(message.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['{"cells": [{"cell_type": "code", "sou', /is not a complete notebook/],
    ['', /is not a complete notebook/],
    ['[]', /is not a notebook: expected a JSON object with cells/],
    ['{"nbformat": 3, "worksheets": []}', /has nbformat 3, expected 4/],
    ['{"nbformat": 4, "metadata": {}}', /has no list of cells/],
    [
      '{"nbformat": 4, "cells": [{"cell_type": "code", "source": ""}]}',
      /cell 1 is a code cell without a list of outputs/,
    ],
    [
      '{"nbformat": 4, "cells": [], "metadata": {}}',
      /names no kernel in its metadata; give one with --kernel/,
    ],
  ])('tells what is wrong with the notebook %s', async (text, expected) => {
    const folder = scratchFolder();
    const path = join(folder, 'bad.ipynb');
    writeFileSync(path, text);
    const result = await runCli('run', path, '--out', join(folder, 'out'));
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^error: .*bad\.ipynb: .*\n$/);
    expect(result.stderr).toMatch(expected);
    expect(filesIn(folder)).toEqual(['bad.ipynb']);
  });

  it.each([
    [[], /missing required argument 'notebook'/],
    [['a.ipynb', '--kernl', 'x'], /unknown option '--kernl'\n\(Did you mean --kernel\?\)/],
    [['a.ipynb', '--timeout', '0'], /argument '0' is invalid\. It takes a number of seconds above 0/],
    [['x/a.ipynb', 'y/a.ipynb', '--out', 'z'], /two notebooks are named a\.ipynb/],
  ])('answers wrong use, %j, with the usage and exit code 2', async (args, expected) => {
    const result = await runCli('run', ...args);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(expected);
    expect(result.stderr).toContain('usage: rekenschap run [options] <notebook...>');
  });
});

describe('rekenschap', () => {
  it('suggests a command for one that is misspelt', async () => {
    const result = await runCli('rnu');
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain("unknown command 'rnu'\n(Did you mean run?)");
  });

  it.each([
    [[], /^Usage: rekenschap[\s\S]*recover[\s\S]*reproduce[\s\S]*audit/],
    [['--help'], /^Usage: rekenschap[\s\S]*recover[\s\S]*reproduce[\s\S]*audit/],
    [['run', '--help'], /^Usage: rekenschap run \[options\] <notebook\.\.\.>[\s\S]*--timeout <seconds>/],
    [['help', 'recover'], /^Usage: rekenschap recover[\s\S]*--frequencies <csv>/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('explains itself: %j', async (args, expected) => {
    const result = await runCli(...args);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(expected);
  });
});
