import type {
  FormattingOptions,
  Position,
  Range,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver-types';
import type { CellEditor, CellProblem } from '../checker/checker.ts';
import { findDefinition } from './find-definition.ts';
import { createCellReader, type DefinitionPlace, type NotebookCell } from './notebook-cells.ts';
import { type CellEdits, renameInCells } from './rename-in-cells.ts';

/** One mistake in a cell that is being written. */
interface EditorDiagnostic {
  range: Range;
  /** Of TypeScript; 0 for syntax where no checker is. */
  code: number;
  message: string;
}

/** What a front end asks for while cells are written, which may rest on one another. Positions are from 0. */
export interface NotebookEditor {
  diagnostics(params: { cell: NotebookCell; cells?: NotebookCell[] }): Promise<EditorDiagnostic[]>;
  signatureHelp(params: { cell: NotebookCell; position: Position }): Promise<SignatureHelp | null>;
  definition(params: {
    cell: NotebookCell;
    position: Position;
    cells?: NotebookCell[];
  }): Promise<DefinitionPlace[]>;
  rename(params: {
    cell: NotebookCell;
    position: Position;
    newName: string;
    cells?: NotebookCell[];
  }): Promise<CellEdits[]>;
  format(params: { cell: NotebookCell; options?: FormattingOptions }): Promise<TextEdit[]>;
}

/** "Cannot find name 'x'", with and without a guess at what was meant. */
const UNKNOWN_NAME = new Set([2304, 2552, 2503, 2318]);

/**
 * @param editor answers for one cell
 * @param asCode a cell without what is no TypeScript in it, of the same length
 */
export function createNotebookEditor(
  editor: CellEditor,
  asCode: (code: string) => string = (code) => code,
): NotebookEditor {
  const read = createCellReader(asCode);
  return {
    async diagnostics({ cell, cells = [] }) {
      const problems = await editor.problems(read(cell));
      const others = new Set<string>();
      for (const other of cells)
        if (other.id !== cell.id) for (const name of read(other).names.keys()) others.add(name);
      return problems.filter((problem) => !isNameOf(others, problem)).map(toDiagnostic);
    },
    signatureHelp: ({ cell, position }) => editor.signatureHelp(read(cell), position),
    definition: ({ cell, position, cells = [] }) => findDefinition(editor, read, cell, position, cells),
    rename: ({ cell, position, newName, cells = [cell] }) =>
      renameInCells(editor, read, cell, position, newName, cells),
    format: ({ cell, options = { tabSize: 2, insertSpaces: true } }) => editor.format(read(cell), options),
  };
}

/** A name of a cell that has not run yet is no mistake. */
function isNameOf(names: ReadonlySet<string>, { code, message }: CellProblem): boolean {
  return UNKNOWN_NAME.has(code) && names.has(/'([^']+)'/.exec(message)?.[1] ?? '');
}

function toDiagnostic({ line, column, length, code, message }: CellProblem): EditorDiagnostic {
  const start = { line: line - 1, character: column - 1 };
  return { range: { start, end: { line: start.line, character: start.character + length } }, code, message };
}
