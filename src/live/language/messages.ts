/**
 * What the page asks the worker that knows TypeScript. A cell is seen after those above it, as one module.
 */
export type ToLanguage =
  | { readonly kind: 'types'; readonly files: Readonly<Record<string, string>> }
  | {
      readonly kind: 'complete' | 'check' | 'hover';
      readonly ask: number;
      /** Texts of the cells above, and last that of the cell itself */
      readonly cells: readonly string[];
      /** A place in the last */
      readonly at: number;
    };

/** A name that can stand at a place. */
export interface NamedCompletion {
  readonly label: string;
  readonly type: string;
}

/** What is wrong in a cell, and where: UTF-16 units from its start. */
export interface CellMistake {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** What stands at a place: its type and its docstring. */
export interface NameInfo {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type FromLanguage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'answer'; readonly ask: number; readonly answer: unknown };
