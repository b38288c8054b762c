import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CellProblem } from '../checker/checker.ts';

/** What the parser found, in the form of the checker, for where no checker is. */
export function syntaxProblems({ errors, source }: CellAnalysis): CellProblem[] {
  return errors.map(({ message, start, end }) => {
    const before = source.slice(0, start).split('\n');
    const column = (before.at(-1) as string).length + 1;
    return { line: before.length, column, length: Math.max(1, end - start), code: 0, message };
  });
}
