import type { PlannedCell } from './kernel/plan-cells.ts';

/** An output as a notebook holds it. */
export type LiveOutput =
  | { readonly output_type: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly output_type: 'display_data' | 'execute_result';
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: Readonly<Record<string, unknown>>;
      readonly execution_count?: number | null;
    }
  | {
      readonly output_type: 'error';
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

/** The solver of integer programs as a script beside the page holds it. */
export interface LiveSolver {
  /** A classic script that makes `Module` */
  readonly code: string;
  /** WebAssembly, compressed by gzip, as base64; empty where the solver did not come */
  readonly wasm: string;
}

/** What the page tells the worker that runs cells. */
export type ToWorker =
  /** Comes first, and brings what the library needs: each JSON, compressed by gzip, as base64 */
  | {
      readonly kind: 'start';
      /** `LiveData` */
      readonly data: string;
      /** Code by the path that other code names it under */
      readonly parts: string;
    }
  /** Asks which cells have to run so that one can */
  | {
      readonly kind: 'plan';
      readonly ask: number;
      readonly cells: readonly PlannedCell[];
      readonly target: string;
    }
  | { readonly kind: 'run'; readonly run: number; readonly source: string; readonly count: number }
  | { readonly kind: 'solver'; readonly solver: LiveSolver }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  /** Asks for the solver of integer programs */
  | { readonly kind: 'solver' }
  | { readonly kind: 'planned'; readonly ask: number; readonly ids: readonly string[] }
  /** The worker itself has failed */
  | { readonly kind: 'broken'; readonly message: string }
  /** Shown anew, or in the place of what stands under that name */
  | {
      readonly kind: 'output';
      readonly run: number;
      readonly output: LiveOutput;
      readonly display?: string;
      readonly update?: boolean;
    }
  | { readonly kind: 'clear'; readonly run: number; readonly wait: boolean }
  | { readonly kind: 'done'; readonly run: number; readonly ok: boolean };
