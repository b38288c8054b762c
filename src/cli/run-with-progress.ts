import { type NotebookRun, type RunOptions, runNotebooks } from '../runner/index.ts';
import type { CommandContext } from './command.ts';
import { notebookProgress } from './progress.ts';

/** Runs notebooks two at a time and shows how far they are. A failed run carries its error. */
export async function runWithProgress(
  paths: readonly string[],
  kernel: string | undefined,
  timeout: number,
  { stdout, signal }: CommandContext,
  edit?: RunOptions['edit'],
): Promise<NotebookRun[]> {
  const progress = notebookProgress(stdout);
  try {
    const given = { ...(kernel ? { kernel } : {}), ...(edit ? { edit } : {}) };
    return await runNotebooks(paths, { ...progress, ...given, timeout, signal });
  } finally {
    progress.end();
  }
}

/** Prints what went wrong in the runs that failed. @returns how many did */
export function reportFailures(runs: readonly NotebookRun[], stderr: NodeJS.WriteStream): number {
  const errors = runs.flatMap(({ error }) => (error ? [error] : []));
  for (const { message, details } of errors) stderr.write(`error: ${message}\n${details && `${details}\n`}`);
  return errors.length;
}
