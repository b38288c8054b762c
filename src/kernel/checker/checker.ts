import type {
  FormattingOptions,
  Location,
  Position,
  Range,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';

/** One type error of a cell. */
export interface CellProblem {
  /** From 1, in the cell's own text. */
  line: number;
  /** From 1, UTF-16 units. */
  column: number;
  /** UTF-16 units on that line. */
  length: number;
  code: number;
  message: string;
}

/** A checked cell; hand it to `commit` when it has run, or to `release` when it will not. */
export interface CheckedCell {
  problems: CellProblem[];
  /** False when nothing was there to check it, or nothing was ready in time. */
  checked: boolean;
  /** A checker that had ended is being started again: only the moment's cells are not checked. */
  restarting?: boolean;
  /** The cell's place among the committed ones, for `commit`. */
  readonly ticket: unknown;
}

export interface CheckerCompletion {
  text: string;
  type: string;
  /** UTF-16 offsets of what it replaces. */
  start: number;
  end: number;
  sortText: string;
}

/** Where something is declared: in the cell itself, in a file, or in an earlier cell that has run. */
export type Declared = { in: 'cell'; range: Range } | ({ in: 'file' } & Location) | { in: 'session' };

/** What an editor asks of cells that are being written. Ranges are in the cell's own text. */
export interface CellEditor {
  problems(cell: CellAnalysis): Promise<CellProblem[]>;
  signatureHelp(cell: CellAnalysis, at: Position): Promise<SignatureHelp | null>;
  declarations(cell: CellAnalysis, at: Position): Promise<Declared[]>;
  /**
   * @param outer a name that is declared in another cell; the one at `at` is meant where it is absent
   * @returns edits that give a name another one
   */
  rename(cell: CellAnalysis, at: Position, newName: string, outer?: string): Promise<TextEdit[]>;
  format(cell: CellAnalysis, options: FormattingOptions): Promise<TextEdit[]>;
}

/** Knows the types of a session. Answers in the order it was asked. */
export interface Checker {
  /** Settles when the first cell could be checked. */
  readonly ready: Promise<void>;
  check(cell: CellAnalysis): Promise<CheckedCell>;
  /**
   * Makes the names of a cell known to later ones.
   *
   * @param names without those that never came to be
   * @param failed the cell ended early
   */
  commit(cell: CheckedCell, names: ReadonlySet<string>, failed: boolean): void;
  release(cell: CheckedCell): void;
  /** Does at once what it otherwise does while the user reads: makes what is to come cheap. */
  rest(): Promise<void>;
  complete(cell: CellAnalysis, cursor: number): Promise<CheckerCompletion[]>;
  /** Markdown about what stands at the cursor, or about the call around it; null when nothing is known. */
  hover(cell: CellAnalysis, cursor: number): Promise<string | null>;
  readonly editor: CellEditor;
  /** Whether strict checks apply, where the project has not switched them off. */
  setStrict(strict: boolean): void;
  /** Absolute paths of files that changed on disk. */
  filesChanged(files: { path: string; change: 'created' | 'changed' | 'deleted' }[]): void;
  /** Process id of the server, when one runs. */
  pid(): number | undefined;
  stop(): void;
}
