import type { CellProblem, Checker } from '../checker/checker.ts';
import { projectOptions, type TypeErrors } from '../project/project-options.ts';
import type { Strictness } from '../run/run-messages.ts';

/** What the session does about type errors. */
export interface TypePolicy {
  /** Sets it for the cells that follow. */
  set(strictness: Strictness): void;
  /** Parts the problems of a cell into those that stop it and those that are told beside its output. */
  judge(problems: readonly CellProblem[]): { stop: CellProblem[]; tell: CellProblem[] };
}

/** Codes below are of syntax: such a cell cannot run. */
const FIRST_OF_TYPES = 2000;

/** @returns the policy that the user's project, or the environment, sets to begin with */
export function createTypePolicy(cwd: string, checker: Checker | undefined): TypePolicy {
  const written = projectOptions(cwd).typeErrors;
  let errors: TypeErrors = written;
  return {
    set(strictness) {
      checker?.setStrict(strictness !== 'off');
      errors = strictness === 'on' ? written : 'warn';
    },
    judge(problems) {
      const ofTypes = problems.filter(({ code }) => code >= FIRST_OF_TYPES);
      if (errors === 'stop' || ofTypes.length < problems.length) return { stop: [...problems], tell: [] };
      return { stop: [], tell: errors === 'warn' ? ofTypes : [] };
    },
  };
}
