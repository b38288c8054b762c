export { type CollectedValue, collectValues } from './collect-values.ts';
export { compareNotebooks, type NotebookDifference } from './compare-notebooks.ts';
export { findKernel } from './find-kernel.ts';
export { formatNotebook } from './format-notebook.ts';
export type {
  Cell,
  CodeCell,
  DisplayOutput,
  ErrorOutput,
  Notebook,
  Output,
  ResultOutput,
  StreamOutput,
  TextCell,
} from './notebook.ts';
export { isJsonMime } from './notebook.ts';
export { parseNotebook } from './parse-notebook.ts';
export { readNotebook } from './read-notebook.ts';
export { type NotebookRun, type RunHooks, type RunOptions, runNotebook } from './run-notebook.ts';
export { runNotebooks } from './run-notebooks.ts';
export type { RunnableSpec } from './runnable-spec.ts';
export { RunnerError, type RunnerErrorKind } from './runner-error.ts';
export { stableNotebook } from './stable-notebook.ts';
