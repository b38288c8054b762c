import { type NotebookRun, type RunOptions, runNotebook } from './run-notebook.ts';

/**
 * Runs several notebooks, some side by side. A failing one does not stop the others.
 *
 * @param atOnce how many kernels may run at a time, integer > 0
 * @returns the runs, in the order of `paths`
 * @throws RunnerError of kind `interrupted` when `options.signal` ended them; no kernel is left then
 */
export async function runNotebooks(
  paths: readonly string[],
  options: RunOptions & { onNotebookComplete?(run: NotebookRun): void },
  atOnce = 2,
): Promise<NotebookRun[]> {
  const runs: NotebookRun[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < paths.length; index = next++) {
      const run = await runNotebook(paths[index] as string, options);
      runs[index] = run;
      options.onNotebookComplete?.(run);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  for (const each of lanes) if (each.status === 'rejected') throw each.reason;
  return runs;
}
