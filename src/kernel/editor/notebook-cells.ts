import type { Range } from 'vscode-languageserver-types';
import { analyseCell, type CellAnalysis } from '../cell/analyse-cell.ts';

/** A cell as the front end has it. */
export interface NotebookCell {
  id: string;
  code: string;
}

/** Where a name is declared: in a cell, or in a file. */
export type DefinitionPlace = { cell: string; range: Range } | { uri: string; range: Range };

/** Reads a cell. */
export type ReadCell = (cell: NotebookCell) => CellAnalysis;

/**
 * @param asCode a cell without what is no TypeScript in it, of the same length
 * @returns reads cells, and again only when they have changed
 */
export function createCellReader(asCode: (code: string) => string): ReadCell {
  const known = new Map<string, CellAnalysis>();
  return ({ id, code }) => {
    const source = asCode(code);
    const before = known.get(id);
    if (before?.source === source) return before;
    const cell = analyseCell(source);
    known.set(id, cell);
    return cell;
  };
}
