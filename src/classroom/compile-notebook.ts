import { analyseCell } from '../kernel/cell/analyse-cell.ts';
import { createBindings } from '../kernel/cell/bindings.ts';
import { emitCell, stripCell } from '../kernel/cell/emit-cell.ts';
import { DISPLAY_NAMES } from '../kernel/display/globals.ts';
import { asFunction } from '../live/kernel/as-function.ts';
import type { Notebook } from '../runner/index.ts';

/** A code cell as two texts to evaluate, or why it cannot be one. Numbered from 1, counting every cell. */
export type SandboxCell =
  | {
      readonly number: number;
      readonly functions: string;
      readonly body: string;
      readonly names: readonly string[];
    }
  | { readonly number: number; readonly error: string };

/**
 * The code cells of a notebook by the kernel's own code, types taken away
 * and not checked. Nothing of them is run.
 *
 * @returns the cells in order, empty ones left out
 */
export function compileNotebook(notebook: Notebook): SandboxCell[] {
  const bindings = createBindings(['In', 'Out', '_', 'kernel', '__kernel', ...DISPLAY_NAMES]);
  return notebook.cells.flatMap((cell, index): SandboxCell[] => {
    if (cell.cell_type !== 'code' || cell.source.trim() === '') return [];
    const number = index + 1;
    // of the commands of a cell none is run here
    if (/^\s*[%!?]/.test(cell.source)) return [];
    try {
      const analysed = analyseCell(cell.source);
      const [error] = analysed.errors;
      if (error) return [{ number, error: error.message }];
      const { js } = emitCell(analysed, stripCell(analysed), bindings, () => undefined);
      return [{ number, ...asFunction(js, false) }];
    } catch (error) {
      return [{ number, error: error instanceof Error ? error.message : String(error) }];
    }
  });
}
