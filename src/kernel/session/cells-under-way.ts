import type { Language } from '../../contracts/language.ts';
import type { Bindings } from '../cell/bindings.ts';
import type { Checker } from '../checker/checker.ts';
import type { JsonObject, Placed, ToMain } from '../run/run-messages.ts';
import { type CellKeys, createCellKeys } from './cell-keys.ts';
import type { CellSources } from './cell-sources.ts';
import type { LocalFiles } from './local-files.ts';
import type { SessionHost } from './session.ts';
import type { Ticket } from './ticket.ts';
import type { TypePolicy } from './type-policy.ts';

/** The main thread's word that a cell has ended, and the exit code that it asks for, where it does. */
export type EndOfCell = Extract<Placed, { kind: 'done' }> & { readonly exit?: number };

/** What running cells needs of the session. */
export interface CellRunnerParts {
  readonly host: SessionHost;
  readonly checker: Checker | undefined;
  readonly files: LocalFiles;
  readonly sources: CellSources;
  readonly bindings: Bindings;
  readonly types: TypePolicy;
  readonly ready: Promise<void>;
  /** Settles when no interrupt is under way: it would hit a cell that starts meanwhile. */
  calm(): Promise<void>;
  send(message: ToMain): void;
  /** Awaited before a cell runs as the script of that name. */
  beforeRun(name: string, text: string): Promise<void>;
  /** Told when a cell starts to run and when none runs any more. */
  watchHeap(isRunning: boolean): void;
  /** Why a cell was interrupted by the kernel itself, if it was. */
  interruptReason(): string | undefined;
}

/** The cells of one session that are under way, and what is to be said along with them. */
export interface CellsUnderWay extends CellRunnerParts {
  readonly keys: CellKeys;
  /** Tickets of cells that have not reached the main thread. */
  readonly waiting: Set<Ticket>;
  /** What takes the end of each cell that the main thread has, by its key. */
  readonly running: Map<number, (end: EndOfCell) => void>;
  /** What goes along with the next reply. */
  readonly payloads: JsonObject[];
  /** What was said of the checker, and is said once. */
  readonly told: Set<string>;
  /** The language that the cells have set, as the main thread last said. */
  readonly speaks: { language: Language };
}

/** @returns a session's cells before the first one */
export function noCells(parts: CellRunnerParts): CellsUnderWay {
  return {
    ...parts,
    keys: createCellKeys(),
    waiting: new Set(),
    running: new Map(),
    payloads: [],
    told: new Set(),
    speaks: { language: 'en' },
  };
}

/** Has a cell end so; false when it has ended before. */
export function endCell(
  { running }: CellsUnderWay,
  key: number,
  result: EndOfCell['result'],
  extra: { exit?: number } = {},
): boolean {
  const resolve = running.get(key);
  resolve?.({ kind: 'done', key, result, userExpressions: {}, ...extra });
  return resolve !== undefined;
}
