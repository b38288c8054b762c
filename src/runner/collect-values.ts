import type { Json } from '../kernel/protocol/index.ts';
import type { Notebook } from './notebook.ts';

/** A value that a notebook showed, and the cell (from 1, counting every cell) that showed it. */
export interface CollectedValue {
  readonly cell: number;
  readonly value: Json;
}

/** All values of one MIME type that a notebook's displays and results hold, in order. */
export function collectValues(notebook: Notebook, mime: string): CollectedValue[] {
  return notebook.cells.flatMap((cell, index) => {
    if (cell.cell_type !== 'code') return [];
    return cell.outputs.flatMap((output) => {
      const value = 'data' in output ? output.data[mime] : undefined;
      return value === undefined ? [] : [{ cell: index + 1, value }];
    });
  });
}
