import type { JsonObject } from '../kernel/protocol/index.ts';
import type { Cell, Notebook } from './notebook.ts';

/**
 * The notebook without what differs from run to run for no reason that a reader cares about: execution
 * timestamps go, and counts run 1, 2, 3 over the cells that were run.
 */
export function stableNotebook(notebook: Notebook): Notebook {
  let count = 0;
  const cells = notebook.cells.map((cell): Cell => {
    const { execution: _, ...metadata } = cell.metadata;
    if (cell.cell_type !== 'code') return { ...cell, metadata };
    const executionCount = cell.execution_count === null ? null : ++count;
    const outputs = cell.outputs.map((output) =>
      output.output_type === 'execute_result' ? { ...output, execution_count: executionCount } : output,
    );
    return { ...cell, metadata, outputs, execution_count: executionCount };
  });
  const { widgets: _, ...metadata } = notebook.metadata as JsonObject;
  return { ...notebook, metadata, cells };
}
