export { collectValues } from './collect-values.ts';
export { compareNotebooks } from './compare-notebooks.ts';
export { formatNotebook } from './format-notebook.ts';
export type { Cell, CodeCell, DisplayOutput, Notebook, Output } from './notebook.ts';
export { parseNotebook } from './parse-notebook.ts';
export { type NotebookRun, runNotebook } from './run-notebook.ts';
export { runNotebooks } from './run-notebooks.ts';
export { stableNotebook } from './stable-notebook.ts';
