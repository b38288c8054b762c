import type { Checker } from './checker.ts';
import { createChecker } from './create-checker.ts';
import { type CheckerKind, findServer } from './find-server.ts';

/**
 * Starts the type checker of a session; undefined where there is none to start.
 *
 * The environment variable REKENSCHAP_CHECKER (`native`, `javascript`, `none`) sets the first kind to try.
 */
export function startChecker(cwd: string, log: (line: string) => void): Checker | undefined {
  const { kind, command } = findServer(process.env.REKENSCHAP_CHECKER as CheckerKind | undefined);
  return kind === 'none' || !command ? undefined : createChecker(kind, command, cwd, log);
}
