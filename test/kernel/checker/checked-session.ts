import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';
import type { CellProblem, CheckedCell, Checker } from '../../../src/kernel/checker/checker.ts';
import { startChecker } from '../../../src/kernel/checker/start-checker.ts';

/** A checker without a kernel: cells are checked and taken to have run. */
export interface CheckedSession {
  checker: Checker;
  check(text: string): Promise<CheckedCell>;
  /** Checks a cell; one without problems counts as run, `failed` as ended early. @returns its problems */
  run(text: string, failed?: boolean): Promise<CellProblem[]>;
}

const root = fileURLToPath(new URL('../programs', import.meta.url));

/**
 * Starts a checker in the folder of the programs.
 *
 * @param atEnd hears how it is stopped: at the end of the file, or, with `onTestFinished`, of the test
 */
export function startCheckedSession(atEnd: (stop: () => void) => void = afterAll): CheckedSession {
  const checker = startChecker(root, () => undefined);
  if (!checker) throw new Error('there is no checker here');
  atEnd(() => checker.stop());
  const check = (text: string): Promise<CheckedCell> => checker.check(analyseCell(text));
  return {
    checker,
    check,
    async run(text, failed = false) {
      const cell = analyseCell(text);
      const checked = await checker.check(cell);
      if (checked.problems.length > 0) checker.release(checked);
      else checker.commit(checked, new Set(cell.names.keys()), failed);
      return checked.problems;
    },
  };
}
