import type { DescribedError, JsonObject } from '../run/run-messages.ts';
import { errorContent, INTERRUPTED, type ShownError } from './cell-failure.ts';
import type { CellKeys } from './cell-keys.ts';
import {
  type CellRunnerParts,
  type CellsUnderWay,
  type EndOfCell,
  endCell,
  noCells,
} from './cells-under-way.ts';
import { executeCell } from './execute-cell.ts';
import type { CellOutcome, CellRequest } from './session.ts';

/** Takes cells through analysis, check, compilation and the main thread. */
export interface CellRunner extends CellKeys {
  execute(request: CellRequest): Promise<CellOutcome>;
  errorContent(error: DescribedError): ShownError;
  /** The main thread has ended a cell. */
  done(what: EndOfCell): void;
  /** A cell asks for the end of the process; false when the cell has ended before. */
  exit(key: number, code: number, call: string): boolean;
  isRunning(): boolean;
  /** The JavaScript name of a name of the cells. */
  nameOf(name: string): string;
  /** Whether cells have declared a name, or Node has it. */
  knows(name: string): boolean;
  /** Sends something along with the reply of the cell that runs. */
  addPayload(payload: JsonObject): void;
  /** Ends cells that have not reached the main thread. */
  cancelWaiting(): void;
  /** Ends, after an interrupt, cells that the main thread could not end. */
  endStuck(): void;
}

/** How long the main thread may take to end a cell that was interrupted. */
const STUCK_MS = 300;

/** @returns the runner of one session's cells. */
export function createCellRunner(parts: CellRunnerParts): CellRunner {
  const cells = noCells(parts);
  const { bindings, keys, running } = cells;
  return {
    ...keys,
    execute: (request) => executeCell(cells, request),
    errorContent: (error) => errorContent(cells, error),
    nameOf: bindings.nameOf,
    knows: (name) => bindings.has(name) || name in globalThis,
    addPayload: (payload) => void cells.payloads.push(payload),
    done: (what) => running.get(what.key)?.(what),
    exit: (key, code, call) => exitBy(cells, key, code, call),
    isRunning: () => running.size > 0,
    cancelWaiting() {
      for (const ticket of cells.waiting) ticket.cancel();
    },
    endStuck() {
      const end = (key: number): boolean =>
        endCell(cells, key, { status: 'error', error: INTERRUPTED, interrupted: true, declared: [] });
      for (const key of running.keys()) setTimeout(end, STUCK_MS, key);
    },
  };
}

function exitBy(cells: CellsUnderWay, key: number, code: number, call: string): boolean {
  const error = { name: 'KernelExit', message: `the cell ended the kernel by ${call}`, frames: [] };
  const failed: EndOfCell['result'] = { status: 'error', error, interrupted: false, declared: [] };
  return endCell(cells, key, code === 0 ? { status: 'ok' } : failed, { exit: code });
}
