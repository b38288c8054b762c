import { expect, it } from 'vitest';
import { type FirstError, firstErrors } from '../programs/one-file.ts';
import { type Program, readPrograms } from '../programs/programs.ts';
import { startCheckedSession } from './checked-session.ts';

const { checker, run } = startCheckedSession();

/** Checks the cells of a program in turn, as if each ran, up to the first that is refused. */
async function inCells({ cells }: Program, rests: boolean): Promise<FirstError | undefined> {
  for (const [index, text] of cells.entries()) {
    const [first] = await run(text);
    if (first) return { cell: index, code: first.code };
    if (rests) await checker.rest();
  }
  return undefined;
}

const programs = readPrograms('between-cells.txt');
const errors = firstErrors(programs);

/**
 * TypeScript tells this error where a variable is declared; a cell hears of it where the variable is used.
 */
const implicitAny = { declared: 7034, used: 7005 };

it.each(programs.map((program, i) => ({ ...program, expected: errors[i] })))('$title', async (program) => {
  const { expected } = program;
  // After a rest the checker knows the types of a cell without its text.
  for (const found of [await inCells(program, false), await inCells(program, true)])
    if (expected?.code === implicitAny.declared) expect(found?.code).toBe(implicitAny.used);
    else expect(found).toEqual(expected);
});

it('has programs of both kinds', () => {
  const refused = errors.filter(Boolean).length;
  expect(refused).toBeGreaterThan(15);
  expect(programs.length - refused).toBeGreaterThan(50);
});
