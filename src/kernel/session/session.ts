import type { Completeness } from '../cell/completeness.ts';
import type {
  DebugEvent,
  DebugReply,
  JsonBundle,
  JsonObject,
  Outputs,
  UserExpressionResult,
} from '../protocol/messages.ts';

/** One cell to run. */
export interface CellRequest {
  /** TypeScript. */
  code: string;
  /** As the user wrote it, where commands in it were replaced; the lines are the same. */
  source?: string;
  /** No result, no history, no count; what it puts out is handed over all the same, and not broadcast. */
  silent: boolean;
  storeHistory: boolean;
  /** Name to code, evaluated after the cell. */
  userExpressions: Record<string, string>;
  /** Whether the front end can answer `input()`; if not, `input()` fails in the cell. */
  allowStdin: boolean;
  /** The number that `execute_result` shows. */
  executionCount: number;
  /** Opaque name of the request; all output of this cell, late output too, is handed back under it. */
  parentId: string;
  /** The notebook's own id of the cell, where the front end tells it. */
  cellId?: string;
  /** The subshell the cell runs in; null or absent for the main shell. */
  subshellId?: string | null;
}

/** How a cell ended. */
export type CellOutcome =
  | {
      status: 'ok';
      userExpressions: Record<string, UserExpressionResult>;
      payload?: JsonObject[];
      exit?: number;
    }
  | {
      status: 'error';
      ename: string;
      evalue: string;
      traceback: string[];
      userExpressions?: Record<string, UserExpressionResult>;
      /** The cell called `process.exit`: reply, then end the kernel with this code. */
      exit?: number;
    };

/** What can stand at the cursor; `start` and `end` are UTF-16 offsets of what a match replaces. */
export interface Completion {
  start: number;
  end: number;
  matches: { text: string; type: string; signature?: string }[];
}

/** A comm message from the front end. */
export interface CommEvent {
  kind: 'comm_open' | 'comm_msg' | 'comm_close';
  content: JsonObject;
  metadata: JsonObject;
  buffers: Uint8Array[];
  parentId: string;
}

/** What the processes of the kernel use. */
export interface Usage {
  /** Resident memory of all processes of the kernel, bytes. */
  memory: number;
  /** Processor time of all processes of the kernel since their start, seconds. */
  cpuSeconds: number;
  /** The main process, bytes. */
  mainMemory: number;
  /** The language server, bytes; 0 when it does not run. */
  checkerMemory: number;
}

/** One TypeScript session: names, types and values that last from cell to cell. */
export interface Session {
  /** Settles when the first cell could run; cells handed over earlier wait. */
  readonly ready: Promise<void>;
  /**
   * Runs a cell. Resolves only after all output of the cell has been handed to `host.output`; late output
   * (timers, promises) follows later under the same parentId. Never rejects for what the cell does.
   * Cells of one shell (main shell or one subshell) are never handed over before the last one ended.
   */
  execute(cell: CellRequest): Promise<CellOutcome>;
  /** Completions at `cursor` (UTF-16). Answers while a cell runs. */
  complete(code: string, cursor: number): Promise<Completion>;
  /** What is known of the name at `cursor` (UTF-16), null when nothing is. Answers while a cell runs. */
  inspect(code: string, cursor: number, detail: 0 | 1): Promise<JsonBundle | null>;
  isComplete(code: string): Completeness;
  /** Whether cells have declared a name, or Node has it. */
  knows(name: string): boolean;
  /** Stops whatever runs, in every shell; does nothing when idle. Resolves when the stop is under way. */
  interrupt(): Promise<void>;
  /** Delivers a comm message; an unknown target is answered by a `comm_close` output. */
  comm(event: CommEvent): Promise<void>;
  /** Whether a comm message is an editor's question, which is answered at once. */
  isEditors(event: Pick<CommEvent, 'kind' | 'content'>): boolean;
  /** Open comms by id, those of one target where it is named. Answers while a cell runs. */
  commInfo(target?: string): Promise<Record<string, { target_name: string }>>;
  usage(): Promise<Usage>;
  /** Answers a request of the Debug Adapter Protocol, also while the cells' thread is paused. */
  debug(request: JsonObject): Promise<DebugReply>;
  /** Ends the language server and frees the session; no output afterwards. */
  stop(): Promise<void>;
}

/** One thing to show on iopub. */
export type OutputEvent = {
  [Type in keyof Outputs]: {
    /** parentId of the cell (or comm event) it belongs to. */
    parentId: string;
    type: Type;
    content: Outputs[Type];
    metadata?: JsonObject;
    buffers?: Uint8Array[];
  };
}[keyof Outputs];

/** What a session needs of the connection. */
export interface SessionHost {
  /** Queues output; order is kept. Synchronous and cheap. */
  output(event: OutputEvent): void;
  /** Asks the front end for a line; rejects when the kernel is interrupted or shut down meanwhile. */
  input(request: { prompt: string; password: boolean; parentId: string }): Promise<string>;
  /** Code that belongs to no running cell (a timer) called `process.exit`: end the kernel with this code. */
  exit?(code: number): void;
  /** An event of the Debug Adapter Protocol. */
  debugEvent?(event: DebugEvent): void;
  /** One line for the kernel's own log, not for the notebook. */
  log(line: string): void;
}
