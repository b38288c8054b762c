import { type Notebook, type NotebookRun, RunnerError, translateNotebook } from '../runner/index.ts';
import type { CommandContext } from './command.ts';
import { runWithProgress } from './run-with-progress.ts';

/**
 * Runs the Dutch edition of notebooks that ran: what their cells write
 * is then Dutch where the reading copy is.
 *
 * @param runs in English
 * @returns a run of each that has its words in Dutch, in the same order and under the same path
 */
export async function runInDutch(
  runs: readonly NotebookRun[],
  kernel: string | undefined,
  timeout: number,
  context: CommandContext,
): Promise<NotebookRun[]> {
  const paths = runs.flatMap(({ path, notebook, error }) =>
    notebook !== undefined && error === undefined && hasDutch(notebook, path) ? [path] : [],
  );
  if (paths.length === 0) return [];
  context.stdout.write('the same notebooks in Dutch, for the Dutch edition of the reading copy\n');
  return runWithProgress(paths, kernel, timeout, context, translateNotebook);
}

function hasDutch(notebook: Notebook, path: string): boolean {
  try {
    translateNotebook(notebook, path);
    return true;
  } catch (error) {
    if (error instanceof RunnerError) return false;
    throw error;
  }
}
