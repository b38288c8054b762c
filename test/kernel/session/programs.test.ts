import { expect, it } from 'vitest';
import { nodePrints } from '../programs/node-runs.ts';
import { firstErrors } from '../programs/one-file.ts';
import { readPrograms } from '../programs/programs.ts';
import { splitProgram } from '../programs/split-program.ts';
import { startNotebook } from './notebook.ts';

/**
 * TypeScript tells this error where a variable is declared; a cell hears of it where the variable is used.
 */
const implicitAny: Record<number, number> = { 7034: 7005 };

it('gives for programs in cells what Node and TypeScript give for one file', async () => {
  const programs = ['language-1.txt', 'language-2.txt', 'language-3.txt']
    .flatMap(readPrograms)
    .map(({ title, cells }) => ({ title, text: `${cells.join('\n')}\n` }))
    .map((program) => ({ ...program, cells: splitProgram(program.text) }));
  const errors = firstErrors(programs);
  const printed = nodePrints(programs.map(({ text }, i) => (errors[i] ? '' : text)));
  const notebook = await startNotebook();
  const wrong: object[] = [];
  for (const [i, { title, cells }] of programs.entries()) {
    let stdout = '';
    let refused: { cell: number; code: number } | undefined;
    // All are sent at once, as by "run all": what follows one that failed is aborted.
    const sent = cells.map((code) => notebook.start(code));
    for (const [cell, id] of sent.entries()) {
      const run = await notebook.finish(id);
      if (refused) {
        expect(run.reply.status).toBe('aborted');
        continue;
      }
      stdout += run.stdout;
      if (run.reply.status === 'ok') continue;
      const found = /TS(\d+)/.exec(run.traceback)?.[1];
      refused = { cell, code: Number(found) };
      if (!found) stdout += `threw ${run.traceback}`;
    }
    const error = errors[i];
    const expected = error && { ...error, code: implicitAny[error.code] ?? error.code };
    if (expected?.code !== refused?.code || expected?.cell !== refused?.cell)
      wrong.push({ title, cells, expected, refused, stdout });
    else if (!expected && stdout !== printed[i])
      wrong.push({ title, cells, expected: printed[i], found: stdout });
  }
  expect(wrong).toEqual([]);
  const cut = programs.filter(({ cells }) => cells.length > 1).length;
  expect([programs.length > 280, cut > 250, errors.filter(Boolean).length > 60]).toEqual([true, true, true]);
}, 300_000);
